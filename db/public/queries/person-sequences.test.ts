/** What somebody said in a debate: on their own page it stands in the order in which they said it. */
import { expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, logStatement } from "@/db/desk/mutations/statements";
import { publicReader } from "@/db/public/files";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { wholeLedger } from "@/lib/people/ledger-filter";
import type { SourceKind, StancePosition } from "@/lib/vocabulary";
import { getPerson, getPersonStatements } from "./person-pages";

const text =
  "LEE: There will be a toll.\nMODERATOR: Really?\nLEE: I never said so.\nLEE: A toll it is.";

/** The page of somebody whose words stand in a source of that kind, logged in another order than they stand there. */
async function personIn(kind: SourceKind) {
  const house = emptyHouse();
  const context = soloEditor(house);
  const [question, title] = ["Will there be a toll?", "A debate"];
  const matter = openMatter(context, { question, summary: "" }).publicId;
  const party = addParty(context, { matter, name: "Lee", positionInShort: "A toll." }).publicId;
  const point = addPoint(context, { matter, proposition: "There will be a toll" }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: "Ann Lee" }).publicId;
  const source = addSource(context, { kind, level: "primary", title }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const occasion = addOccasion(context, { kind: "debate", title }).publicId;
  addDating(context, { occasion, source, edtf: "2026-09-10", preferred: true });
  const said: [words: string, position: StancePosition][] = [
    ["A toll it is.", "asserts"],
    ["I never said so.", "denies"],
    ["There will be a toll.", "asserts"],
  ];
  for (const [words, position] of said) {
    const fields = { speaker, occasion, summary: words, language: "en" };
    const statement = logStatement(context, fields).publicId;
    const quoted = { statement, form: "verbatim", text: words, language: "en" } as const;
    const quotation = addQuotation(context, { ...quoted, capture }).publicId;
    placeStatement(context, { matter, statement, party });
    takeStance(context, { statement, point, position, quotation });
  }
  submitForReview(context, { matter, change: null });
  publishMatter(context, { matter });
  catchUp(house.desk, house.folder);
  const record = publicReader(house.folder);
  const page = await getPerson("ann-lee", record);
  const oldest = { filter: { ...wholeLedger, order: "oldest" } } as const;
  const turned = await getPersonStatements("ann-lee", oldest, record);
  const wordsOf = (ledger: typeof turned) =>
    ledger?.ledger.entries.flatMap(({ rows }) => rows.map((row) => row.said.text));
  return { newest: wordsOf(page), oldest: wordsOf(turned), point: page?.positions.points[0] };
}

test("of a transcript the turns are the order, and a change within the debate is a change", async () => {
  const { newest, oldest, point } = await personIn("transcript");
  expect(oldest).toEqual(["There will be a toll.", "I never said so.", "A toll it is."]);
  expect(newest).toEqual(oldest?.toReversed());
  expect(point?.runs.map((run) => [run.position, run.first.words?.text])).toEqual([
    ["asserts", "There will be a toll."],
    ["denies", "I never said so."],
    ["asserts", "A toll it is."],
  ]);
  expect(point?.changes.map((row) => [row.from.number, row.to.number])).toEqual([
    [3, 2],
    [2, 1],
  ]);
  expect(point?.isInOrder).toBe(true);
});

test("of an article nothing is the order: rows go by their numbers, and no position is the later one", async () => {
  const { newest, oldest, point } = await personIn("article");
  expect(newest).toEqual(["A toll it is.", "I never said so.", "There will be a toll."]);
  expect(oldest).toEqual(newest);
  expect([point?.changes, point?.hasUnordered]).toEqual([[], true]);
});
