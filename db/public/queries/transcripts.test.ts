/** A transcript that is published whole: to readers and exports with its version, and gone with the next. */
import { expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { addParty, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { addQuotation, logStatement } from "@/db/desk/mutations/statements";
import { sayWhole } from "@/db/desk/mutations/whole-texts";
import type { DeskContext } from "@/db/desk/write";
import { publicReader } from "@/db/public/files";
import { emptyHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { datasets } from "@/lib/export/datasets";
import { urls } from "@/lib/urls";
import { exportRows } from "./export-rows";
import { getSource } from "./sources";
import { getTranscript } from "./transcripts";

const text =
  "[0:01] MODERATOR: Begin.\n[0:04] LEE: There will be a toll.\n[0:09] OKAFOR: There will not.";

/** A matter with one statement from a debate. */
function debated(context: DeskContext) {
  const question = "Will there be a toll?";
  const matter = openMatter(context, { question, summary: "" }).publicId;
  const party = addParty(context, { matter, name: "Lee", positionInShort: "A toll." }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: "Ann Lee" }).publicId;
  const title = "A debate";
  const source = addSource(context, { kind: "transcript", level: "primary", title }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const occasion = addOccasion(context, { kind: "debate", title }).publicId;
  const summary = "A toll is to come.";
  const statement = logStatement(context, { speaker, occasion, summary, language: "en" }).publicId;
  const words = { form: "verbatim", text: "There will be a toll.", language: "en" } as const;
  addQuotation(context, { statement, ...words, capture });
  placeStatement(context, { matter, statement, party });
  return { matter, source, capture, statement };
}

function publish({ desk, folder }: TestHouse, context: DeskContext, matter: string, what?: string) {
  const change = what ? ({ kind: "update", what, reason: "Rights." } as const) : null;
  submitForReview(context, { matter, change });
  publishMatter(context, { matter });
  catchUp(desk, folder);
}

async function turnOf({ folder }: TestHouse) {
  const at = datasets.statements.columns.findIndex(({ name }) => name === "words_turn");
  for await (const [row] of exportRows(publicReader(folder), "statements", {})) return row?.[at];
}

test("readers get every turn with what is on record of it, exports its address; taken back, both are gone", async () => {
  const house = emptyHouse();
  const context = soloEditor(house);
  const { matter, source, capture, statement } = debated(context);
  publish(house, context, matter);
  const reader = () => publicReader(house.folder);
  expect(await getTranscript(source, reader())).toBeUndefined();
  expect(await turnOf(house)).toBeNull();

  const said = sayWhole(context, { capture, isPublic: true, terms: "CC BY 4.0", revision: 0 });
  publish(house, context, matter, "The transcript is published whole.");
  const shown = await getTranscript(source, reader());
  expect(shown?.terms).toBe("CC BY 4.0");
  expect(shown?.turns.map(({ label }) => label)).toEqual(["MODERATOR", "LEE", "OKAFOR"]);
  expect(shown?.turns[1]?.said).toMatchObject([{ statement: { record: { id: statement } } }]);
  expect(await turnOf(house)).toBe(urls.transcript(source, 1, 2));
  const page = await getSource(source, reader());
  expect(page).toMatchObject({ wholeTerms: "CC BY 4.0" });
  expect(JSON.stringify(page)).not.toContain("OKAFOR");

  const { revision } = said;
  sayWhole(context, { capture, isPublic: false, terms: "CC BY 4.0", revision });
  publish(house, context, matter, "The transcript is published whole no more.");
  expect(await getTranscript(source, reader())).toBeUndefined();
  expect(await turnOf(house)).toBeNull();
  expect([...verify(house.folder)]).toEqual([]);
});
