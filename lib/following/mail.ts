/** The mails that followers get: plain, in text and in HTML, with nothing in them that tells us whether they are read. Pure. */
import { escapeHtml } from "@/lib/escape-html";
import type { Mail } from "@/lib/mail";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { type FollowSubject, followSubjects } from "./vocabulary";

/** One thing that is told. */
export interface MailPiece {
  title: string;
  href: string;
  /** Of a version: what changed. */
  lines?: { text: string; href?: string }[];
  /** Words with who said them, when and how surely, and where they stand. */
  quoted?: { text: string; html: string };
}

interface Sent {
  email: string;
  token: string;
  messageId: string;
  origin: string;
}

/** Asks whoever reads an address whether they want what was asked for it; one click ends that alone. */
export function confirmMail(
  { subject, name, path }: { subject: FollowSubject; name: string; path: string },
  days: number,
  because: string[],
  sent: Sent,
): Mail {
  const link = sent.origin + urls.follow(sent.token);
  const wish = `Tell me ${followSubjects[subject].definition}`;
  const about = `Somebody, most likely you, asked Gainsay at ${sent.origin} to send mail to this address:`;
  const rest = `If that was not you, do nothing: no other mail comes, and your address is deleted after ${counted(days, "day")}.`;
  const text = [
    about,
    `${wish}:\n${name}\n${sent.origin}${path}`,
    `To say that you want it, open this address and press “Yes, tell me”:\n${link}`,
    rest,
  ].join("\n\n");
  const html = [
    `<p>${escapeHtml(about)}</p>`,
    `<p>${escapeHtml(wish)}:<br><a href="${escapeHtml(sent.origin + path)}" dir="auto">${escapeHtml(name)}</a></p>`,
    `<p>To say that you want it, open this page and press “Yes, tell me”:<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    `<p>${escapeHtml(rest)}</p>`,
  ].join("\n");
  return whole({ subject: "Do you want to be told?", text, html }, because, sent);
}

/** Tells what happened. `because`: the follows that it is told for; one-click unsubscription ends these. */
export function newsMail(
  { pieces, more }: { pieces: MailPiece[]; more: number },
  because: string[],
  sent: Sent,
): Mail {
  const [first] = pieces;
  const all = pieces.length + more;
  const subject = all === 1 && first ? first.title : `${counted(all, "thing")} that you follow`;
  const rest = more > 0 ? [`And ${counted(more, "more")}: ${sent.origin}`] : [];
  const page = sent.origin + urls.follow(sent.token);
  const foot = `You asked Gainsay at ${sent.origin} to tell you this. Change it, or end it:`;
  return whole(
    {
      subject,
      text: [...pieces.map(pieceInText), ...rest, `-- \n${foot}\n${page}`].join("\n\n\n"),
      html: [
        ...pieces.map(pieceInHtml),
        ...rest.map((line) => `<p>${escapeHtml(line)}</p>`),
        `<hr><p>${escapeHtml(foot)}<br><a href="${escapeHtml(page)}">${escapeHtml(page)}</a></p>`,
      ].join("\n"),
    },
    because,
    sent,
  );
}

function pieceInText({ title, href, lines = [], quoted }: MailPiece): string {
  const told = lines.map((line) => (line.href ? `${line.text}\n  ${line.href}` : line.text));
  return [title, ...(quoted ? [quoted.text] : []), ...told, href].join("\n\n");
}

function pieceInHtml({ title, href, lines = [], quoted }: MailPiece): string {
  const told = lines.map(({ text, href: to }) =>
    to ? `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>` : escapeHtml(text),
  );
  return [
    `<h2 dir="auto" style="font-size:1.1em"><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></h2>`,
    ...(quoted ? [`<blockquote style="margin-inline:1em">${quoted.html}</blockquote>`] : []),
    ...told.map((line) => `<p dir="auto">${line}</p>`),
  ].join("\n");
}

/** Subjects are one line, and short enough to be read in a list. */
const inSubject = (text: string) => {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  return letters.length > 150 ? `${letters.slice(0, 149).join("")}…` : line;
};

function whole(
  { subject, text, html }: { subject: string; text: string; html: string },
  because: string[],
  { email, token, messageId, origin }: Sent,
): Mail {
  const host = new URL(origin).hostname;
  return {
    to: email,
    subject: inSubject(subject),
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>${escapeHtml(inSubject(subject))}</title></head>\n<body style="font-family:sans-serif;line-height:1.5;max-width:40em">\n${html}\n</body></html>\n`,
    messageId: `<${messageId}@${host}>`,
    headers: {
      "List-Id": `Gainsay <follow.${host}>`,
      "List-Unsubscribe": `<${origin}${urls.followEnd(token, because)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}
