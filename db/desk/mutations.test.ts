import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, emptyHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { ConflictError, GateError, InputError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { requireRecord } from "./logged-tables";
import { addParty, addPoint, openMatter, placeStatement } from "./mutations/matters";
import { addDating, addOccasion } from "./mutations/occasions";
import { addSpeaker, changeSpeaker } from "./mutations/people";
import { publishMatter } from "./mutations/publish";
import { approveSubmission, submitForReview } from "./mutations/review";
import { addCapture, addSource } from "./mutations/sources";
import { takeStance } from "./mutations/stances";
import { addQuotation, changeQuotation, logStatement } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
import * as schema from "./schema";
import type { DeskContext } from "./write";

/** A matter with one statement, ready for a quotation. */
function draft(context: DeskContext, text: string) {
  const matter = openMatter(context, {
    slug: "a-matter",
    question: "Is it so?",
    summary: "Two say two things.",
  }).publicId;
  const party = addParty(context, {
    matter,
    name: "One side",
    positionInShort: "It is so.",
  }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: "Łucja Ødegård" });
  const source = addSource(context, {
    kind: "article",
    level: "secondary",
    title: "A report",
  }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const occasion = addOccasion(context, { kind: "speech", title: "A speech" }).publicId;
  const statement = logStatement(context, {
    speaker: speaker.publicId,
    occasion,
    summary: "It is so.",
  }).publicId;
  placeStatement(context, { matter, statement, party });
  return { matter, speaker, source, capture, occasion, statement };
}

describe("every mutation", () => {
  test("refuses a suspended account, an unknown one, and an action above the role", () => {
    const { desk } = demoHouse();
    const reporter = contextOf(desk, "reporter");
    const matter = desk.db.select().from(schema.matters).get()?.publicId ?? "";
    expect(thrownBy(NotAllowedError, () => publishMatter(reporter, { matter })).message).toBe(
      "A reporter may not publish here.",
    );
    desk.db
      .update(schema.users)
      .set({ suspendedAt: new Date() })
      .where(eq(schema.users.id, reporter.actorId))
      .run();
    expect(
      thrownBy(NotAllowedError, () => addSpeaker(reporter, { kind: "person", name: "X" })).message,
    ).toBe("This account is suspended.");
    expect(
      thrownBy(NotAllowedError, () =>
        addSpeaker({ desk, actorId: "nobody" }, { kind: "person", name: "X" }),
      ).message,
    ).toBe("Sign in first: this account does not exist.");
  });

  test("names every field that is wrong, and writes nothing", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const logged = desk.db.select().from(schema.logEntries).all();
    const error = thrownBy(InputError, () =>
      addSpeaker(reporter, { kind: "robot" as never, name: "  ", wikidataId: "42" }),
    );
    expect(error.problems).toEqual([
      {
        field: "kind",
        message:
          "The kind of speaker must be one of: person, organisation, group, account, unnamed.",
      },
      { field: "name", message: "The name is missing." },
      { field: "wikidataId", message: "A Wikidata id looks like Q42." },
    ]);
    expect(desk.db.select().from(schema.logEntries).all()).toEqual(logged);
  });

  test("says it in the field where something is there already", () => {
    const { desk } = demoHouse();
    const error = thrownBy(InputError, () =>
      openMatter(contextOf(desk, "reporter"), {
        slug: "us-cuba-negotiations",
        question: "Again?",
        summary: "Again.",
      }),
    );
    expect(error.problems).toEqual([
      { field: "slug", message: "Another matter has this address, or had it; choose another one." },
    ]);
  });

  test("names a record that does not exist", () => {
    const { desk } = emptyHouse();
    const work = () =>
      addParty(contextOf(desk, "reporter"), {
        matter: "abcdefghjkmn",
        name: "X",
        positionInShort: "Y",
      });
    expect(thrownBy(NotFoundError, work).message).toBe(
      "There is no record abcdefghjkmn in matters.",
    );
  });

  test("refuses a change to what somebody else changed, and hands over what stands there now", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const speaker = addSpeaker(reporter, { kind: "person", name: "Ann", otherNames: ["Anne"] });
    const read = { record: speaker.publicId, revision: speaker.revision };
    const changed = changeSpeaker(reporter, { ...read, fields: { description: "A senator." } });
    expect(changed).toMatchObject({
      name: "Ann",
      otherNames: ["Anne"],
      description: "A senator.",
      revision: 2,
    });
    const error = thrownBy(ConflictError, () =>
      changeSpeaker(contextOf(desk, "editor"), { ...read, fields: { name: "Anna" } }),
    );
    expect(error.current).toMatchObject({ name: "Ann", description: "A senator.", revision: 2 });
    expect(requireRecord(desk.db, "speakers", speaker.publicId).name).toBe("Ann");
  });

  test("gives two people of one name two addresses", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const slugs = [1, 2, 3].map(
      () => addSpeaker(reporter, { kind: "person", name: "Łucja Ødegård" }).slug,
    );
    expect(slugs).toEqual(["lucja-odegard", "lucja-odegard-2", "lucja-odegard-3"]);
  });

  test("refuses a date that is no date, with a sentence", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const { occasion, source } = draft(reporter, "x");
    const error = thrownBy(InputError, () =>
      addDating(reporter, { occasion, source, edtf: "2026-02-30", preferred: true }),
    );
    expect(error.problems.map(({ field }) => field)).toEqual(["edtf"]);
  });

  test("a newly preferred dating takes the place of the one before, which stays", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const { occasion, source, matter } = draft(reporter, "x");
    addDating(reporter, { occasion, source, edtf: "2026-02-01", preferred: true });
    addDating(reporter, { occasion, source, edtf: null, phrase: "recently", preferred: true });
    const datings = getMatterDocument(desk.db, matter).occasions[0]?.datings ?? [];
    expect(
      datings.map(({ edtf, preferred, earliest, latest }) => [edtf, preferred, earliest, latest]),
    ).toEqual([
      ["2026-02-01", false, Date.UTC(2026, 1, 1), Date.UTC(2026, 1, 2) - 1],
      [null, true, null, null],
    ]);
  });
});

describe("the gates", () => {
  const text = 'He said: "We will make a deal, soon." Others did not.';

  test("a verbatim quotation that is one letter off cannot be published; the message shows the difference", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const { matter, statement, capture } = draft(reporter, text);
    addQuotation(reporter, {
      statement,
      form: "verbatim",
      text: "We will take a deal, soon.",
      language: "en",
      capture,
    });
    const error = thrownBy(GateError, () => submitForReview(reporter, { matter }));
    expect(error.problems).toHaveLength(1);
    expect(error.message).toContain("S1, “We will take a deal, soon.”");
    expect(error.message).toContain("make");
    expect(error.message).toContain("take");
  });

  test("curly marks against straight ones may", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const { matter, statement, capture } = draft(reporter, "They call it a 'so-called deal'.");
    addQuotation(reporter, {
      statement,
      form: "reported",
      text: "a ‘so‑called deal’",
      language: "en",
      capture,
    });
    expect(submitForReview(reporter, { matter }).state).toBe("in_review");
  });

  test("name every problem at once", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const { matter, statement, speaker, occasion, capture } = draft(reporter, text);
    addQuotation(reporter, {
      statement,
      form: "verbatim",
      text: "nothing like this stands there",
      language: "en",
      capture,
    });
    addQuotation(reporter, {
      statement,
      form: "paraphrase",
      text: "Ours, from nowhere.",
      language: "en",
    });
    const outside = logStatement(reporter, {
      speaker: speaker.publicId,
      occasion,
      summary: "Said elsewhere.",
    }).publicId;
    const point = addPoint(reporter, { matter, proposition: "It is so" }).publicId;
    takeStance(reporter, { statement: outside, point, position: "denies" });
    const error = thrownBy(GateError, () => submitForReview(reporter, { matter }));
    expect(error.problems.map(({ rule }) => rule).sort()).toEqual([
      "exact quote",
      "source",
      "stance",
    ]);
    expect(error.message).toContain(
      "A statement takes a stance on a point of this matter and does not stand in it. In our words: Said elsewhere.",
    );
  });

  test("words that stand twice in a capture wait for the place to be chosen", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const { matter, statement, capture } = draft(reporter, "No deal. No deal.");
    const fields = { form: "verbatim", text: "No deal.", language: "en", capture } as const;
    const quotation = addQuotation(reporter, { ...fields, statement });
    expect(thrownBy(GateError, () => submitForReview(reporter, { matter })).message).toContain(
      "stand 2 times in the capture; choose the place",
    );
    const placed = changeQuotation(reporter, {
      record: quotation.publicId,
      revision: quotation.revision,
      fields: { at: { start: 9, end: 17 } },
    });
    expect(placed).toMatchObject({ start: 9, end: 17, prefix: "No deal. ", suffix: "" });
    expect(submitForReview(reporter, { matter }).state).toBe("in_review");
  });
});

describe("review", () => {
  test("a second person approves, and only what was sent to review is published", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const editor = contextOf(desk, "editor");
    const { matter, statement, capture } = draft(reporter, "It is so.");
    addQuotation(reporter, {
      statement,
      form: "verbatim",
      text: "It is so.",
      language: "en",
      capture,
    });
    expect(thrownBy(GateError, () => publishMatter(editor, { matter })).message).toBe(
      "The matter is not approved; a second person checks it first.",
    );
    submitForReview(reporter, { matter });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    addPoint(reporter, { matter, proposition: "Slipped in" });
    expect(thrownBy(GateError, () => publishMatter(editor, { matter })).message).toBe(
      "The matter changed since it was sent to review; send it again.",
    );
    submitForReview(reporter, { matter });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    expect(publishMatter(editor, { matter })).toEqual({ matter, slug: "a-matter", number: 1 });
    const version = desk.db.select().from(schema.versions).get();
    expect(version?.approvedBy).toBe(editor.actorId);
  });

  test("nobody approves what they sent or wrote part of, editor or not", () => {
    const { desk } = emptyHouse();
    const author = contextOf(desk, "editor", "author");
    const other = contextOf(desk, "editor", "other");
    const { matter, statement, capture } = draft(author, "It is so.");
    addQuotation(author, {
      statement,
      form: "verbatim",
      text: "It is so.",
      language: "en",
      capture,
    });
    submitForReview(other, { matter });
    for (const context of [author, other]) {
      expect(thrownBy(NotAllowedError, () => approveSubmission(context, { matter })).message).toBe(
        "A second person approves: you wrote part of this.",
      );
    }
    const third = contextOf(desk, "editor", "third");
    holdAllChecks(third, matter);
    approveSubmission(third, { matter });
  });

  test("a one-person newsroom publishes alone, and the version says that nobody checked it", () => {
    const { desk } = emptyHouse();
    const solo = { ...contextOf(desk, "editor"), solo: true };
    const { matter, statement, capture } = draft(solo, "It is so.");
    addQuotation(solo, { statement, form: "verbatim", text: "It is so.", language: "en", capture });
    submitForReview(solo, { matter });
    publishMatter(solo, { matter });
    expect(desk.db.select().from(schema.versions).get()?.approvedBy).toBeNull();
    expect(
      thrownBy(GateError, () => publishMatter(solo, { matter })).problems.map(({ rule }) => rule),
    ).toEqual(["review", "change", "change"]);
  });
});

describe("what a source says of itself", () => {
  const taken = (fields: object) => {
    const { desk } = emptyHouse();
    return () =>
      addSource(contextOf(desk, "reporter"), {
        ...{ kind: "article", level: "secondary", title: "A report" },
        ...fields,
      } as never);
  };

  test.each([
    [{ publishedAt: "2023-02-31" }, "There is no such day or time."],
    [{ publishedAt: "2023-02-28T24:30" }, "There is no such day or time."],
    [{ publishedAt: "2999-01-01" }, "This day is still to come."],
    [
      { publishedZone: "Mars/Base" },
      "This is not a time zone, such as +05:45, EST or Asia/Kathmandu.",
    ],
    [
      { language: "englisch" },
      "No language is called “englisch”. Type its name, such as Spanish, and choose it.",
    ],
  ])("is refused: %o", (fields, message) => {
    expect(thrownBy(InputError, taken(fields)).problems).toContainEqual(
      expect.objectContaining({ message }),
    );
  });

  test.each(["+05:45", "EST", "UTC", "Asia/Kathmandu", null])("is kept: zone %s", (zone) => {
    expect(taken({ publishedAt: "2024-02-29T12:26", publishedZone: zone })().publishedZone).toBe(
      zone,
    );
  });
});
