/** What becomes of records on which others rest, or which others change, when an entry of theirs is saved. */

import { describe, expect, test } from "vitest";
import { makeAllPending } from "@/db/desk/mutations/carry";
import { contextOf, demoHouse, holdAllChecks, keepAndSave, thrownBy } from "@/db/test-support";
import { type DraftBody, type Entry, entrySchema } from "@/lib/desk/entry";
import { mergeEntries } from "@/lib/desk/merge";
import { ConflictError, InputError } from "@/lib/errors";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { requireRecord } from "./logged-tables";
import { discardDraft, keepDraft, startDraft } from "./mutations/drafts";
import { saveEntry } from "./mutations/entry";
import { addParty, addPoint, openMatter, placeStatement } from "./mutations/matters";
import { publishMatter } from "./mutations/publish";
import { approveSubmission, submitForReview } from "./mutations/review";
import { addCapture, addSource } from "./mutations/sources";
import { takeStance } from "./mutations/stances";
import { addQuotation } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
import { getEntry } from "./queries/entry";
import { latestVersion, versionDocument } from "./queries/versions";
import { matters } from "./schema";

/** The demo, and its statements as the record screen opens and saves them. */
function demo() {
  const { desk } = demoHouse();
  const context = contextOf(desk, "reporter", "one");
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const numbered = (number: number) =>
    getMatterDocument(desk.db, matter).statements.find((row) => row.number === number)?.id ?? "";
  function open(statement: string, by = context) {
    const { entry, revisions } = getEntry(desk.db, statement, matter);
    const body = { entry, base: entry, revisions };
    return { draft: startDraft(by, { matter, statement, body }), body };
  }
  const save = ({ draft, body }: ReturnType<typeof open>, entry: Entry, by = context) =>
    keepAndSave(by, draft, { ...body, entry });
  const entryOf = (statement: string) => getEntry(desk.db, statement, matter).entry;
  return { desk, context, matter, numbered, open, save, entryOf };
}

/** An entry with other words in one of its quotations, taken from `back` code points earlier, or later. */
function quotedFrom(entry: Entry, index: number, capture: string, back: number): Entry {
  const quotations = entry.quotations.map((one, at) => {
    if (at !== index || !one.at) return one;
    const place = { start: one.at.start - back, end: one.at.end };
    return { ...one, at: place, text: sliceCodePoints(capture, place.start, place.end) };
  });
  return { ...entry, quotations };
}

const captureText = ({ desk, matter }: ReturnType<typeof demo>) => {
  const [capture] = getMatterDocument(desk.db, matter).captures;
  return requireRecord(desk.db, "captures", capture?.id ?? "").extractedText ?? "";
};
const wordsOf = (entry: Entry) => Object.values(entry.stances).map(({ words }) => words);

describe("the words that a stance rests on", () => {
  test("stay the same when their quotation is taken from further back, or shortened", () => {
    const house = demo();
    const s1 = house.numbered(1);
    const before = house.entryOf(s1);
    const index = before.quotations.findIndex(({ text }) => text.includes("want to make a deal"));
    expect(wordsOf(before)).toContain("want to make a deal");
    for (const back of [12, -8]) {
      const opened = house.open(s1);
      house.save(opened, quotedFrom(opened.body.entry, index, captureText(house), back));
      expect(wordsOf(house.entryOf(s1))).toEqual(wordsOf(before));
    }
  });

  test("keep their quotation whole, in other matters too, and go with it where it is published", () => {
    const house = demo();
    const { desk, context, numbered } = house;
    const s6 = numbered(6);
    const editor = contextOf(desk, "editor", "two");
    const [quotation] = house.entryOf(s6).quotations;
    const capture = captureText(house);
    const matter = openMatter(context, { slug: "b", question: "Is it so?", summary: "Both." });
    const other = matter.publicId;
    const party = addParty(context, { matter: other, name: "C", positionInShort: "No." });
    placeStatement(context, { matter: other, statement: s6, party: party.publicId });
    const point = addPoint(context, { matter: other, proposition: "It is so." }).publicId;
    const words = "seriousness";
    const start = [...((quotation?.text ?? "").split(words)[0] ?? "")].length;
    takeStance(context, {
      ...{ statement: s6, point, quotation: quotation?.id, position: "asserts" },
      span: { start, end: start + words.length },
      reason: "So it says.",
    });
    const stanceOf = (document: ReturnType<typeof getMatterDocument>) => {
      const [stance] = document.stances;
      const text = document.quotations.find(({ id }) => id === stance?.quotationId)?.text ?? "";
      return stance?.span && sliceCodePoints(text, stance.span.start, stance.span.end);
    };
    const publish = (id: string) => {
      const change = { kind: "update", what: "Words.", reason: "They were cut." } as const;
      submitForReview(context, { matter: id, change });
      holdAllChecks(editor, id);
      approveSubmission(editor, { matter: id });
      publishMatter(editor, { matter: id });
      makeAllPending(desk);
    };
    publish(other);

    const opened = house.open(s6);
    const short = quotedFrom(opened.body.entry, 0, capture, -"Cuba is, ".length);
    house.save(opened, short);
    expect(stanceOf(getMatterDocument(desk.db, other))).toBe(words);
    publish(house.matter);
    const version = latestVersion(desk.db, matter.id);
    expect(version?.number).toBe(2);
    expect(stanceOf(versionDocument(desk.db, version?.document ?? ""))).toBe(words);

    const again = house.open(s6);
    const gone = { ...again.body.entry.quotations[0], text: "What will Cuba do?", at: null };
    const { message } = thrownBy(InputError, () =>
      house.save(again, entrySchema.parse({ ...again.body.entry, quotations: [gone] })),
    );
    expect(message).toContain("In “Is it so?” a stance rests on “seriousness”");
  });
});

describe("saving a statement on record", () => {
  test("prefers another dating, and the first one again", () => {
    const house = demo();
    const s1 = house.numbered(1);
    const [first] = house.entryOf(s1).datings;
    if (!first) throw new Error("The demo’s S1 is dated.");
    const second = { ...first, key: "new", id: null, edtf: "2026-02-02", preferred: false };
    const prefer = (index: number, datings: Entry["datings"]) => {
      const opened = house.open(s1);
      const changed = datings.map((one, at) => ({ ...one, preferred: at === index }));
      house.save(opened, { ...opened.body.entry, datings: changed });
      return house.entryOf(s1).datings;
    };
    const both = prefer(1, [...house.entryOf(s1).datings, second]);
    expect(prefer(0, both).map(({ preferred }) => preferred)[0]).toBe(true);
  });

  test("takes an original out with its translation", () => {
    const house = demo();
    const s5 = house.numbered(5);
    const count = house.entryOf(s5).quotations.length;
    const opened = house.open(s5);
    const said = { ...{ key: "new", text: "a very hard situation", form: "reported" } };
    const translated = { ...said, original: "una situación muy difícil", originalLanguage: "es" };
    const { quotations } = opened.body.entry;
    house.save(
      opened,
      entrySchema.parse({ ...opened.body.entry, quotations: [...quotations, translated] }),
    );
    expect(house.entryOf(s5).quotations).toHaveLength(count + 1);
    const again = house.open(s5);
    const kept = again.body.entry.quotations.filter(({ original }) => original === "");
    house.save(again, { ...again.body.entry, quotations: kept });
    expect(
      getMatterDocument(house.desk.db, house.matter).quotations.map(({ text }) => text),
    ).not.toContain("una situación muy difícil");
    expect(house.entryOf(s5).quotations).toHaveLength(count);
  });

  test("leaves what the form does not show of a quotation and its original as it is", () => {
    const { desk, context, matter, numbered, open, save } = demo();
    const s1 = numbered(1);
    const upstream = addSource(context, { kind: "article", level: "primary", title: "El País" });
    const source = addSource(context, { kind: "article", level: "secondary", title: "Cable" });
    const capture = addCapture(context, {
      ...{ source: source.publicId, extent: "whole" as const },
      text: "Dijo: han empezado. Y luego: han empezado.",
    }).publicId;
    const from = (hop: "reprints" | "translates") => ({
      upstream: { source: upstream.publicId, hop },
    });
    const original = addQuotation(context, {
      ...{ statement: s1, form: "verbatim", text: "han empezado", language: "es", capture },
      ...{ at: { start: 29, end: 41 }, mediaTime: 7, ...from("reprints") },
    }).publicId;
    addQuotation(context, {
      ...{ statement: s1, form: "paraphrase", text: "they have begun", language: "en" },
      ...{ source: source.publicId, original, mediaTime: 61.5, ...from("translates") },
    });
    const read = () =>
      getMatterDocument(desk.db, matter)
        .quotations.filter(({ statementId }) => statementId === s1)
        .slice(-2);
    const before = read();
    const opened = open(s1);
    const quotations = opened.body.entry.quotations.map((one) =>
      one.originalId === original ? { ...one, translatedBy: "Reuters" } : one,
    );
    save(opened, { ...opened.body.entry, quotations });
    expect(read()).toEqual([before[0], { ...before[1], translatedBy: "Reuters" }]);
  });

  test("says where in a recording words begin and end, and takes it back", () => {
    const house = demo();
    const s1 = house.numbered(1);
    const timesOf = () =>
      getMatterDocument(house.desk.db, house.matter)
        .quotations.filter(({ statementId }) => statementId === s1)
        .map(({ mediaTime, mediaEnd }) => [mediaTime, mediaEnd]);
    const saveTimes = (mediaTime: string, mediaEnd: string) => {
      const opened = house.open(s1);
      const [first, ...others] = opened.body.entry.quotations;
      if (!first) throw new Error("S1 has words.");
      const quotations = [{ ...first, mediaTime, mediaEnd }, ...others];
      house.save(opened, { ...opened.body.entry, quotations });
    };
    saveTimes("26:14", "00:26:30,5");
    expect(timesOf()[0]).toEqual([1574, 1590.5]);
    expect(house.entryOf(s1).quotations[0]).toMatchObject({
      mediaTime: "26:14",
      mediaEnd: "26:30.5",
    });
    const refused = (mediaTime: string, mediaEnd: string) =>
      thrownBy(InputError, () => saveTimes(mediaTime, mediaEnd)).problems.map(
        ({ field, message }) => [field.split(".").at(-1), message],
      );
    const unread = "Write it as minutes and seconds, 26:14, or with hours, 1:26:14.";
    expect(refused("at the start", "")).toEqual([["mediaTime", unread]]);
    expect(refused("26:14", "26:14")).toEqual([["mediaEnd", "The words end before they begin."]]);
    expect(refused("", "26:14")).toEqual([
      ["mediaEnd", "Say where in the recording the words begin, too."],
    ]);
    expect(timesOf()[0]).toEqual([1574, 1590.5]);
    saveTimes("", "");
    expect(timesOf()[0]).toEqual([null, undefined]);
  });

  test("links the answer that a new one was opened with, touched or not", () => {
    const { desk, context, matter, numbered } = demo();
    const [claim, speaker] = [numbered(3), getMatterDocument(desk.db, matter).speakers[0]?.id];
    const party = getMatterDocument(desk.db, matter).parties[1]?.id;
    const answers = [{ key: claim, claim }];
    const base = entrySchema.parse({ matter, answers });
    const draft = startDraft(context, { matter, body: { entry: base, base, revisions: {} } });
    const said = { party, speaker, summary: "It is not so.", occasionTitle: "A statement" };
    const entry = entrySchema.parse({ ...base, ...said });
    const reply = keepAndSave(context, draft, { entry, base, revisions: {} });
    expect(getEntry(desk.db, reply, matter).entry.answers).toMatchObject([{ claim }]);
  });

  test("does not take a party of another matter", () => {
    const { context, numbered, open, save } = demo();
    const other = openMatter(context, { slug: "b", question: "B?", summary: "B." }).publicId;
    const party = addParty(context, { matter: other, name: "B", positionInShort: "B." }).publicId;
    const opened = open(numbered(1));
    const { problems } = thrownBy(InputError, () => save(opened, { ...opened.body.entry, party }));
    expect(problems).toEqual([
      { field: "party", message: "This party is of another matter; choose one of this matter." },
    ]);
  });
});

describe("a draft that was kept, saved or thrown away elsewhere", () => {
  const changed = (body: DraftBody, summary: string): DraftBody => ({
    ...body,
    entry: { ...body.entry, summary },
  });

  test("is not saved from a form that does not know", () => {
    const { context, numbered, open, entryOf } = demo();
    const s1 = numbered(1);
    const { draft, body } = open(s1);
    keepDraft(context, { draft, revision: 1, body: changed(body, "Typed here, and kept.") });
    thrownBy(ConflictError, () => saveEntry(context, { draft, revision: 1 }));
    expect(entryOf(s1).summary).toBe(body.entry.summary);
  });

  test("answers as saved only for what was saved", () => {
    const { context, numbered, open, entryOf } = demo();
    const s1 = numbered(1);
    const { draft, body } = open(s1);
    const kept = changed(body, "Saved in one window.");
    expect(keepAndSave(context, draft, kept)).toBe(s1);
    expect(saveEntry(context, { draft, revision: 2 })).toBe(s1);
    const other = changed(body, "Saved in the other.");
    thrownBy(ConflictError, () => keepDraft(context, { draft, revision: 2, body: other }));
    thrownBy(ConflictError, () => saveEntry(context, { draft, revision: 1 }));
    expect(entryOf(s1).summary).toBe("Saved in one window.");
  });

  test("is not saved once it was thrown away", () => {
    const { context, numbered, open } = demo();
    const { draft } = open(numbered(1));
    discardDraft(context, { draft });
    thrownBy(ConflictError, () => saveEntry(context, { draft, revision: 1 }));
  });
});

describe("two people at one statement", () => {
  /** What the screen does with a conflict: reads anew, brings both together, and keeps its own where both changed. */
  function rebased(
    { desk, matter }: ReturnType<typeof demo>,
    statement: string,
    body: DraftBody,
  ): DraftBody {
    const { entry: theirs, revisions } = getEntry(desk.db, statement, matter);
    const { entry } = mergeEntries(body.base, body.entry, theirs);
    return { entry, base: theirs, revisions };
  }

  test("may change a stance that the other takes back: what is chosen is kept", () => {
    const house = demo();
    const s1 = house.numbered(1);
    const other = contextOf(house.desk, "reporter", "two");
    const here = house.open(s1);
    const there = house.open(s1, other);
    const [first] = Object.entries(here.body.entry.stances);
    if (!first) throw new Error("The demo’s S1 takes a stance.");
    const [point, stance] = first;
    const { [point]: _, ...others } = there.body.entry.stances;
    house.save(there, { ...there.body.entry, stances: others }, other);
    const reason = "Put otherwise.";
    const stances = { ...here.body.entry.stances, [point]: { ...stance, reason } };
    const body = { ...here.body, entry: { ...here.body.entry, stances } };
    thrownBy(ConflictError, () => house.save(here, body.entry));
    const again = rebased(house, s1, body);
    keepAndSave(house.context, here.draft, again);
    expect(house.entryOf(s1).stances[point]?.reason).toBe(reason);
  });

  test("may both say where it stands on one point: one of them chooses", () => {
    const house = demo();
    const s5 = house.numbered(5);
    const [free = ""] = Object.keys(house.entryOf(house.numbered(1)).stances);
    const taken = (entry: Entry, reason: string) =>
      entrySchema.parse({
        ...entry,
        stances: { ...entry.stances, [free]: { position: "leaves_open", reason } },
      });
    const other = contextOf(house.desk, "reporter", "two");
    const here = house.open(s5);
    const there = house.open(s5, other);
    house.save(there, taken(there.body.entry, "Theirs."), other);
    const body = { ...here.body, entry: taken(here.body.entry, "Mine.") };
    thrownBy(ConflictError, () => house.save(here, body.entry));
    const again = rebased(house, s5, body);
    keepAndSave(house.context, here.draft, again);
    expect(house.entryOf(s5).stances[free]?.reason).toBe("Mine.");
  });

  test("may both say what it answers: one link is made", () => {
    const house = demo();
    const [s1, s6] = [house.numbered(1), house.numbered(6)];
    const other = contextOf(house.desk, "reporter", "two");
    const answering = (entry: Entry, key: string, type: "denies" | "disputes") =>
      entrySchema.parse({ ...entry, answers: [{ key, claim: s1, type, via: "not_stated" }] });
    const here = house.open(s6);
    const there = house.open(s6, other);
    house.save(there, answering(there.body.entry, "t", "denies"), other);
    const body = { ...here.body, entry: answering(here.body.entry, "m", "disputes") };
    thrownBy(ConflictError, () => house.save(here, body.entry));
    const again = rebased(house, s6, body);
    keepAndSave(house.context, here.draft, again);
    expect(house.entryOf(s6).answers.map(({ type }) => type)).toEqual(["disputes"]);
  });

  test("bring a statement that was opened without its matter to where it stands there", () => {
    const house = demo();
    const s2 = house.numbered(2);
    const { entry, revisions } = getEntry(house.desk.db, s2, null);
    const opened: DraftBody = { entry, base: entry, revisions };
    const draft = startDraft(house.context, { statement: s2, body: opened });
    const body = rebased(house, s2, opened);
    expect(body.entry.answers).toHaveLength(1);
    keepAndSave(house.context, draft, body);
    expect(house.entryOf(s2).answers).toHaveLength(1);
  });
});
