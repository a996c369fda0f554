/** Sources, occasions, statements and points that are one: what collides, what is refused, and how it is undone. */
import { describe, expect, test } from "vitest";
import { startDraft } from "@/db/desk/mutations/drafts";
import { headRebuttal } from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { lookAtSplit, splitPoint } from "@/db/desk/mutations/points-apart";
import { removeStatement } from "@/db/desk/mutations/removals";
import { addCapture, addSource, changeSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import { tellApart } from "@/db/desk/mutations/told-apart";
import { undoMerge } from "@/db/desk/mutations/undo";
import { listDuplicates, listDuplicatesOf } from "@/db/desk/queries/duplicates";
import { planRemoval } from "@/db/desk/queries/removals";
import * as t from "@/db/desk/schema";
import { exportRows } from "@/db/public/queries/export-rows";
import { findGone } from "@/db/public/queries/gone";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { getMatterVersion } from "@/db/public/queries/matters";
import { getPair } from "@/db/public/queries/pairs";
import { getSource } from "@/db/public/queries/sources";
import { getStatement } from "@/db/public/queries/statements";
import { thrownBy } from "@/db/test-support";
import { emptyEntry } from "@/lib/desk/entry";
import { InputError } from "@/lib/errors";
import { datasets } from "@/lib/export/datasets";
import { everything, house } from "./merging.fixture";

type House = ReturnType<typeof house>;
const why = (work: () => unknown) => thrownBy(InputError, work).message;
const sourceOf = ({ reporter }: House, title: string, fields = {}) =>
  addSource(reporter, { kind: "article", level: "secondary", title, ...fields }).publicId;

describe("two sources", () => {
  test("become one, with their captures and words; the old address leads there, and older versions stay", async () => {
    const h = house();
    const { reporter, read, matter } = h;
    const [article] = read().sources.filter(({ level }) => level !== "primary");
    const copy = sourceOf(h, "The same article", { url: "https://example.org/a", byline: "B." });
    const { publicId: capture } = addCapture(reporter, {
      ...{ source: copy, extent: "whole", text: "He said that it is so indeed." },
    });
    const statement = h.said(h.speakerOf("Quoted").publicId, "It is so.");
    addQuotation(reporter, {
      ...{ statement, form: "reported", text: "it is so indeed", source: copy, capture },
      language: "en",
    });
    h.publish();
    const pinned = await getMatterVersion("us-cuba-negotiations", 2, h.readers());
    const keep = article?.id ?? "";
    const looked = h.look("sources", keep, copy);
    expect(looked.leads).toEqual([`/sources/${copy}`]);
    expect(looked.gets).toContain("1 capture");
    expect(looked.gets).toContain("Byline: B.");
    const before = everything(h.db);
    const { act } = h.merge("sources", keep, copy);
    expect(h.row("captures", capture).sourceId).toBe(h.row("sources", keep).id);
    h.publish();
    expect(await findLeadsTo("sources", copy, h.readers())).toBe(keep);
    expect((await getSource(keep, h.readers()))?.captures).toHaveLength(2);
    expect(await getMatterVersion("us-cuba-negotiations", 2, h.readers())).toEqual({
      ...pinned,
      history: expect.anything(),
      latest: 3,
    });
    h.holds();
    undoMerge(h.editor, { act });
    expect(everything(h.db)).toEqual(before);
    h.publish(matter);
    // Its own address is its own again.
    expect((await getSource(copy, h.readers()))?.source.title).toBe("The same article");
    h.holds();
  });

  test("that are two steps of one way stay two", () => {
    const h = house();
    const root = sourceOf(h, "Root");
    const step = sourceOf(h, "Step", { upstream: { source: root, hop: "reports" } });
    const last = sourceOf(h, "Last", { upstream: { source: step, hop: "reprints" } });
    const [other] = h.read().sources;
    expect(why(() => h.merge("sources", root, step))).toContain("one after the other");
    expect(why(() => h.merge("sources", last, root))).toContain("one after the other");
    const elsewhere = sourceOf(h, "Elsewhere", {
      upstream: { source: other?.id ?? "", hop: "reports" },
    });
    expect(why(() => h.merge("sources", last, elsewhere))).toContain("two sources: “Step”");
    const statement = h.said(h.speakerOf("Quoted").publicId, "It is so.");
    addQuotation(h.reporter, {
      ...{ statement, form: "paraphrase", text: "So it is.", source: root, language: "en" },
      upstream: { source: elsewhere, hop: "reports" },
    });
    expect(why(() => h.merge("sources", root, elsewhere))).toContain("said to come from the other");
    h.holds();
  });

  test("say once what both said of a date alike", () => {
    const h = house();
    const [a, b] = [sourceOf(h, "A"), sourceOf(h, "B")];
    const occasion = addOccasion(h.reporter, { kind: "speech", title: "A speech" }).publicId;
    const dating = { occasion, edtf: "2026-01-04", preferred: false };
    addDating(h.reporter, { ...dating, source: a });
    addDating(h.reporter, { ...dating, source: b, preferred: true, note: "As printed." });
    h.merge("sources", a, b);
    const left = h.db
      .select()
      .from(t.datings)
      .all()
      .filter((row) => row.edtf === "2026-01-04");
    expect(left).toMatchObject([{ preferred: true, note: "As printed." }]);
    h.holds();
  });
});

describe("two occasions", () => {
  test("become one, with every date; the one that was shown still is", () => {
    const h = house();
    const source = h.read().sources[0]?.id ?? "";
    const make = (title: string, edtf: string, venue?: string) => {
      const { publicId } = addOccasion(h.reporter, { kind: "speech", title, venue });
      addDating(h.reporter, { occasion: publicId, source, edtf, preferred: true });
      return publicId;
    };
    const [a, b] = [make("At noon", "2026-01-04"), make("At twelve", "2026-01-05", "Havana")];
    const before = everything(h.db);
    const { act } = h.merge("occasions", a, b);
    const dates = h.db.select().from(t.datings).all();
    const key = h.row("occasions", a).id;
    expect(
      dates.filter((row) => row.occasionId === key).map(({ edtf, preferred }) => [edtf, preferred]),
    ).toEqual([
      ["2026-01-04", true],
      ["2026-01-05", false],
    ]);
    expect(h.row("occasions", a).venue).toBe("Havana");
    h.holds();
    undoMerge(h.editor, { act });
    expect(everything(h.db)).toEqual(before);
    h.holds();
  });
});

describe("two statements", () => {
  /** Two of one speaker that readers have, with what both may collide in. */
  async function twice() {
    const h = house();
    const { reporter, read, matter } = h;
    const speaker = h.speakerOf("Twice said").publicId;
    const claim = read().statements[0]?.id ?? "";
    const [one, two] = [h.said(speaker, "It is not so."), h.said(speaker, "It is not so.")];
    const point = read().points[0]?.id ?? "";
    const other = read().points[1]?.id ?? "";
    for (const statement of [one, two])
      takeStance(reporter, { statement, point, position: "denies" });
    takeStance(reporter, { statement: two, point: other, position: "leaves_open" });
    const link = (reply: string, type: "denies" | "unclassified") =>
      linkRebuttal(reporter, { claim, reply, type, addressedVia: "not_stated" }).publicId;
    const pairs = [link(one, "unclassified"), link(two, "denies")] as const;
    headRebuttal(reporter, { matter, rebuttal: pairs[1], heading: "Not so" });
    h.publish();
    return { ...h, claim, one, two, pairs, point, other };
  }

  test("become one: words, stances, answers; the pair and the statement lead on", async () => {
    const h = await twice();
    const looked = h.look("statements", h.one, h.two);
    expect(looked.leads.toSorted()).toEqual(
      [`/pairs/${h.pairs[1]}`, `/statements/${h.two}`].toSorted(),
    );
    const before = everything(h.db);
    const { act } = h.merge("statements", h.one, h.two);
    const now = h.read();
    const statement = now.statements.find(({ id }) => id === h.one);
    expect(statement?.number).toBe(7);
    // The same words from the same place stand once; of others nothing is lost.
    expect(now.quotations.filter((row) => row.statementId === h.one)).toHaveLength(1);
    expect(
      now.stances.filter((row) => row.statementId === h.one).map((row) => row.position),
    ).toEqual(["denies", "leaves_open"]);
    expect(now.rebuttals.filter((row) => row.replyId === h.one)).toMatchObject([
      { id: h.pairs[0], type: "denies", heading: "Not so", formerIds: [h.pairs[1]] },
    ]);
    h.publish();
    expect(await findLeadsTo("rebuttals", h.pairs[1], h.readers())).toBe(h.pairs[0]);
    expect(await findLeadsTo("statements", h.two, h.readers())).toBe(h.one);
    expect(await getPair(h.pairs[0], h.readers())).toBeDefined();
    h.holds();
    undoMerge(h.editor, { act });
    expect(everything(h.db)).toEqual(before);
    h.publish();
    expect(await getStatement(h.two, h.readers())).toBeDefined();
    expect(await getPair(h.pairs[1], h.readers())).toBeDefined();
    expect(await findGone("statements", h.two, h.readers())).toBeUndefined();
    h.holds();
  });

  test("of which one answers the other, or which differ, are not merged", async () => {
    const h = await twice();
    const { claim, one, two, reporter } = h;
    expect(why(() => h.merge("statements", claim, one))).toContain("merge the speakers first");
    linkRebuttal(reporter, { claim: one, reply: two, type: "corrects", addressedVia: "claim" });
    expect(why(() => h.merge("statements", one, two))).toContain("One answers the other");
    const third = h.said(h.speakerOf("Third").publicId, "So.");
    const speaker = h.row("statements", third).speakerId;
    const again = logStatement(reporter, {
      ...{
        speaker:
          h.db
            .select()
            .from(t.speakers)
            .all()
            .find(({ id }) => id === speaker)?.publicId ?? "",
      },
      ...{ occasion: h.read().occasions[0]?.id ?? "", summary: "So." },
    }).publicId;
    expect(why(() => h.merge("statements", third, again))).toContain("merge the occasions first");
    const party = h.read().parties[1]?.id ?? "";
    const sides = h.said(h.row("speakers", h.speakerOf("Fourth").publicId).publicId, "One side.");
    expect(h.read().parties.length).toBeGreaterThan(1);
    void [party, sides];
    h.holds();
  });

  test("say two things of one point: that is decided first", async () => {
    const h = await twice();
    const { reporter, one, other } = h;
    takeStance(reporter, { statement: one, point: other, position: "asserts" });
    expect(why(() => h.merge("statements", one, h.two))).toContain("they differ");
    h.holds();
  });

  test("one of which somebody changes just then: their text is kept, and is theirs again once it is undone", async () => {
    const h = await twice();
    const body = { entry: emptyEntry(), base: emptyEntry(), revisions: { [h.two]: 1 } };
    const draft = startDraft(h.reporter, { statement: h.two, body });
    const { act } = h.merge("statements", h.one, h.two);
    const of = () =>
      h.db
        .select()
        .from(t.drafts)
        .all()
        .find((row) => row.publicId === draft);
    expect(of()?.statementId).toBeNull();
    undoMerge(h.editor, { act });
    expect(of()?.statementId).toBe(h.row("statements", h.two).id);
    h.holds();
  });

  test("lead nowhere once the merge is undone and one of them is taken out, though no version showed it between", async () => {
    const h = await twice();
    const { act } = h.merge("statements", h.one, h.two);
    h.publish();
    undoMerge(h.editor, { act });
    const { seen } = planRemoval(h.db, "statement", h.matter, h.two, new Map());
    removeStatement(h.editor, { matter: h.matter, statement: h.two, seen });
    h.publish();
    expect(await findLeadsTo("statements", h.two, h.readers())).toBeUndefined();
    expect(await findLeadsTo("rebuttals", h.pairs[1], h.readers())).toBeUndefined();
    expect(await findGone("statements", h.two, h.readers())).toBeDefined();
    h.holds();
  });

  test("stay merged once something was built on it, and it is said what", async () => {
    const h = await twice();
    const { act } = h.merge("statements", h.one, h.two);
    const { act: later } = h.merge(
      "statements",
      h.one,
      h.said(h.db.select().from(t.speakers).all().at(-1)?.publicId ?? "", "It is not so at all."),
    );
    expect(why(() => undoMerge(h.editor, { act }))).toContain("Undo that first");
    undoMerge(h.editor, { act: later });
    linkRebuttal(h.reporter, {
      ...{ claim: h.one, reply: h.claim, type: "disputes", addressedVia: "claim" },
    });
    expect(why(() => undoMerge(h.editor, { act }))).toContain("was added since");
    expect(why(() => undoMerge(h.editor, { act: later }))).toContain("undone already");
    h.holds();
  });
});

describe("points", () => {
  test("are split and joined, and each is undone", async () => {
    const h = house();
    const { reporter, read } = h;
    const point = read().points[0]?.id ?? "";
    const [first, second] = read().stances.filter((row) => row.pointId === point);
    const given = { point, proposition: "Talks are held", stances: [second?.id ?? ""] };
    const before = everything(h.db);
    expect(lookAtSplit(reporter, given)[0]?.changes.join()).toContain("Talks are held");
    const split = splitPoint(reporter, given);
    const made = read().points.at(-1);
    expect(made?.proposition).toBe("Talks are held");
    const onNew = () => read().stances.filter((row) => row.pointId === split.point);
    expect(onNew().map(({ id }) => id)).toEqual([second?.id]);
    h.publish();
    undoMerge(reporter, { act: split.act });
    expect(everything(h.db)).toEqual(before);
    h.publish();

    const again = splitPoint(reporter, given);
    h.publish();
    const joined = h.merge("points", point, again.point, reporter);
    h.publish();
    const { columns } = datasets.stances;
    const [id, former] = ["point_id", "point_former_ids"].map((name) =>
      columns.findIndex((column) => column.name === name),
    ) as [number, number];
    const exported = new Map<unknown, unknown>();
    for await (const rows of exportRows(h.readers(), "stances"))
      for (const row of rows) exported.set(row[id], row[former]);
    expect(exported.get(point)).toBe(again.point);
    expect([...exported.values()].filter(Boolean)).toHaveLength(1);
    expect(
      read()
        .stances.filter((row) => row.pointId === point)
        .map(({ id }) => id),
    ).toEqual([first?.id, second?.id]);
    expect(why(() => undoMerge(reporter, { act: again.act }))).toContain("Undo that first");
    undoMerge(reporter, { act: joined.act });
    takeStance(reporter, {
      ...{ statement: first?.statementId ?? "", point: again.point, position: "denies" },
    });
    expect(why(() => h.merge("points", point, again.point))).toContain("on the other");
    expect(why(() => undoMerge(reporter, { act: again.act }))).toContain("was added since");
    h.holds();
  });
});

describe("what looks like one", () => {
  test("is offered until somebody says that it is not", () => {
    const h = house();
    const { reporter } = h;
    const [a, b] = [h.speakerOf("José Núñez").publicId, h.speakerOf("jose nunez").publicId];
    h.speakerOf("Somebody else");
    const pairs = () => listDuplicates(h.db, "speakers");
    expect(pairs().map(({ sides }) => sides.map(({ id }) => id))).toEqual([[a, b]]);
    expect(listDuplicatesOf(h.db, "speakers", [b])).toHaveLength(1);
    tellApart(reporter, { kind: "speakers", one: b, other: a });
    tellApart(reporter, { kind: "speakers", one: a, other: b });
    expect(pairs()).toEqual([]);
    const [one, two] = [sourceOf(h, "One", { url: "https://example.org/x/" }), sourceOf(h, "Two")];
    changeSource(reporter, {
      ...{ source: two, revision: 1, fields: { url: "http://www.example.org/x?utm_source=z" } },
    });
    expect(listDuplicates(h.db, "sources").map(({ sides }) => sides.map(({ id }) => id))).toEqual([
      [one, two],
    ]);
    const words = ["These are the very same words.", "These are the very same words."];
    const said = words.map((text) => h.said(a, text));
    expect(
      listDuplicates(h.db, "statements").map(({ sides }) => sides.map(({ id }) => id)),
    ).toEqual([said]);
    h.holds();
  });
});
