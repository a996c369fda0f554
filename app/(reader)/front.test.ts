/** The front page of a record of none, of one and of several matters: what it says, and that no list stands empty. */
import { parseHTML } from "linkedom";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { chooseFront } from "@/db/desk/mutations/front";
import { chooseLead } from "@/db/desk/mutations/leads";
import { addParty, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { changeRebuttal } from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import { commitments, matters } from "@/db/desk/schema";
import { publicFolderOf } from "@/db/public/public-of.fixture";
import { demoHouse, emptyHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { withhold } from "@/db/withholding.fixture";
import { exampleDocument } from "@/lib/document/example";
import type { RebuttalType } from "@/lib/vocabulary";
import Front from "./page";

async function front(house: TestHouse) {
  catchUp(house.desk, house.folder);
  return frontOf(house.folder);
}

async function frontOf(folder: string) {
  vi.stubEnv("GAINSAY_DATA", folder);
  const { document } = parseHTML(
    `<!doctype html><html><body>${renderToStaticMarkup(await Front())}</body></html>`,
  );
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const texts = (selector: string) => all(selector).map((it) => it.textContent?.trim() ?? "");
  return {
    headings: texts("h2"),
    lead: texts("article")[0] ?? "",
    filters: texts("nav a"),
    /** The names in each exchange, speaker before speaker. */
    lists: all("ol").map((list) => list.children.length),
    rows: all("ol > li").map((row) => [...row.querySelectorAll("b")].map((it) => it.textContent)),
    addresses: all("a").map((it) => it.getAttribute("href") ?? ""),
    text: document.body.textContent ?? "",
  };
}

const change = { kind: "correction", what: "The record.", reason: "It was wrong." } as const;

/** Publishes a matter as it stands now. */
function publish(house: TestHouse, matter: string, isFirst = false) {
  submitForReview(soloEditor(house), { matter, ...(!isFirst && { change }) });
  publishMatter(soloEditor(house), { matter });
}

let house: TestHouse;
let demo: string;
beforeEach(() => {
  vi.unstubAllEnvs();
  house = demoHouse();
  demo = house.desk.db.select().from(matters).get()?.publicId ?? "";
});

const readDemo = () => getMatterDocument(house.desk.db, demo);

/** A second matter, the newest, in which nothing is answered. */
function second() {
  const editor = soloEditor(house);
  const [statement] = readDemo().statements;
  const opened = openMatter(editor, { slug: "second", question: "And then?", summary: "So." });
  const matter = opened.publicId;
  const party = addParty(editor, { matter, name: "U.S.", positionInShort: "Yes." }).publicId;
  placeStatement(editor, { matter, statement: statement?.id ?? "", party });
  publish(house, matter, true);
  return matter;
}

function retype(rebuttal: string | undefined, type: RebuttalType) {
  const record = rebuttal ?? "";
  changeRebuttal(soloEditor(house), { record, revision: 1, fields: { type } });
  publish(house, demo);
}

test("of nothing: says that nothing stands there yet", async () => {
  const { headings, text } = await front(emptyHouse());
  expect(headings).toEqual([]);
  expect(text).toContain("No matter is on the record yet.");
});

test("of one matter: its plate, its other exchange, what answers no claim, its signs, and no more", async () => {
  const { headings, lead, rows, filters, addresses, text } = await front(house);
  expect(headings).toEqual([
    "Have the United States and Cuba begun negotiations?",
    ...["Also in this record", "Said, answering no claim"],
    ...["Awaiting a reply", "Corrections", "How to read the signs"],
  ]);
  expect(lead).toMatch(/^First record, opened \d+ \w+ \d{4}/);
  expect(lead).toContain("they have started talks with Cuba");
  expect(rows).toEqual([["White House", "Carlos Fernández de Cossío"]]);
  expect(filters).toEqual([]);
  expect(addresses.some((at) => at.startsWith("/topics"))).toBe(false);
  expect(text).not.toMatch(/retracts|confirms/i);
});

test("of several: the newest leads and is nobody’s choice; exchanges have filters with counts", async () => {
  second();
  const { lead, rows, filters, headings } = await front(house);
  expect(lead).toMatch(/^The newest matter, published \d+ \w+ \d{4}And then\?/);
  expect(filters).toEqual(["All 3", "Partly denies 1", "Disputes 1", "No reply found 1"]);
  expect(rows).toContainEqual(["Donald Trump", "Carlos Fernández de Cossío"]);
  expect(rows).toContainEqual(["Carlos Fernández de Cossío"]);
  expect(headings).toContain("Topics");
});

test("an editor’s choice is said to be one, with its day; what it leads with is not said again below", async () => {
  second();
  const at = "2026-12-03T09:00:00.000Z";
  chooseFront({ ...soloEditor(house), now: () => new Date(at) }, { matter: demo });
  const { lead, rows } = await front(house);
  expect(lead).toMatch(/^The editor’s choice, 3 Dec 2026Have the United States/);
  expect(rows).not.toContainEqual(["Donald Trump", "Carlos Fernández de Cossío"]);
  expect(rows).toContainEqual(["White House", "Carlos Fernández de Cossío"]);
});

test("words that are withheld after it was shown are gone from what leads", async () => {
  second();
  chooseFront(soloEditor(house), { matter: demo });
  const words = "they have started talks with Cuba";
  expect((await front(house)).lead).toContain(words);
  const rows = house.desk.db.select().from(commitments).all();
  for (const { commitment } of rows.filter(({ text }) => text?.includes(words)))
    withhold(house.desk, commitment, soloEditor(house).actorId);
  expect((await front(house)).lead).not.toContain(words);
});

test("leads with the exchange that an editor chose", async () => {
  const [, other] = readDemo().rebuttals;
  const { revision = 0 } = house.desk.db.select().from(matters).get() ?? {};
  chooseLead(soloEditor(house), { record: demo, revision, rebuttal: other?.id });
  publish(house, demo);
  const { lead, rows } = await front(house);
  expect(lead).toContain("not a threat to the U.S.");
  expect(rows).toEqual([["Donald Trump", "Carlos Fernández de Cossío"]]);
});

test("what nobody has read is one line at the end, and in no row", async () => {
  second();
  // Not the one that leads.
  retype(readDemo().rebuttals[1]?.id, "unclassified");
  const { rows, filters, addresses, text } = await front(house);
  expect(text).toContain("1 more answer is on record that nobody has read yet.");
  expect(addresses).toContain("/exchanges/not-read");
  expect(filters).toEqual(["All 2", "Partly denies 1", "No reply found 1"]);
  expect(rows).not.toContainEqual(["White House", "Carlos Fernández de Cossío"]);
});

const { matter, parties, rebuttals, replySearches, statements } = exampleDocument;
/** So many of the first rebuttal. */
const many = (count: number, type: RebuttalType) =>
  rebuttals
    .slice(0, 1)
    .flatMap((pair) =>
      Array.from({ length: count }, (_, at) => ({ ...pair, id: `${type}${at}`, type })),
    );

test("of one matter: what it does not show, it leads to", async () => {
  const folder = publicFolderOf({
    ...exampleDocument,
    rebuttals: [...many(10, "denies"), ...many(2, "unclassified")],
    // What each party says to each statement was looked for.
    replySearches: replySearches.slice(0, 1).flatMap((search) =>
      statements.flatMap(({ id: statementId }) =>
        parties.map(({ id: partyId }) => {
          const id = `${statementId}${partyId}`;
          return { ...search, id, statementId, partyId };
        }),
      ),
    ),
  });
  const { rows, text, addresses } = await frontOf(folder);
  expect(rows).toHaveLength(8);
  expect(rows.every((names) => names.length === 2)).toBe(true);
  expect(text).toMatch(/All \d+ exchanges/);
  expect(text).toContain("2 more answers are on record that nobody has read yet.");
  for (const address of ["/exchanges", "/exchanges/not-read", "/exchanges/no-reply"])
    expect(addresses).toContain(address);
});

test("of several with one read exchange, which leads: no list stands empty or is said to be longer", async () => {
  const answered = { ...exampleDocument, rebuttals: rebuttals.slice(0, 1), replySearches: [] };
  const empty = {
    ...{ ...answered, matter: { ...matter, id: "zzzz", slug: "second" } },
    ...{ parties: [], points: [], stances: [], statements: [], quotations: [], rebuttals: [] },
    ...{ events: [], commentRequests: [] },
  };
  const { lists, text } = await frontOf(publicFolderOf(answered, empty));
  expect(lists).not.toContain(0);
  expect(text).toContain("The one exchange that somebody has read stands above.");
  expect(text).not.toContain("1 exchanges");
});
