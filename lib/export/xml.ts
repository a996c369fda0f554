/** Text within XML 1.0, which has no way to write most control characters: a sign stands for each. */
import { escapeHtml } from "@/lib/escape-html";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unheld = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Between tags and in attributes. A reader takes line ends and tabs for others where they are not written as numbers. */
export const xmlText = (text: string): string =>
  escapeHtml(text.toWellFormed().replace(unheld, "\uFFFD")).replace(
    /[\t\n\r]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
