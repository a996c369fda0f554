import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument as document } from "@/lib/document/example";
import { growthOf, mostGrowth } from "@/lib/growth.fixture";
import {
  addressesToRenew,
  type ShownElsewhere,
  type TouchedMatter,
  touchedAddresses,
} from "./addresses";
import { longMatter } from "./long.fixture";
import { shownPages } from "./shown-pages";

const nowhere: ShownElsewhere = () => false;

/** The matter changed by `change`, as its second version. */
function touched(change: (draft: MatterDocument) => void): TouchedMatter {
  const after = structuredClone(document);
  change(after);
  return {
    before: { document, approvedBy: null },
    after: { document: after, approvedBy: null },
    number: 2,
  };
}

const fates = (matters: TouchedMatter[], isElsewhere = nowhere) =>
  touchedAddresses(matters, isElsewhere).map(({ address, fate }) => `${fate} ${address}`);

const slug = document.matter.slug;
const [talks, threat] = document.rebuttals.map((row) => row.id);
/** What every second version changes. */
const always = [
  `new /matters/${slug}/v/2`,
  `new /matters/${slug}/compare/1/2`,
  `changed /matters/${slug}`,
  "changed /",
  "changed /exchanges",
  "changed /matters",
  "changed /topics",
  ...document.matter.topics.map((topic) => `changed /topics/${topic.slug}`),
  "changed /corrections",
  `stays /matters/${slug}/v/1`,
];
const besides = (matters: TouchedMatter[]) =>
  fates(matters).filter((line) => !always.includes(line));

describe("the addresses that a change touches", () => {
  test("are the matter’s own and the lists, where nothing else shows what changed", () => {
    const summary = touched((draft) => {
      draft.matter.summary = "Newly put.";
    });
    expect(fates([summary]).toSorted()).toEqual(always.toSorted());
  });

  test("of a pair’s type: the pair, both statements and the cards of all three; a ledger shows what becomes of points", () => {
    const type = touched((draft) => {
      for (const row of draft.rebuttals) if (row.id === talks) row.type = "denies";
    });
    const row = document.rebuttals[0];
    expect(besides([type]).toSorted()).toEqual(
      [
        `changed /pairs/${talks}`,
        `changed /embed/pairs/${talks}`,
        ...[row?.claimId, row?.replyId].flatMap((id) => [
          `changed /statements/${id}`,
          `changed /embed/statements/${id}`,
        ]),
      ].toSorted(),
    );
  });

  test("of the type of a reply without points: both people as well, whose ledgers draw it", () => {
    const bare = { ...document, stances: [] };
    const typed = structuredClone(bare);
    for (const row of typed.rebuttals) if (row.id === talks) row.type = "denies";
    const all = fates([
      {
        before: { document: bare, approvedBy: null },
        after: { document: typed, approvedBy: null },
        number: 2,
      },
    ]);
    const row = document.rebuttals[0];
    const people = [row?.claimId, row?.replyId].map((id) => {
      const speakerId = document.statements.find((statement) => statement.id === id)?.speakerId;
      return `changed /people/${document.speakers.find(({ id: own }) => own === speakerId)?.slug}`;
    });
    for (const address of people) expect(all).toContain(address);
  });

  test("of a statement’s paraphrase: its own page and its pair, not the pages that show its words", () => {
    const replyId = document.rebuttals[0]?.replyId;
    const paraphrase = touched((draft) => {
      for (const row of draft.statements) if (row.id === replyId) row.summary = "Put otherwise.";
    });
    expect(besides([paraphrase])).toEqual([
      `changed /pairs/${talks}`,
      `changed /statements/${replyId}`,
    ]);
  });

  test("of a point’s reading: the pair that it belongs to, and no other", () => {
    const reason = touched((draft) => {
      for (const row of draft.stances.slice(0, 1)) row.reason = "Read again.";
    });
    const lines = besides([reason]);
    expect(lines).toContain(`changed /pairs/${talks}`);
    expect(lines.some((line) => line.includes(threat ?? ""))).toBe(false);
  });

  test("of a point’s treatment: whatever shows the exchange by its words on that point", () => {
    const row = document.rebuttals[0];
    const treated = touched((draft) => {
      for (const stance of draft.stances) {
        if (stance.statementId === row?.replyId && stance.position === "denies") {
          stance.position = "asserts";
        }
      }
    });
    const lines = besides([treated]);
    expect(lines).toContain(`changed /pairs/${talks}`);
    expect(lines).toContain(`changed /embed/pairs/${talks}`);
    expect(lines).toContain(`changed /statements/${row?.claimId}`);
    expect(lines).toContain(`changed /statements/${row?.replyId}`);
  });

  test("of a pair that comes or goes: the others too, which say how many there are", () => {
    const fewer = touched((draft) => {
      draft.rebuttals = draft.rebuttals.filter((row) => row.id !== threat);
    });
    const lines = besides([fewer]);
    expect(lines).toContain(`gone /pairs/${threat}`);
    expect(lines).toContain(`changed /pairs/${talks}`);
    expect(lines).not.toContain(`changed /embed/pairs/${talks}`);
  });

  test("of a source’s title: its own page, and each statement that it dates", () => {
    // A source that dates a statement and carries no words.
    const dating = { id: "letter", title: "A letter of that day", upstream: null };
    const before = structuredClone(document);
    const [source, occasion] = [before.sources[0], before.occasions[0]];
    if (!source || !occasion) throw new Error("The example has both.");
    before.sources.push({ ...source, ...dating });
    for (const row of occasion.datings.slice(0, 1)) row.sourceId = dating.id;
    const after = structuredClone(before);
    for (const row of after.sources) if (row.id === dating.id) row.title = "A letter, as filed";
    const retitled = {
      before: { document: before, approvedBy: null },
      after: { document: after, approvedBy: null },
      number: 2,
    };
    const dated = document.statements.filter((row) => row.occasionId === occasion.id);
    expect(dated).not.toEqual([]);
    expect(besides([retitled]).toSorted()).toEqual(
      [
        ...dated.map(({ id }) => `changed /statements/${id}`),
        `changed /sources/${dating.id}`,
      ].toSorted(),
    );
  });

  test("are new for a first version, and withdrawn with the last", () => {
    const shown = { document, approvedBy: null };
    const first = fates([{ before: null, after: shown, number: 1 }]);
    expect(first).toContain(`new /matters/${slug}`);
    expect(first).toContain(`new /pairs/${talks}`);
    expect(first).toContain("changed /");
    expect(first).not.toContain("changed /corrections");
    expect(first.filter((line) => line.startsWith("stays"))).toEqual([]);
    const last = fates([{ before: shown, after: null, number: 2 }]);
    expect(last).toContain(`gone /matters/${slug}`);
    expect(last).toContain(`gone /pairs/${talks}`);
    expect(last).toContain("changed /corrections");
    expect(last).toContain(`stays /matters/${slug}/v/1`);
  });

  test("stay, as changed ones, where another matter shows the record too", () => {
    const shown = { document, approvedBy: null };
    const source = document.sources[0]?.id ?? "";
    const elsewhere = (ids: string[]) => ids.every((id) => id === source);
    const last = fates([{ before: shown, after: null, number: 2 }], elsewhere);
    expect(last).toContain(`changed /sources/${source}`);
    expect(last).toContain(`gone /pairs/${talks}`);
  });

  test("say of every pair, and on every card, that a second person now checked it", () => {
    const checked = touched(() => undefined);
    if (checked.after) checked.after.approvedBy = "A. Editor";
    expect(besides([checked]).toSorted()).toEqual(
      [
        ...[talks, threat].flatMap((id) => [`changed /embed/pairs/${id}`, `changed /pairs/${id}`]),
        ...document.statements.map(({ id }) => `changed /embed/statements/${id}`),
      ].toSorted(),
    );
  });
});

test("twice the statements take about twice the time", () => {
  const review = (statements: string) => {
    const before = longMatter(statements.length);
    const after = structuredClone(before);
    for (const row of after.stances.slice(0, 1)) row.reason = "Read again.";
    const matter = {
      before: { document: before, approvedBy: null },
      after: { document: after, approvedBy: null },
      number: 2,
    };
    return touchedAddresses([matter], nowhere);
  };
  // The first time also takes what the engine needs to make it fast.
  review("s".repeat(1_000));
  const growth = growthOf(review, (length) => "s".repeat(length), 1_000);
  expect(growth).toBeLessThanOrEqual(mostGrowth);
}, 120_000);

test("what is rendered anew holds every touched address, and pages that only name the version", () => {
  const matter = touched((draft) => {
    draft.matter.summary = "Newly put.";
  });
  const { before, after, number } = matter;
  const documents = [before, after].flatMap((shown) => shown?.document ?? []);
  const renewed = addressesToRenew({ documents, number });
  for (const { address } of touchedAddresses([matter], nowhere)) {
    expect(renewed).toContain(address);
  }
  for (const { address } of documents.flatMap((shown) =>
    shownPages({ document: shown, approvedBy: null }),
  )) {
    expect(renewed).toContain(address);
  }
  expect(renewed).toContain(`/pairs/${talks}`);
  expect(renewed).toContain(`/matters/${slug}/v/1`);
});

test("of pages that nobody can name, those below the matter and of long lists are rendered anew", () => {
  const { before } = touched(() => {});
  const renewed = addressesToRenew({ documents: [before?.document ?? []].flat(), number: 2 });
  const below = renewed.filter((address) => address.endsWith("/*"));
  for (const part of ["facing", "v/1/facing", "v/1/pairs", "v/2/pairs", "v/2/statements"])
    expect(below).toContain(`/matters/${slug}/${part}/*`);
  for (const list of ["/people/from/*", "/exchanges/from/*", "/exchanges/denies/from/*"])
    expect(below).toContain(list);
  // Nothing of another matter.
  expect(below.filter((address) => /^\/(embed\/)?matters\//.test(address))).toEqual(
    below.filter((address) => address.includes(`/matters/${slug}/`)),
  );
});
