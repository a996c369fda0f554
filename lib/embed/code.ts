/** The code that puts a card into a page. Pure. */
import { escapeHtml } from "@/lib/escape-html";

/** What surrounds address, title, width and height. */
export const codeParts = [
  '<iframe src="',
  '"\n  title="',
  '"\n  width="',
  '" height="',
  '"\n  style="border:0;max-width:100%" loading="lazy"\n  sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>',
] as const;

/** The code of one card. */
export function embedCode(title: string, href: string, width: number, height: number): string {
  const values = [escapeHtml(href), escapeHtml(title), width, height, ""];
  return codeParts.map((part, index) => `${part}${values[index]}`).join("");
}
