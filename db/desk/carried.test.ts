import { expect, test } from "vitest";
import { contextOf, emptyHouse, keepAndSave } from "@/db/test-support";
import { entrySchema } from "@/lib/desk/entry";
import { startDraft } from "./mutations/drafts";
import { addParty, openMatter } from "./mutations/matters";
import { addSpeaker } from "./mutations/people";
import { addCapture, addSource } from "./mutations/sources";
import { carriedEntry } from "./queries/carried";
import type { DeskContext } from "./write";

const text =
  "[0:01] LEE: There will be a toll.\n[0:09] OKAFOR: There will not.\n[0:12] LEE: There will.";

/** A matter, a source of that kind, and a statement that was logged from it. */
function logged(context: DeskContext, kind: "transcript" | "article") {
  const question = "Will there be a toll?";
  const matter = openMatter(context, { question, summary: "" }).publicId;
  const name = "Lee";
  const party = addParty(context, { matter, name, positionInShort: "A toll." }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name }).publicId;
  const title = "Debate in Baytown";
  const source = addSource(context, { kind, level: "secondary", title }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const at = { start: text.indexOf("There"), end: text.indexOf("There") + 21 };
  const entry = entrySchema.parse({
    ...{ matter, party, speaker, language: "en", summary: "A toll." },
    ...{ occasionTitle: "A debate of mayors", occasionKind: "debate" },
    quotations: [{ key: "q", capture, form: "verbatim", text: "There will be a toll.", at }],
  });
  const body = { entry, base: entrySchema.parse({}), revisions: {} };
  const draft = startDraft(context, { capture, matter, body });
  return { matter, capture, statement: keepAndSave(context, draft, body) };
}

const none = { matter: null, capture: null, answers: null, after: null };

test("the next statement from a transcript is of the same occasion and language, and answers the one before", () => {
  const { desk } = emptyHouse();
  const { matter, capture, statement } = logged(contextOf(desk, "reporter"), "transcript");
  const next = carriedEntry(desk.db, { ...none, matter, capture, after: statement });
  expect(next).toMatchObject({
    ...{ matter, language: "en", occasionTitle: "A debate of mayors", occasionKind: "debate" },
    answers: [{ claim: statement, type: "unclassified" }],
  });
  expect(next.occasion).not.toBeNull();
  // Opened otherwise than after a save, it answers nobody.
  expect(carriedEntry(desk.db, { ...none, matter, capture }).answers).toEqual([]);
});

test("the first statement of a transcript is of the occasion that its title names", () => {
  const { desk } = emptyHouse();
  const context = contextOf(desk, "reporter");
  const { capture } = logged(context, "transcript");
  const question = "Is the bridge paid for?";
  const matter = openMatter(context, { question, summary: "" }).publicId;
  expect(carriedEntry(desk.db, { ...none, matter, capture })).toMatchObject({
    ...{ occasion: null, occasionTitle: "Debate in Baytown", occasionKind: "debate" },
  });
});

test("an article tells of many occasions: none of them carries over, and no answer", () => {
  const { desk } = emptyHouse();
  const { matter, capture, statement } = logged(contextOf(desk, "reporter"), "article");
  const next = carriedEntry(desk.db, { ...none, matter, capture, after: statement });
  expect(next).toMatchObject({ occasion: null, occasionTitle: "", answers: [], language: "en" });
  const asked = carriedEntry(desk.db, { ...none, matter, answers: statement });
  expect(asked.answers).toMatchObject([{ claim: statement }]);
});
