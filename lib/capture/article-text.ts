import { Readability } from "@mozilla/readability";
import { paragraphsOf } from "./paragraphs";
import { isSameTitle } from "./same-title";

/** What surrounds an article on every page of a site, by its element or its role. */
const surroundings =
  'nav, footer, aside, form, button, dialog, [role="navigation"], [role="dialog"], [role="alertdialog"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [hidden]';

/** The text of the article in a page; `title` is how the page names it. Takes the document apart. */
export function articleText(document: Document, title: string | undefined): string {
  const { body } = document;
  if (!body) return paragraphsOf(document);
  const everything = paragraphsOf(body);
  for (const element of body.querySelectorAll(surroundings)) {
    // Some sites lay a form around the whole page.
    if ((element.textContent ?? "").length < everything.length / 2) element.remove();
  }
  const own = ownArticle(document, title);
  if (own) body.replaceChildren(own);
  const left = paragraphsOf(body);
  const read = new Readability(document, { serializer: (element) => element }).parse();
  const text = read?.content ? paragraphsOf(read.content as Node) : "";
  return text || left || everything;
}

/** How much text makes an article. */
const leastText = 600;

/** The element that a page marks as one article and that holds the heading with its title. */
function ownArticle(document: Document, title: string | undefined): Element | undefined {
  const headings = [...document.querySelectorAll("h1")];
  const heading =
    headings.find((each) => title && isSameTitle(each.textContent ?? "", title)) ?? headings[0];
  for (const name of ["article", '[role="article"]', "main"]) {
    const element = heading?.closest(name);
    if (element && (element.textContent ?? "").length >= leastText) return element;
  }
}
