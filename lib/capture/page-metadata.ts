/** What an HTML page says of itself: JSON-LD first, then OpenGraph, then other meta tags, then what it shows. */
import { firstFound, type Metadata, type Origin } from "./found";
import { articleOf } from "./json-ld";
import { languageTag } from "./language-tag";
import { metadataDate } from "./printed-date";
import { isSameTitle } from "./same-title";

/** Title, authors, publisher, date, language and address of a page, and its text where JSON-LD has it; what is not said is absent. */
export function pageMetadata(document: Document): { metadata: Metadata; articleBody?: string } {
  const meta = metaOf(document);
  const canonical = addressOf(
    document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? meta("og:url"),
  );
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const article = articleOf(
    scripts.map((script) => script.textContent ?? ""),
    canonical,
  );
  const publisher = firstFound(
    ["json-ld", line(document, article?.publisher)],
    ["opengraph", line(document, meta("og:site_name"))],
    ["meta", line(document, meta("publisher", "dc.publisher", "application-name"))],
  );
  const titled = (text?: string) => withoutSite(line(document, text), publisher?.value);
  const metadata = {
    publisher,
    title: titleOf(
      titled(article?.headline),
      titled(meta("og:title", "twitter:title")),
      shown(document, "h1").map((text) => titled(text)),
      titled(document.querySelector("title")?.textContent ?? ""),
    ),
    authors: writers(
      publisher?.value,
      ["json-ld", people(document, article?.authors ?? [])],
      ["opengraph", people(document, meta.all("article:author", "og:article:author"))],
      [
        "meta",
        people(
          document,
          meta.all("author", "dc.creator", "parsely-author", "sailthru.author", "byl"),
        ),
      ],
      ["page", people(document, shown(document, '[rel~="author"], [itemprop~="author"]'))],
    ),
    published: firstFound(
      ["json-ld", dated(article?.datePublished)],
      ["opengraph", dated(meta("article:published_time", "og:article:published_time"))],
      ["meta", dated(meta(...dateNames))],
      ["page", dated(shownDate(document))],
    ),
    language: firstFound(
      ["page", languageTag(document.documentElement?.getAttribute("lang"))],
      ["json-ld", languageTag(article?.language)],
      ["opengraph", languageTag(meta("og:locale"))],
      ["meta", languageTag(meta("content-language", "dc.language", "language"))],
    ),
    canonicalUrl: firstFound(["page", canonical], ["json-ld", addressOf(article?.url)]),
  };
  return { metadata, articleBody: article?.articleBody };
}

/** The heading that the page shows, where metadata give it too; what they give alone may be meant for search engines. */
function titleOf(linked: string, shared: string, headings: string[], inWindow: string) {
  const agreed = headings.find((each) => isSameTitle(each, linked) || isSameTitle(each, shared));
  return firstFound(
    ["page", agreed],
    ["json-ld", linked],
    ["opengraph", shared],
    ["page", headings.find(Boolean)],
    ["page", inWindow],
  );
}

const dateNames = [
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "article.published",
  "cxenseparse:recs:publishtime",
];

/** Looks meta tags up by name, property or itemprop, whatever their case; the names in order of preference. */
function metaOf(document: Document) {
  const held = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = element.getAttribute("content")?.trim();
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (!name || !content) continue;
      const others = held.get(name);
      if (others) others.push(content);
      else held.set(name, [content]);
    }
  }
  const all = (...names: string[]) => names.map((name) => held.get(name)).find(Boolean) ?? [];
  return Object.assign((...names: string[]) => all(...names)[0], { all });
}

/** How much of one value is read, and how many values of one name; the fields of a source take far less. */
const longestLine = 20_000;
const mostValues = 50;

/** One line of plain text: markup and entities that stand in a value are read as in a page. */
function line(document: Document, whole: string | undefined): string {
  if (!whole) return "";
  const text = whole.slice(0, longestLine);
  const holder = document.createElement("div");
  holder.innerHTML = /[<&]/.test(text) ? text : "";
  return (holder.textContent || text).replace(/\s+/g, " ").trim();
}

/** A title without the name of the site at its end or beginning, where it is that name. */
function withoutSite(title: string, site: string | undefined): string {
  if (!site) return title;
  const name = site.toLowerCase();
  const parts = title.split(/\s+[|–—·»:-]\s+/);
  if (parts.at(-1)?.toLowerCase() === name)
    return title.slice(0, -name.length).replace(/\s+\S\s+$/, "");
  return title;
}

/** Names of people, each once; addresses and handles are none. */
function people(document: Document, names: string[]): string[] {
  const each = names
    .slice(0, mostValues)
    .flatMap((name) => eachOf(line(document, name).replace(/^by\s+/i, "")))
    .filter((name) => name && !/^(https?:|@|www\.)/.test(name));
  return [...new Set(each)];
}

/** "Ada Byron, Alan Turing and Grace Hopper" are three; "Byron, Ada" is one. */
function eachOf(names: string): string[] {
  const each = names.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*/);
  return each.every((name) => /^\S+(\s\S+){1,4}$/.test(name)) ? each : [names];
}

/** The first that names somebody beside the publisher, who prints a page and has not thereby written it. */
function writers(publisher: string | undefined, ...candidates: [Origin, string[]][]) {
  const beside = candidates.map(([from, names]): [Origin, string[]] => [
    from,
    names.filter((name) => !publisher || !isSameTitle(name, publisher)),
  ]);
  return firstFound(...beside, ...candidates);
}

const shown = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].slice(0, 5).map((element) => element.textContent ?? "");

/** The first day that the page shows as one. */
function shownDate(document: Document): string | undefined {
  const element = document.querySelector(
    '[itemprop~="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]',
  );
  return (
    element?.getAttribute("datetime") ??
    element?.getAttribute("content") ??
    element?.textContent ??
    undefined
  );
}

const dated = (text: string | undefined) => (text ? metadataDate(text) : null);

function addressOf(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return;
  return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
