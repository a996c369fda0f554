/** A page of one sentence, for routes that answer without the page tree: no script, no stylesheet but its own. */
import { escapeHtml } from "@/lib/escape-html";

interface PlainPage {
  heading: string;
  sentence: string;
  link: { name: string; href: string };
}

const style = `
@font-face{font-family:Display;src:url(/fonts/noto-serif-display-latin.woff2) format("woff2");font-weight:100 900;font-display:swap}
@font-face{font-family:Interface;src:url(/fonts/inter-latin.woff2) format("woff2");font-weight:100 900;font-display:swap}
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;border-top:4px solid light-dark(#16181d,#eceae4);background:light-dark(#fbfaf7,#131518);color:light-dark(#16181d,#eceae4);font:400 1rem/1.5 Interface,system-ui,sans-serif;overflow-wrap:break-word}
header,main{max-width:80rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
header{padding-block:1rem;border-bottom:1px solid light-dark(#ddd9cf,#32373d)}
header a{font:700 1.75rem/1.2 Display,Georgia,serif;text-decoration:none}
main{padding-block:4rem}
h1{font:650 clamp(1.5rem,1.2rem + 1.2vw,2rem)/1.15 Display,Georgia,serif;margin:0 0 1rem}
p{margin:0 0 1rem;max-width:38rem}
a{color:inherit;text-underline-offset:.2em}`;

/** The page as a response; caches keep it for seconds. */
export function plainPage(status: number, { heading, sentence, link }: PlainPage): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(heading)} · Gainsay</title><style>${style}</style></head><body><header><a href="/">Gainsay</a></header><main><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(sentence)}</p><p><a href="${escapeHtml(link.href)}">${escapeHtml(link.name)}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, s-maxage=5",
    },
  });
}
