import { Readability } from "@mozilla/readability";
import { paragraphsOf } from "./paragraphs";
import { isSameTitle } from "./same-title";

/** What surrounds an article on every page of a site, by its element or its role. */
const surroundings =
  'nav, footer, aside, form, button, dialog, [role="navigation"], [role="dialog"], [role="alertdialog"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [hidden]';

/**
 * The text of the article in a page; `title` is how the page names it, `linked` what it says of its text elsewhere,
 * for where the article cannot be told from what surrounds it. Takes the document apart.
 */
export function articleText(
  document: Document,
  title: string | undefined,
  linked: () => string,
): string {
  const { body } = document;
  if (!body) return paragraphsOf(document);
  const everything = paragraphsOf(body);
  const lengths = textLengths(body);
  for (const element of body.querySelectorAll(surroundings)) {
    // Some sites lay a form around the whole page.
    if ((lengths.get(element) ?? 0) < everything.length / 2) element.remove();
  }
  const own = ownArticle(document, title, lengths);
  if (own) body.replaceChildren(own);
  const left = paragraphsOf(body);
  const read = readable(document);
  return read || (read === undefined && !own && linked()) || left || everything;
}

/** What Readability takes for the article; empty where it finds none, undefined where it fails over the page. */
function readable(document: Document): string | undefined {
  try {
    const read = new Readability(document, { serializer: (element) => element }).parse();
    return read?.content ? paragraphsOf(read.content as Node) : "";
  } catch {
    // It expects more of a page than pages keep to; what is left of this one is read as it stands.
    return;
  }
}

/** How many characters of text stand under each element, in one pass. */
function textLengths(root: Element): Map<Node, number> {
  const lengths = new Map<Node, number>();
  const lengthOf = (node: Node): number => {
    if (node.nodeType === 3) return (node.textContent ?? "").length;
    let length = 0;
    for (const child of node.childNodes) length += lengthOf(child);
    lengths.set(node, length);
    return length;
  };
  lengthOf(root);
  return lengths;
}

/** How much text makes an article, and how much a heading has at most. */
const leastText = 600;
const longestHeading = 1_000;
/** So many headings of the first rank are looked at; a page has one. */
const mostHeadings = 100;

/** The element that a page marks as one article and that holds the heading with its title. */
function ownArticle(
  document: Document,
  title: string | undefined,
  lengths: Map<Node, number>,
): Element | undefined {
  const headings = [...document.querySelectorAll("h1")].slice(0, mostHeadings);
  const isTitle = (heading: Element) =>
    (lengths.get(heading) ?? 0) <= longestHeading &&
    isSameTitle(heading.textContent ?? "", title ?? "");
  const heading = headings.find(isTitle) ?? headings[0];
  for (const name of ["article", '[role="article"]', "main"]) {
    const element = heading?.closest(name);
    if (element && (element.textContent ?? "").length >= leastText) return element;
  }
}
