/** Texts that are made to keep a reader busy, and how the time a function takes grows with them. */

type Text = (length: number) => string;

const filled =
  (unit: string, head = "", tail = ""): Text =>
  (length) =>
    head + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + tail;

const numbered =
  (make: (index: number) => string): Text =>
  (length) => {
    const parts: string[] = [];
    for (let at = 0, held = 0; held < length; at += 1) {
      const part = make(at);
      parts.push(part);
      held += part.length;
    }
    return parts.join("");
  };

/** What is hostile in one paragraph is so many times over. */
const said = (index: number) => `“Word ${index}” said President Q${index}name on 3 May 2026.`;

export const texts: Record<string, Text> = {
  "quotations, each with a speaker and a date": numbered((at) => `${said(at)}\n\n`),
  "the same in one paragraph": numbered((at) => `${said(at)} `),
  "opening marks alone": filled("“"),
  "opening marks before words": filled(" “a"),
  "nested quotations": (length) => filled("“a ")(length / 2) + filled("b” ")(length / 2),
  "quotations opened anew by each paragraph": filled("\n\n“Word and word"),
  "straight marks": filled('"'),
  "straight marks about words": filled('"a" '),
  apostrophes: filled("’"),
  "apostrophes between letters": filled("a’"),
  "closing marks alone": filled("”"),
  "a run without spaces": filled("a"),
  "a run of capitals": filled("A"),
  "two letters by turns": filled("ab"),
  "short words": filled("a b "),
  dates: numbered((at) => `${(at % 28) + 1} May ${1900 + (at % 100)}, `),
  "dates without an end": filled("3 May 3 May, on last "),
  names: numbered((at) => `Ann Q${at}a de Lee said. `),
  "capitalised words": filled("Aaa Bbb "),
  particles: filled("Aa de de de "),
  "marks on one letter": filled("\u0301\u0323", "e"),
  "letters with marks": filled("e\u0301"),
  "signs of direction": filled("\u202e\u2066\u200f"),
  "white space": filled(" ", "a", "b"),
  "line feeds": filled("\n", "a", "b"),
  "short lines": filled("a\n"),
  "full stops": filled("."),
  sentences: filled("It is. "),
  "short forms": filled("U.S. "),
  commas: filled(", "),
  hyphens: filled("a-"),
  "characters of two halves": filled("😀"),
  "Han, without spaces": filled("交渉は終"),
  Thai: filled("ไทยแลนด์"),
  Korean: filled("한국"),
  figures: filled("2026-"),
  "opening brackets": filled("["),
  "opening braces": filled('{"a":'),
  ampersands: filled("&"),
};

const element = (text: string) => `<p>${text}</p>`;

export const pages: Record<string, Text> = {
  "quotations, each with a speaker and a date": numbered((at) => element(said(at))),
  "marks that begin no tag": filled("<"),
  "ends of no tag": filled("</"),
  "attributes of one name": filled("a=b ", "<p ", ">text"),
  "a million attributes": (length) => `<p ${numbered((at) => `a${at}=b `)(length)}>text`,
  "comments without an end": filled("<!--"),
  "character references": filled("&amp;", "<p>"),
  "references without an end": filled("&a", "<p>"),
  "elements within one another": filled("<b>"),
  "paragraphs of one letter": filled("<p>x"),
  "line breaks": filled("x<br>", "<p>"),
  headings: filled("<h1>a</h1>"),
  "asides beside one another": filled("<aside>some</aside>"),
  "rows of tables": filled("<table><tr><td>x</td></tr></table>"),
  links: filled("<a href=x>y</a>"),
  metas: filled("<meta name=author content=b>"),
  "one value without an end": filled("Ada B, ", '<meta name=author content="', '"><p>x'),
  "white space": filled(" ", "<p>a", "b"),
  "marks on one letter": filled("\u0301\u0323", "<p>e"),
  "white space in JSON-LD": filled(" ", '<script type="application/ld+json">', "x</script><p>x"),
  "brackets in JSON-LD": filled("[", '<script type="application/ld+json">', "</script><p>x"),
  "commas in JSON-LD": filled(
    ", ",
    '<script type="application/ld+json">{"a":"\n"',
    "</script><p>x",
  ),
  "names in JSON-LD": (length) =>
    `<script type="application/ld+json">{"@type":"Article","headline":"x","author":[${filled('{"@id":"a"},')(length)}"x"]}</script><p>x`,
};

/** Processor time of this process in ms, of the fastest of some tries: what others do on the machine does not count. */
export function timeOf(work: () => unknown, tries: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tries; at += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Below so many ms a measure tells of the clock, not of the work. */
const least = 25;

/**
 * How many times as long twice the text takes; 0 where both take hardly any time. Measures anew, with more tries, before
 * it says that it is much.
 */
export function growthOf(work: (text: string) => unknown, text: Text, length: number): number {
  const [one, two] = [text(length), text(2 * length)];
  let growth = 0;
  for (const tries of [1, 2, 4, 8]) {
    const long = timeOf(() => work(two), tries);
    if (long < least) return 0;
    growth =
      long /
      Math.max(
        timeOf(() => work(one), tries),
        1,
      );
    if (growth <= mostGrowth) return growth;
  }
  return growth;
}

/** Twice the text may take so many times as long: what is linear takes twice as long, and a cache may be too small for it. */
export const mostGrowth = 2.6;
