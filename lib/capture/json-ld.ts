/** What JSON-LD in a page says of the article (schema.org). Much of it is broken, nested or about something else. */

export type Node = Record<string, unknown>;

export interface LinkedArticle {
  headline?: string;
  authors: string[];
  publisher?: string;
  datePublished?: string;
  language?: string;
  url?: string;
  articleBody?: string;
}

const articleTypes =
  /(Article|BlogPosting|Posting|Report|ClaimReview|Review|PressRelease|Statement|CreativeWork)$/;
const pageTypes = /(WebPage|VideoObject|AudioObject|Recording|Clip|Episode)$/;

/** How deep nodes are followed into one another. */
const deepest = 6;
/** How many names are read of one list; a page that gives more has nobody to thank for them. */
const mostNames = 50;

/** The article that the scripts of a page speak of; `canonical` chooses where they speak of several. */
export function articleOf(scripts: string[], canonical?: string): LinkedArticle | undefined {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script)));
  const byId = new Map<string, { node: Node; says: number }>();
  for (const node of nodes) {
    const id = textOf(node["@id"]);
    const says = id ? Object.keys(node).length : 0;
    // Of several nodes of one name, the one that says most is meant.
    if (id && says > (byId.get(id)?.says ?? 0)) byId.set(id, { node, says });
  }
  const articles = nodes.filter((node) => isA(node, articleTypes) && saysSomething(node));
  const pages = nodes.filter((node) => isA(node, pageTypes) && saysSomething(node));
  const own = canonical && articles.find((node) => addressesOf(node).includes(canonical));
  const node = own || articles[0] || pages[0];
  if (!node) return;
  const resolve = (value: unknown) => {
    const id = isNode(value) && textOf(value["@id"]);
    return (id && byId.get(id)?.node) || value;
  };
  const names = (value: unknown) =>
    some(value)
      .flatMap((each) => namesOf(resolve(each)))
      .slice(0, mostNames);
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    authors: names(node.author),
    publisher: names(node.publisher)[0],
    datePublished: textOf(node.datePublished) ?? textOf(node.dateCreated),
    language: some(node.inLanguage).flatMap((each) =>
      isNode(each) ? (textOf(each.alternateName) ?? textOf(each.name) ?? []) : (textOf(each) ?? []),
    )[0],
    url: addressesOf(node)[0],
    articleBody: textOf(node.articleBody),
  };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] =>
  value == null ? [] : Array.isArray(value) ? value : [value];

/** As many of a list as anybody reads. */
const some = (value: unknown) => listOf(value).slice(0, mostNames);

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() ? value.trim() : undefined;

const isA = (node: Node, types: RegExp) =>
  listOf(node["@type"]).some((type) => typeof type === "string" && types.test(type));

const saysSomething = (node: Node) => Boolean(node.headline ?? node.name ?? node.datePublished);

const addressesOf = (node: Node): string[] =>
  [node.url, node.mainEntityOfPage, isNode(node.mainEntityOfPage) && node.mainEntityOfPage["@id"]]
    .map(textOf)
    .filter((text) => text !== undefined);

const namesOf = (value: unknown): string[] => {
  if (!isNode(value)) return listOf(textOf(value)) as string[];
  return some(value.name).flatMap((name) => textOf(name) ?? []);
};

/** JSON as pages hold it: in comments, with raw line breaks in strings, with a comma too many. Null where hopeless. */
function parsed(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\]\]>)$/, "")
    .trimEnd()
    .replace(/\/\/$/, "");
  // JSON forbids control characters in strings; pages hold them.
  const mends = [
    (json: string) => json,
    (json: string) => json.replace(/\p{Cc}+/gu, " "),
    (json: string) =>
      json
        .replace(/\p{Cc}+/gu, " ")
        .replace(/,\s*([}\]])/g, "$1")
        .replace(/;\s*$/, ""),
  ];
  for (const mend of mends) {
    try {
      return JSON.parse(mend(text));
    } catch {}
  }
  return null;
}

/** Every node of a document: listed, in @graph, or what a page is about; in this order, outer before inner. */
function nodesOf(value: unknown, depth = 0): Node[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((each) => nodesOf(each, depth + 1));
  if (!isNode(value)) return [];
  const inner = [value["@graph"], value.mainEntity, value.mainEntityOfPage, value.hasPart];
  return [value, ...inner.flatMap((each) => nodesOf(each, depth + 1))];
}
