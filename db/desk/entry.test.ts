import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { contextOf, demoHouse, emptyHouse, keepAndSave, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { draftBodySchema, type Entry, emptyEntry, entrySchema } from "@/lib/desk/entry";
import { ConflictError, InputError, NotAllowedError } from "@/lib/errors";
import { gateProblems } from "@/lib/publication-gate";
import { discardDraft, keepDraft, startDraft } from "./mutations/drafts";
import { saveEntry } from "./mutations/entry";
import { addParty, addPoint, openMatter } from "./mutations/matters";
import { addSpeaker } from "./mutations/people";
import { addCapture, addSource } from "./mutations/sources";
import { getMatterDocument } from "./queries/document";
import { requireDraft } from "./queries/drafts";
import { getEntry } from "./queries/entry";
import { listQueues } from "./queries/queues";
import { listOthersAtStatement } from "./queries/screen";
import { drafts, logEntries, sources, statements } from "./schema";
import type { DeskContext } from "./write";

const words = "The bridge is open, said the mayor in May.";

/** A matter, and a draft on a capture whose form is filled in. */
function filledIn(context: DeskContext) {
  const matter = openMatter(context, {
    slug: "bridge",
    question: "Is the bridge open?",
    summary: "Two say two things.",
  }).publicId;
  const party = addParty(context, { matter, name: "City", positionInShort: "Open." }).publicId;
  const point = addPoint(context, { matter, proposition: "The bridge is open" }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: "The mayor" }).publicId;
  const source = addSource(context, {
    kind: "article",
    level: "secondary",
    title: "A report",
  }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text: words }).publicId;
  const base = emptyEntry();
  const entry = entrySchema.parse({
    ...{ matter, party, speaker },
    speakerRole: "Mayor",
    occasionTitle: "A statement",
    summary: "The bridge can be crossed.",
    language: "en",
    datings: [{ key: "d1", edtf: "2026-05", phrase: "in May", preferred: true }],
    quotations: [
      {
        key: "q1",
        capture,
        form: "reported",
        text: "The bridge is open",
        at: { start: 0, end: 18 },
      },
    ],
    stances: {
      [point]: { position: "asserts", quotation: "q1", words: "is open", reason: "So it says." },
    },
  });
  const draft = startDraft(context, {
    capture,
    matter,
    body: draftBodySchema.parse({ entry: base, base }),
  });
  return { matter, point, capture, draft, entry, body: { entry, base, revisions: {} } };
}

describe("an entry", () => {
  test("becomes a statement with occasion, dating, words, place and stance, and reads back the same", () => {
    const house = emptyHouse();
    const context = contextOf(house.desk, "reporter");
    const { matter, point, draft, entry, body } = filledIn(context);
    const statement = keepAndSave(context, draft, body);
    const document = getMatterDocument(house.desk.db, matter);
    expect(document.statements).toMatchObject([{ id: statement, number: 1, speakerRole: "Mayor" }]);
    expect(document.quotations).toMatchObject([
      { form: "reported", text: "The bridge is open", position: { start: 0, end: 18 } },
    ]);
    expect(document.occasions[0]?.datings).toMatchObject([
      { edtf: "2026-05", phrase: "in May", preferred: true },
    ]);
    expect(document.stances).toMatchObject([
      { pointId: point, position: "asserts", span: { start: 11, end: 18 } },
    ]);
    const read = getEntry(house.desk.db, statement, matter).entry;
    expect(read).toMatchObject({
      ...{ matter, party: entry.party, speaker: entry.speaker, summary: entry.summary },
      quotations: [{ text: "The bridge is open", at: { start: 0, end: 18 } }],
      stances: { [point]: { position: "asserts", words: "is open", reason: "So it says." } },
    });
    catchUp(house.desk, house.folder);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("is made once, however often it is saved", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { draft, body } = filledIn(context);
    const first = keepAndSave(context, draft, body);
    const { revision } = requireDraft(desk.db, draft);
    expect(saveEntry(context, { draft, revision })).toBe(first);
    expect(desk.db.select().from(statements).all()).toHaveLength(1);
  });

  test("keeps words without the space that was typed around them, and the stance on them in its place", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { matter, draft, entry, body } = filledIn(context);
    const quotations = entry.quotations.map((one) => ({ ...one, text: ` ${one.text} ` }));
    keepAndSave(context, draft, { ...body, entry: { ...entry, quotations } });
    const document = getMatterDocument(desk.db, matter);
    expect(document.quotations).toMatchObject([{ form: "reported", text: "The bridge is open" }]);
    expect(document.stances).toMatchObject([{ span: { start: 11, end: 18 } }]);
  });

  test("is kept whole or not at all, and says at its fields what is missing", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { draft, body } = filledIn(context);
    const logged = desk.db.select().from(logEntries).all().length;
    const wrong: Entry = {
      ...body.entry,
      speaker: null,
      summary: "",
      datings: [
        { ...entrySchema.parse({ datings: [{ key: "d1" }] }).datings[0], edtf: "2026-13" } as never,
      ],
    };
    const { problems } = thrownBy(InputError, () =>
      keepAndSave(context, draft, { ...body, entry: wrong }),
    );
    expect(problems.map(({ field }) => field)).toEqual(["summary", "speaker", "datings.d1.edtf"]);
    expect(desk.db.select().from(logEntries).all()).toHaveLength(logged);
    expect(requireDraft(desk.db, draft).closedAt).toBeNull();
  });

  test("names where it was first published once, whoever types it and how", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { draft, body, matter, capture, entry } = filledIn(context);
    const first = { ...entry, firstPublishedTitle: "Radio  One" };
    const statement = keepAndSave(context, draft, { ...body, entry: first });
    const second = startDraft(context, { capture, matter, body });
    const again = { ...entry, firstPublishedTitle: "RADIO ONE " };
    keepAndSave(context, second, { ...body, entry: again });
    const named = desk.db.select().from(sources).where(eq(sources.level, "primary")).all();
    expect(named.map(({ title }) => title)).toEqual(["Radio One"]);
    const read = getEntry(desk.db, statement, matter).entry;
    expect(read.firstPublished).toBe(named[0]?.publicId);
    expect(read.quotations).toMatchObject([{ upstream: named[0]?.publicId }]);
  });

  test("of a recording alone, without a text, has it for its source: dated, in our words, ready to publish", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { body, matter, entry } = filledIn(context);
    const seen: Entry = {
      ...entry,
      ...{ quotations: [], firstPublishedTitle: "A video of the speech" },
      stances: {},
    };
    const draft = startDraft(context, { matter, body });
    const statement = keepAndSave(context, draft, { ...body, entry: seen });
    const document = getMatterDocument(desk.db, matter);
    const source = document.sources.find(({ title }) => title === "A video of the speech");
    expect(document.quotations).toMatchObject([
      { form: "paraphrase", text: entry.summary, sourceId: source?.id, position: null },
    ]);
    expect(document.occasions[0]?.datings).toMatchObject([
      { edtf: "2026-05", sourceId: source?.id },
    ]);
    expect(gateProblems(document, () => null)).toEqual([]);
    expect(getEntry(desk.db, statement, matter).entry.firstPublished).toBe(source?.id);
  });

  test("says what is wrong with it at the form’s own field, in words", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { draft, body, entry } = filledIn(context);
    const [quotation] = entry.quotations;
    if (!quotation) throw new Error("There are no words.");
    const wrong = { ...quotation, original: "El puente", originalLanguage: "Spansh" };
    const { problems } = thrownBy(InputError, () =>
      keepAndSave(context, draft, { ...body, entry: { ...entry, quotations: [wrong] } }),
    );
    expect(problems).toEqual([
      {
        field: "quotations.q1.originalLanguage",
        message: "No language is called “Spansh”. Type its name, such as Spanish, and choose it.",
      },
    ]);
  });

  test("of the demo opens with its answer and stances; saving it unchanged writes no record", () => {
    const { desk } = demoHouse();
    const context = contextOf(desk, "editor");
    const document = getMatterDocument(desk.db, matterOf(desk));
    const reply = document.statements.find(({ number }) => number === 2)?.id ?? "";
    const { entry, revisions } = getEntry(desk.db, reply, document.matter.id);
    expect(entry.answers).toMatchObject([{ type: "partly_denies", heading: "Talks" }]);
    expect(Object.values(entry.stances).map(({ position }) => position)).toEqual([
      "denies",
      "sets_conditions",
      "asserts",
      "leaves_open",
    ]);
    const body = { entry, base: entry, revisions };
    const draft = startDraft(context, { statement: reply, matter: document.matter.id, body });
    const logged = desk.db.select().from(logEntries).all().length;
    expect(keepAndSave(context, draft, body)).toBe(reply);
    expect(desk.db.select().from(logEntries).all()).toHaveLength(logged);
  });

  test("changes what was changed, and is refused where somebody else changed the same record", () => {
    const house = demoHouse();
    const { desk } = house;
    const mine = contextOf(desk, "reporter", "one");
    const theirs = contextOf(desk, "reporter", "two");
    const document = getMatterDocument(desk.db, matterOf(desk));
    const reply = document.statements.find(({ number }) => number === 2)?.id ?? "";
    const { entry: base, revisions } = getEntry(desk.db, reply, document.matter.id);
    const [quotation, ...others] = base.quotations;
    const [answer] = base.answers;
    if (!quotation || !answer) throw new Error("The demo’s S2 has words and answers S1.");
    const entry: Entry = {
      ...base,
      speakerRole: "Deputy minister",
      answers: [{ ...answer, type: "disputes", heading: "Negotiations" }],
      quotations: others,
      stances: Object.fromEntries(
        Object.entries(base.stances).filter(([, stance]) => stance.quotation !== quotation.key),
      ),
    };
    const body = { entry, base, revisions };
    const open = (context: DeskContext) =>
      startDraft(context, { statement: reply, matter: document.matter.id, body });
    keepAndSave(mine, open(mine), body);
    const after = getEntry(desk.db, reply, document.matter.id).entry;
    expect(after.speakerRole).toBe("Deputy minister");
    expect(after.answers).toMatchObject([{ type: "disputes", heading: "Negotiations" }]);
    expect(after.quotations.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect([...verify(house.folder)]).toEqual([]);

    const late = { entry: { ...base, speakerRole: "Minister" }, base, revisions };
    const refused = thrownBy(ConflictError, () => keepAndSave(theirs, open(theirs), late));
    expect(refused.current.speakerRole).toBe("Deputy minister");
  });
});

describe("an entry of the demo's S2", () => {
  /** The entry as it is opened, and a way to save it changed. */
  function opened() {
    const { desk } = demoHouse();
    const context = contextOf(desk, "reporter");
    const document = getMatterDocument(desk.db, matterOf(desk));
    const statement = document.statements.find(({ number }) => number === 2)?.id ?? "";
    const { entry: base, revisions } = getEntry(desk.db, statement, document.matter.id);
    const save = (entry: Entry) => {
      const body = { entry, base, revisions };
      const draft = startDraft(context, { statement, matter: document.matter.id, body });
      keepAndSave(context, draft, body);
      return getEntry(desk.db, statement, document.matter.id).entry;
    };
    return { base, document, save };
  }

  test("is given to another speaker", () => {
    const { base, document, save } = opened();
    const other = document.statements.find(({ number }) => number === 1)?.speakerId ?? "";
    expect(save({ ...base, speaker: other, onBehalfOf: base.speaker })).toMatchObject({
      speaker: other,
      onBehalfOf: base.speaker,
    });
  });

  test("does not leave its matter with its stances", () => {
    const { base, save } = opened();
    const { problems } = thrownBy(InputError, () =>
      save({ ...base, matter: null, stances: {}, answers: [] }),
    );
    expect(problems.map(({ field }) => field)).toContain("matter");
  });

  test("gives up words that its stances rest on no longer", () => {
    const { base, save } = opened();
    const stances = Object.fromEntries(
      Object.entries(base.stances).map(([point, stance]) => [
        point,
        { ...stance, quotation: null, words: "" },
      ]),
    );
    const kept = save({ ...base, stances, quotations: base.quotations.slice(0, 1) });
    expect(kept.quotations).toHaveLength(1);
    expect(Object.values(kept.stances).map(({ quotation }) => quotation)).toEqual(
      Object.values(stances).map(() => null),
    );
  });

  test("takes an original in beside its translation, and out again", () => {
    const { base, save } = opened();
    const [first, ...others] = base.quotations;
    if (!first) throw new Error("The demo’s S2 has words.");
    const translated = { ...first, translatedBy: "The agency", original: "Aún no" };
    const held = save({ ...base, quotations: [translated, ...others] });
    expect(held.quotations[0]).toMatchObject({ original: "Aún no", translatedBy: "The agency" });
    expect(held.quotations).toHaveLength(base.quotations.length);
  });
});

describe("a draft", () => {
  test("that was opened and left as it was is opened again, and is in nobody's queue", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { draft, capture, matter, body } = filledIn(context);
    const untouched = { capture, matter, body: { ...body, entry: body.base } };
    expect(startDraft(context, untouched)).toBe(draft);
    expect(startDraft(context, { ...untouched, capture: null })).not.toBe(draft);
    expect(startDraft(contextOf(desk, "reporter", "Bea"), untouched)).not.toBe(draft);
    expect(listQueues(desk.db, context.actorId).drafts).toEqual([]);
    keepDraft(context, { draft, revision: 1, body });
    expect(listQueues(desk.db, context.actorId).drafts).toMatchObject([{ id: draft }]);
    expect(startDraft(context, untouched)).not.toBe(draft);
  });

  test("with changes to a statement is gone on with", () => {
    const { desk } = emptyHouse();
    const context = contextOf(desk, "reporter");
    const { matter, draft, body } = filledIn(context);
    const statement = keepAndSave(context, draft, body);
    const { entry, revisions } = getEntry(desk.db, statement, matter);
    const opened = { matter, statement, body: { entry, base: entry, revisions } };
    const change = startDraft(context, opened);
    const changed = { ...entry, summary: "The bridge is open to all." };
    keepDraft(context, { draft: change, revision: 1, body: { ...opened.body, entry: changed } });
    expect(startDraft(context, opened)).toBe(change);
    discardDraft(context, { draft: change });
    expect(startDraft(context, opened)).not.toBe(change);
  });

  test("is told to others at the same statement: with changes, or opened within the hour", () => {
    const { desk } = demoHouse();
    const [one, two] = [contextOf(desk, "reporter", "one"), contextOf(desk, "reporter", "two")];
    const document = getMatterDocument(desk.db, matterOf(desk));
    const statement = document.statements[0]?.id ?? "";
    const { entry, revisions } = getEntry(desk.db, statement, document.matter.id);
    const body = { entry, base: entry, revisions };
    const draft = startDraft(one, { matter: document.matter.id, statement, body });
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    const othersOf = (account: string, now?: Date) =>
      listOthersAtStatement(desk.db, statement, account, now).map(({ name }) => name);
    expect(othersOf(two.actorId)).toEqual(["one"]);
    expect(othersOf(one.actorId)).toEqual([]);
    expect(othersOf(two.actorId, tomorrow)).toEqual([]);
    keepDraft(one, { draft, revision: 1, body: { ...body, entry: { ...entry, summary: "New." } } });
    expect(othersOf(two.actorId, tomorrow)).toEqual(["one"]);
  });

  test("is kept by its author alone, and never over what was kept elsewhere", () => {
    const { desk } = emptyHouse();
    const author = contextOf(desk, "reporter", "author");
    const other = contextOf(desk, "editor", "other");
    const { draft, body } = filledIn(author);
    expect(keepDraft(author, { draft, revision: 1, body }).revision).toBe(2);
    const conflict = thrownBy(ConflictError, () => keepDraft(author, { draft, revision: 1, body }));
    expect(JSON.parse(String(conflict.current.body)).entry.summary).toBe(body.entry.summary);
    thrownBy(NotAllowedError, () => keepDraft(other, { draft, revision: 2, body }));
    thrownBy(NotAllowedError, () => saveEntry(other, { draft, revision: 2 }));
    discardDraft(author, { draft });
    thrownBy(ConflictError, () => keepDraft(author, { draft, revision: 2, body }));
    expect(desk.db.select().from(drafts).all()).toHaveLength(1);
  });
});

function matterOf(desk: ReturnType<typeof demoHouse>["desk"]): string {
  return String(desk.connection.prepare("select public_id from matters").pluck().get());
}
