/** Removing what was entered by mistake and never published: what goes with it, what stays, what is refused. */
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  contextOf,
  demoHouse,
  emptyHouse,
  holdAllChecks,
  keepAndSave,
  thrownBy,
} from "@/db/test-support";
import { verify } from "@/db/verify";
import { type DraftBody, entrySchema } from "@/lib/desk/entry";
import type { RemovableKind } from "@/lib/desk/removal";
import { InputError, NotAllowedError } from "@/lib/errors";
import { findRecord, requireRecord } from "./logged-tables";
import { goOnAsNew, keepDraft, startDraft } from "./mutations/drafts";
import { saveEntry } from "./mutations/entry";
import {
  addEvent,
  addParty,
  addPoint,
  addTopic,
  changeMembership,
  headRebuttal,
  openMatter,
  placeStatement,
  removeTopic,
} from "./mutations/matters";
import { addDating, addOccasion } from "./mutations/occasions";
import { addOffice, addSpeaker } from "./mutations/people";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { removeMatter, removeParty, removePoint, removeStatement } from "./mutations/removals";
import { addCommentRequest, addReplySearch, recordRequestOutcome } from "./mutations/replies";
import { approveSubmission, submitForReview, writeComment } from "./mutations/review";
import { addCapture, addSource } from "./mutations/sources";
import { takeStance } from "./mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
import { readDraftBody } from "./queries/draft-bodies";
import { requireDraft } from "./queries/drafts";
import { getEntry } from "./queries/entry";
import { wasPublished } from "./queries/ever-published";
import { planRemoval } from "./queries/removals";
import { listSimilarStatements } from "./queries/similar";
import * as t from "./schema";

/** The demo, published, and beside it a matter that never was: three statements of two parties on two points. */
function house() {
  const { desk, folder } = demoHouse();
  const context = contextOf(desk, "reporter", "Ann");
  const { db } = desk;
  const demo = db.select().from(t.matters).get()?.publicId ?? "";
  const matter = openMatter(context, {
    ...{ slug: "bridge", question: "Was the bridge closed?", summary: "They differ." },
    topics: ["Traffic"],
  }).publicId;
  const party = (name: string) =>
    addParty(context, { matter, name, positionInShort: `So says ${name}.` }).publicId;
  const point = (proposition: string) => addPoint(context, { matter, proposition }).publicId;
  const [city, union] = [party("City"), party("Union")];
  const [closed, safe] = [point("The bridge was closed"), point("The bridge is safe")];
  const source = addSource(context, { kind: "article", level: "secondary", title: "The Herald" });
  const text = "The mayor said: “It was open.” The union said: “It was closed.” “It is safe.”";
  const capture = addCapture(context, { source: source.publicId, extent: "whole", text }).publicId;

  function say(name: string, words: string, side: string, occasion?: string) {
    const speaker = addSpeaker(context, { kind: "person", name }).publicId;
    const on =
      occasion ?? addOccasion(context, { kind: "speech", title: `Speech of ${name}` }).publicId;
    addDating(context, {
      ...{ occasion: on, source: source.publicId, edtf: "2026-05-01", preferred: !occasion },
    });
    const statement = logStatement(context, { speaker, occasion: on, summary: words }).publicId;
    const quotation = addQuotation(context, {
      ...{ statement, form: "verbatim", text: words, language: "en", capture },
    }).publicId;
    placeStatement(context, { matter, statement, party: side });
    return { statement, speaker, occasion: on, quotation };
  }
  const s1 = say("Mayor", "It was open.", city);
  const s2 = say("Foreman", "It was closed.", union);
  const s3 = say("Engineer", "It is safe.", city, s2.occasion);
  const stance = (statement: string, at: string, position: "asserts" | "denies") =>
    takeStance(context, { statement, point: at, position });
  stance(s1.statement, closed, "denies");
  stance(s2.statement, closed, "asserts");
  stance(s3.statement, safe, "asserts");
  const answers = (claim: string, reply: string) =>
    linkRebuttal(context, { claim, reply, type: "denies", addressedVia: "not_stated" }).publicId;
  const rebuttal = answers(s1.statement, s2.statement);
  headRebuttal(context, { matter, rebuttal, heading: "The closing" });

  const plan = (kind: RemovableKind, record: string, of = matter) =>
    planRemoval(db, kind, of, record, new Map());
  const removers = {
    point: (record: string, given: Given) => removePoint(context, { ...given, point: record }),
    party: (record: string, given: Given) => removeParty(context, { ...given, party: record }),
    statement: (record: string, given: Given) =>
      removeStatement(context, { ...given, statement: record }),
    matter: (_: string, given: Given) => removeMatter(context, given),
  };
  /** Looks, and removes what was shown. */
  function remove(
    kind: RemovableKind,
    record: string,
    { also = [] as string[], of = matter } = {},
  ) {
    const { seen } = plan(kind, record, of);
    removers[kind](record, { matter: of, seen, also });
  }
  const refused = (kind: RemovableKind, record: string, of = matter) =>
    thrownBy(InputError, () => remove(kind, record, { of })).message;
  const read = (of = matter) => getMatterDocument(db, of);
  const holds = () => expect([...verify(folder)]).toEqual([]);
  return {
    ...{ desk, db, context, demo, matter, city, union, closed, safe, source, capture, rebuttal },
    ...{ s1, s2, s3, say, answers, plan, remove, refused, read, holds },
  };
}
interface Given {
  matter: string;
  seen: string;
  also: string[];
}

/** Hands in, checks, approves and publishes, by two people. */
function publish(
  { desk, context }: Pick<ReturnType<typeof house>, "desk" | "context">,
  of: string,
) {
  const editor = contextOf(desk, "editor", "Ed");
  const change = { kind: "update", what: "Words.", reason: "They changed." } as const;
  submitForReview(context, { matter: of, change });
  holdAllChecks(editor, of);
  approveSubmission(editor, { matter: of });
  publishMatter(editor, { matter: of });
}

describe("a point", () => {
  test("goes with the stances of all statements on it; readers count what is left from 1", () => {
    const { remove, plan, read, closed, safe, holds } = house();
    expect(plan("point", closed).goes).toEqual([
      "The bridge was closed",
      "The stance of S1, Mayor: Denies",
      "The stance of S2, Foreman: Asserts",
    ]);
    remove("point", closed);
    // A point's number is its place in this list.
    expect(read().points.map(({ id }) => id)).toEqual([safe]);
    expect(read().stances).toHaveLength(1);
    holds();
  });

  test("does not go where somebody took a stance on it since it was looked at", () => {
    const { context, plan, matter, closed, s3, read } = house();
    const { seen } = plan("point", closed);
    takeStance(context, { statement: s3.statement, point: closed, position: "denies" });
    const error = thrownBy(InputError, () => removePoint(context, { matter, point: closed, seen }));
    expect(error.message).toContain("since you looked");
    expect(read().points).toHaveLength(2);
    expect(read().stances).toHaveLength(4);
  });

  test("that was added to a public matter since goes", () => {
    const { context, demo, read, remove } = house();
    const before = read(demo).points;
    const point = addPoint(context, { matter: demo, proposition: "A slip" }).publicId;
    remove("point", point, { of: demo });
    expect(read(demo).points).toEqual(before);
  });

  test("of another matter is refused", () => {
    const { demo, closed, refused } = house();
    expect(refused("point", closed, demo)).toBe("This point is of another matter.");
  });
});

describe("a party", () => {
  test("stays while statements stand on its side, which are named", () => {
    const { context, db, city, union, refused, remove, read, s2, holds } = house();
    expect(refused("party", union)).toBe(
      "S2 stands on its side. Give it another party first, under Change, or take it out.",
    );
    expect(refused("party", city)).toBe(
      "S1 and S3 stand on its side. Give them another party first, under Change, or take them out.",
    );
    const { id } = requireRecord(db, "statements", s2.statement);
    const place = db.select().from(t.memberships).where(eq(t.memberships.statementId, id)).get();
    const membership = place?.publicId ?? "";
    changeMembership(context, { membership, revision: 1, party: city });
    remove("party", union);
    expect(read().parties.map(({ name }) => name)).toEqual(["City"]);
    holds();
  });

  test("goes with searches for a reply of theirs", () => {
    const { context, matter, plan, remove, read, s1, holds } = house();
    const party = addParty(context, { matter, name: "State", positionInShort: "No." }).publicId;
    addReplySearch(context, {
      ...{ matter, party, statement: s1.statement, where: "The Herald", outcome: "no_reply" },
      searchedAt: "2026-05-02T09:00:00Z",
    });
    expect(plan("party", party).goes).toEqual([
      "State",
      "The search for a reply of 2 May 2026, 09:00 UTC: The Herald",
    ]);
    remove("party", party);
    expect(read().replySearches).toEqual([]);
    holds();
  });

  test("that readers had stays as well while statements stand on its side", () => {
    const { demo, read, refused } = house();
    const [first] = read(demo).parties;
    expect(refused("party", first?.id ?? "", demo)).toContain("S1 and S3 stand on its side.");
  });
});

describe("a statement that stands in one matter", () => {
  test("goes with its words, stances, links and occasion; what comes after it moves up", () => {
    const { db, plan, remove, read, s1, s2, s3, holds } = house();
    const { goes, stays, unused } = plan("statement", s1.statement);
    expect(goes).toEqual([
      "S1, Mayor: It was open.",
      "1 quotation of its words",
      "1 stance",
      "The link: S2 answers S1",
      "The occasion, with its dates: Speech of Mayor",
    ]);
    expect(stays).toEqual(["What was captured: The Herald", "S2 and S3 become S1 and S2"]);
    expect(unused).toEqual([{ kind: "speaker", id: s1.speaker, name: "Mayor" }]);
    const { id: inner } = requireRecord(db, "statements", s1.statement);
    const { id: kept } = requireRecord(db, "statements", s2.statement);
    remove("statement", s1.statement);
    const after = read();
    expect(after.statements.map(({ id, number }) => [id, number])).toEqual([
      [s2.statement, 1],
      [s3.statement, 2],
    ]);
    expect(after.rebuttals).toEqual([]);
    expect(after.occasions.map(({ title }) => title)).toEqual(["Speech of Foreman"]);
    expect(findRecord(db, "occasions", s1.occasion)).toBeUndefined();
    expect(findRecord(db, "speakers", s1.speaker)?.name).toBe("Mayor");
    expect(listSimilarStatements(db, { words: "It was open, the mayor said." })).not.toContainEqual(
      expect.objectContaining({ id: s1.statement }),
    );
    const indexed = (key: number) =>
      db.all(sql`select rowid from statement_words where rowid = ${key * 2}`);
    expect([indexed(kept), indexed(inner)]).toEqual([[{ rowid: kept * 2 }], []]);
    holds();
  });

  test("leaves the next number to the next one, without a hole or a double", () => {
    const { remove, say, read, city, s2 } = house();
    remove("statement", s2.statement);
    say("Mayor", "It was open.", city);
    expect(read().statements.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("leaves an occasion that another was made on", () => {
    const { remove, plan, read, s2, s3 } = house();
    expect(plan("statement", s2.statement).goes.join()).not.toContain("occasion");
    remove("statement", s2.statement);
    const { statements, occasions } = read();
    const left = statements.find(({ id }) => id === s3.statement);
    expect(occasions.map(({ id }) => id)).toContain(left?.occasionId);
  });

  test("goes with the speaker and the sources that nothing else names, where one says so", () => {
    const { context, db, matter, say, city, plan, remove, holds } = house();
    const made = say("Herold", "It was open.", city);
    addOffice(context, { speaker: made.speaker, title: "Herald" });
    const typo = { kind: "article", level: "primary", title: "Gazete" } as const;
    const { publicId: upstream } = addSource(context, typo);
    addQuotation(context, {
      ...{ statement: made.statement, form: "paraphrase", text: "Open.", source: upstream },
    });
    const { unused } = plan("statement", made.statement);
    expect(unused).toEqual([
      { kind: "speaker", id: made.speaker, name: "Herold" },
      { kind: "source", id: upstream, name: "Gazete" },
    ]);
    remove("statement", made.statement, { also: unused.map(({ id }) => id) });
    expect(findRecord(db, "speakers", made.speaker)).toBeUndefined();
    expect(findRecord(db, "sources", upstream)).toBeUndefined();
    expect(getMatterDocument(db, matter).statements).toHaveLength(3);
    holds();
  });

  test("does not take along what is named only in the request", () => {
    const { db, remove, s1, s2 } = house();
    remove("statement", s1.statement, { also: [s2.speaker] });
    expect(findRecord(db, "speakers", s2.speaker)?.name).toBe("Foreman");
  });

  test("that is named as the reply of a request for comment stays until that says otherwise", () => {
    const { context, matter, s1, s2, refused, remove, read, holds } = house();
    const asked = {
      ...{ matter, statement: s1.statement, speaker: s2.speaker, channel: "e-mail" },
      askedAt: "2026-05-02T09:00:00Z",
    };
    const { publicId: request } = addCommentRequest(context, {
      ...{ ...asked, outcome: "replied", reply: s2.statement },
    });
    expect(refused("statement", s2.statement)).toBe(
      "A request for comment to Foreman names it as the reply. Record another outcome there first, under Comment requests.",
    );
    recordRequestOutcome(context, {
      ...{ request, revision: 1, outcome: "no_reply", checkedAt: "2026-05-03T09:00:00Z" },
    });
    remove("statement", s2.statement);
    expect(read().commentRequests).toMatchObject([{ outcome: "no_reply", replyId: null }]);
    holds();
  });

  test("takes along the searches and requests that are about it", () => {
    const { context, matter, s1, s2, union, plan, remove, read, holds } = house();
    addReplySearch(context, {
      ...{ matter, statement: s1.statement, party: union, where: "The Herald" },
      ...{ searchedAt: "2026-05-02T09:00:00Z", outcome: "replied", reply: s2.statement },
    });
    addCommentRequest(context, {
      ...{ matter, statement: s1.statement, speaker: s2.speaker, channel: "e-mail" },
      ...{ askedAt: "2026-05-02T09:00:00Z", outcome: "no_reply" },
    });
    expect(plan("statement", s1.statement).goes).toEqual(
      expect.arrayContaining([
        "The search for a reply of 2 May 2026, 09:00 UTC: The Herald",
        "The request for comment to Foreman of 2 May 2026, 09:00 UTC",
      ]),
    );
    remove("statement", s1.statement);
    expect(read()).toMatchObject({ replySearches: [], commentRequests: [] });
    holds();
  });

  test("stays while a translation elsewhere rests on its words", () => {
    const { context, s1, s3, source, refused } = house();
    addQuotation(context, {
      ...{ statement: s3.statement, form: "paraphrase", text: "Abierto.", source: source.publicId },
      original: s1.quotation,
    });
    expect(refused("statement", s1.statement)).toBe(
      "Another statement rests on its words; take that back there first: It is safe.",
    );
  });

  test("that came after those that readers have goes and leaves these as they were", () => {
    const { context, desk, demo, read, plan, remove } = house();
    const before = read(demo).statements;
    const { speakerId = "", occasionId = "", partyId = "" } = before[1] ?? {};
    const said = { speaker: speakerId, occasion: occasionId, summary: "A slip." };
    const statement = logStatement(context, said).publicId;
    placeStatement(context, { matter: demo, statement, party: partyId });
    const { goes, unused } = plan("statement", statement, demo);
    // Speaker and occasion are on the public record.
    expect([goes, unused]).toEqual([["S7, Carlos Fernández de Cossío: A slip."], []]);
    remove("statement", statement, { of: demo });
    expect(getMatterDocument(desk.db, demo).statements).toEqual(before);
  });
});

describe("a statement that stands in several matters", () => {
  /** S1 and S2 of the bridge stand in a second matter too. */
  function shared() {
    const all = house();
    const { context, s1, s2 } = all;
    const other = openMatter(context, {
      ...{ slug: "river", question: "Was the river crossed?", summary: "They differ." },
    }).publicId;
    const party = addParty(context, { matter: other, name: "All", positionInShort: "Yes." });
    for (const { statement } of [s1, s2]) {
      placeStatement(context, { matter: other, statement, party: party.publicId });
    }
    return { ...all, other };
  }

  test("loses its place in one, with what it has there; the statement and its link stay", () => {
    const { plan, remove, read, other, matter, s1, s2, rebuttal, holds } = shared();
    const { goes, stays, unused } = plan("statement", s1.statement);
    expect(goes).toEqual(["S1, Mayor: It was open. (its place in this matter)", "1 stance"]);
    expect(stays[0]).toBe(
      "The statement itself, with its words: it stands in Was the river crossed?",
    );
    expect(unused).toEqual([]);
    remove("statement", s1.statement);
    expect(read(matter).statements.map(({ number }) => number)).toEqual([1, 2]);
    expect(read(matter).statements[0]?.id).toBe(s2.statement);
    expect(read(other)).toMatchObject({
      statements: [{ id: s1.statement }, { id: s2.statement }],
      rebuttals: [{ id: rebuttal }],
    });
    expect(read(other).quotations).toHaveLength(2);
    holds();
  });

  test("takes along a link that no matter would show any more", () => {
    const { db, answers, remove, other, s1, s3, holds } = shared();
    const link = answers(s3.statement, s1.statement);
    remove("statement", s1.statement);
    expect(findRecord(db, "rebuttals", link)).toBeUndefined();
    expect(getMatterDocument(db, other).statements).toHaveLength(2);
    holds();
  });

  test("that readers had in another matter only loses its place here", () => {
    const all = house();
    const { context, db, demo, matter, city, read, remove, plan, holds } = all;
    const [first] = read(demo).statements;
    const statement = first?.id ?? "";
    placeStatement(context, { matter, statement, party: city });
    expect(plan("statement", statement).goes).toHaveLength(1);
    const before = read(demo);
    remove("statement", statement);
    expect(read(demo)).toEqual(before);
    expect(findRecord(db, "statements", statement)).toBeDefined();
    holds();
  });
});

describe("a whole matter", () => {
  test("goes with all that is its own, its review and comments; the log keeps that it was there", () => {
    const all = house();
    const { context, desk, db, matter, source, plan, remove, holds } = all;
    addEvent(context, { matter, source: source.publicId, title: "Flood", edtf: "2026-04-30" });
    submitForReview(context, { matter });
    const editor = contextOf(desk, "editor", "Ed");
    holdAllChecks(editor, matter);
    writeComment(editor, { matter, text: "Is this one matter?" });
    expect(plan("matter", matter).goes).toEqual([
      "Was the bridge closed?",
      "S1, Mayor: It was open.",
      "S2, Foreman: It was closed.",
      "S3, Engineer: It is safe.",
      "2 points",
      "3 stances",
      "2 parties",
      "1 event",
      "1 answer",
      "1 review",
      "1 comment",
      "The topic Traffic: nothing else is under it",
      "The occasion, with its dates: Speech of Mayor",
      "The occasion, with its dates: Speech of Foreman",
    ]);
    remove("matter", matter);
    const { points, parties, stances } = getMatterDocument(db, all.demo);
    expect(db.select().from(t.points).all()).toHaveLength(points.length);
    expect(db.select().from(t.parties).all()).toHaveLength(parties.length);
    expect(db.select().from(t.stances).all()).toHaveLength(stances.length);
    expect(findRecord(db, "matters", matter)).toBeUndefined();
    expect(
      db
        .select()
        .from(t.topics)
        .all()
        .map(({ name }) => name),
    ).not.toContain("Traffic");
    const log = db.select().from(t.logEntries).where(eq(t.logEntries.recordId, matter)).all();
    expect(log.at(-1)).toMatchObject({ action: "remove matter", afterHash: null });
    holds();
  });

  test("leaves statements that stand in another one", () => {
    const { context, matter, demo, s1, plan, remove, read, holds } = house();
    const [party] = read(demo).parties;
    placeStatement(context, { matter: demo, statement: s1.statement, party: party?.id ?? "" });
    expect(plan("matter", matter).stays).toContain(
      "S1, Mayor: it stands in Have the United States and Cuba begun negotiations?",
    );
    remove("matter", matter);
    expect(read(demo).statements.at(-1)).toMatchObject({ id: s1.statement, number: 7 });
    holds();
  });

  test("that was ever published stays, even once it is withdrawn", () => {
    const { desk, demo, refused } = house();
    withdrawMatter(contextOf(desk, "editor", "Ed"), { matter: demo, reason: "Mistaken." });
    expect(refused("matter", demo, demo)).toBe(
      "Readers had this matter, so it stays on record. Correct what is wrong in it; or an editor withdraws it, with a reason that readers see.",
    );
  });

  test("whose drafts are open leaves them their text, and tells", () => {
    const { context, desk, db, matter, closed, city, s1, remove } = house();
    const ben = contextOf(desk, "reporter", "Ben");
    const base = entrySchema.parse({ matter });
    const entry = entrySchema.parse({
      ...{ matter, party: city, summary: "Typed.", speaker: s1.speaker, occasionTitle: "A talk" },
      answers: [{ key: "a", claim: s1.statement }],
      stances: { [closed]: { position: "denies" } },
    });
    const body: DraftBody = { entry, base, revisions: {} };
    const draft = startDraft(ben, { matter, body });
    remove("matter", matter);
    keepDraft(ben, { draft, revision: 1, body });
    const { problems } = thrownBy(InputError, () => saveEntry(ben, { draft, revision: 2 }));
    expect(problems).toEqual([
      {
        field: "matter",
        message: "This matter was removed meanwhile: choose another one, or open one anew.",
      },
      {
        field: "party",
        message: "This party was removed meanwhile: choose another one, or add it anew.",
      },
      {
        field: "answers.a",
        message: "The claim that this answers was removed meanwhile; take the answer out.",
      },
      {
        field: `stances.${closed}`,
        message: "The point of this stance was removed meanwhile; take the stance back.",
      },
    ]);
    const opened = readDraftBody(db, requireDraft(db, draft));
    expect(opened.entry).toMatchObject({
      ...{ matter: null, party: null, summary: "Typed.", answers: [], stances: {} },
    });
    expect(context.actorId).not.toBe(ben.actorId);
  });
});

describe("somebody’s open draft on a statement that is removed", () => {
  function opened() {
    const all = house();
    const { desk, db, matter, s1 } = all;
    const ben = contextOf(desk, "reporter", "Ben");
    const { entry, revisions } = getEntry(db, s1.statement, matter);
    const start = { entry, base: entry, revisions };
    const draft = startDraft(ben, { matter, statement: s1.statement, body: start });
    const body = { ...start, entry: { ...entry, summary: "It was wide open." } };
    keepDraft(ben, { draft, revision: 1, body });
    return { ...all, ben, draft, body };
  }

  test("is named before, and says who removed it; nothing typed is lost", () => {
    const { plan, remove, ben, draft, body, s1, holds } = opened();
    expect(plan("statement", s1.statement).stays).toContain(
      "What Ben changed in it and did not save yet; they are told, and keep it",
    );
    remove("statement", s1.statement);
    expect(keepDraft(ben, { draft, revision: 2, body }).revision).toBe(3);
    const { message } = thrownBy(InputError, () => saveEntry(ben, { draft, revision: 3 }));
    expect(message).toContain("The statement that you change here was removed by Ann, ");
    expect(message).toContain("Your text is kept");
    holds();
  });

  test("is gone on with as the draft of a new one", () => {
    const { db, remove, read, ben, draft, matter, s1, context, holds } = opened();
    remove("statement", s1.statement);
    thrownBy(NotAllowedError, () => goOnAsNew(context, { draft }));
    const renewed = goOnAsNew(ben, { draft });
    thrownBy(InputError, () => goOnAsNew(ben, { draft }));
    const body = readDraftBody(db, requireDraft(db, renewed));
    const statement = keepAndSave(ben, renewed, body);
    expect(statement).not.toBe(s1.statement);
    expect(getEntry(db, statement, matter).entry).toMatchObject({
      ...{ summary: "It was wide open.", speaker: s1.speaker, occasionTitle: "Speech of Mayor" },
      quotations: [{ text: "It was open." }],
    });
    expect(read().statements.map(({ number }) => number)).toEqual([1, 2, 3]);
    holds();
  });

  test("that was saved before does not keep the statement from going", () => {
    const { db, remove, ben, draft, s1 } = opened();
    saveEntry(ben, { draft, revision: 2 });
    remove("statement", s1.statement);
    expect(requireDraft(db, draft)).toMatchObject({ statementId: null });
    expect(requireDraft(db, draft).closedAt).not.toBeNull();
  });
});

test("what readers had in an older version alone counts as published", () => {
  const all = house();
  const { db, demo, read, context } = all;
  const [stance] = read(demo).stances;
  const { publicId: later } = addPoint(context, { matter: demo, proposition: "Later" });
  publish(all, demo);
  expect([stance?.id ?? "", later].map((id) => wasPublished(db, id))).toEqual([true, true]);
  const { publicId: never } = addPoint(context, { matter: demo, proposition: "Never" });
  expect(wasPublished(db, never)).toBe(false);
});

describe("a topic that was a slip", () => {
  test("goes with its last matter; one that readers had, or another matter has, stays", () => {
    const { context, db, demo, matter, read } = house();
    const names = () =>
      db
        .select()
        .from(t.topics)
        .all()
        .map(({ name }) => name);
    const link = (of: string, name: string) => addTopic(context, { matter: of, name }).publicId;
    removeTopic(context, { record: link(demo, "Traffic"), revision: 1 });
    expect(names()).toContain("Traffic");
    removeTopic(context, { record: link(matter, "Trafic"), revision: 1 });
    expect(names()).not.toContain("Trafic");
    const [topic] = read(demo).matter.topics;
    const { publicId: record = "" } = db.select().from(t.matterTopics).get() ?? {};
    removeTopic(context, { record, revision: 1 });
    expect(names()).toContain(topic?.name);
  });
});

test("everything that refers to what is removed is seen to: a new reference belongs here and in the plan", () => {
  const { desk } = emptyHouse();
  const removed = ["matters", "statements", "submissions", "points", "parties", "quotations"];
  const shared = ["rebuttals", "occasions", "topics", "speakers", "sources"];
  const references = desk.connection
    .prepare(
      `select f."table" || ' <- ' || group_concat(t.name || '.' || f."from", ' ' order by t.name, f."from")
       from pragma_table_list t, pragma_foreign_key_list(t.name) f
       where f."table" in (select value from json_each(?)) group by f."table" order by 1`,
    )
    .pluck()
    .all(JSON.stringify([...removed, ...shared]));
  // Former addresses, versions, pending ones, corrections and published_records are of what readers had, and captures stay: these keep a record.
  expect(references).toEqual([
    "matters <- assignments.matter_id comment_requests.matter_id comments.matter_id corrections.matter_id drafts.matter_id error_reports.matter_id events.matter_id former_slugs.matter_id front_choices.matter_id matter_topics.matter_id memberships.matter_id parties.matter_id pending_versions.matter_id points.matter_id published_records.matter_id rebuttal_headings.matter_id reply_searches.matter_id reported_non_replies.matter_id restrictions.matter_id submissions.matter_id versions.matter_id",
    "occasions <- datings.occasion_id statements.occasion_id",
    "parties <- memberships.party_id reply_searches.party_id",
    "points <- stances.point_id",
    "quotations <- quotations.original_id stances.quotation_id",
    "rebuttals <- matters.lead_rebuttal_id rebuttal_headings.rebuttal_id",
    "sources <- captures.source_id datings.source_id events.source_id quotations.source_id quotations.upstream_id reported_non_replies.source_id sources.upstream_id takedowns.shown_by_id takedowns.source_id",
    "speakers <- comment_requests.speaker_id offices.speaker_id reported_non_replies.speaker_id statement_speakers.speaker_id statements.attributed_by_id statements.on_behalf_of_id statements.speaker_id",
    "statements <- assignments.statement_id comment_requests.reply_id comment_requests.statement_id drafts.statement_id memberships.statement_id quotations.statement_id rebuttals.claim_id rebuttals.reply_id reply_searches.reply_id reply_searches.statement_id reported_non_replies.statement_id stances.statement_id statement_speakers.statement_id",
    "submissions <- submission_checks.submission_id submission_documents.submission_id",
    "topics <- matter_topics.topic_id",
  ]);
});
