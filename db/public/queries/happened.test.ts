/** What is new with each version, as followers are told: once, whatever matter shows it next. */
import { expect, test } from "vitest";
import { catchUp, rebuild } from "@/db/catch-up";
import { mergeRecords } from "@/db/desk/mutations/merges";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { house as merging } from "@/db/merging.fixture";
import { publicReader } from "@/db/public/files";
import { demoHouse, soloEditor } from "@/db/test-support";
import { writeVoices } from "@/db/voices.fixture";
import { listHappened } from "./happened";

test("each version tells the statements that no version had before it", async () => {
  const { desk, editor, matter, folder, publish, speakerOf, said } = merging();
  const [one, other] = [speakerOf("Ana Ash"), speakerOf("Ana Birch")];
  const first = said(one.publicId, "It is so.");
  publish();
  const second = said(other.publicId, "It was so.");
  publish();
  mergeRecords(editor, { kind: "speakers", keep: one.publicId, gone: other.publicId });
  publish();
  withdrawMatter(editor, { matter, reason: "Logged twice." });
  catchUp(desk, folder);

  const page = await listHappened(undefined, 200, publicReader(folder));
  const inShort = page?.happened.map(({ kind, number, statements }) => [kind, number, statements]);
  expect(inShort?.slice(1)).toEqual([
    ["correction", 2, [{ id: first, speakers: [one.publicId] }]],
    ["correction", 3, [{ id: second, speakers: [other.publicId] }]],
    ["correction", 4, []],
    ["withdrawal", 5, []],
  ]);
  expect(page?.merged).toEqual([{ from: other.publicId, into: one.publicId }]);

  const since = page?.since;
  rebuild(desk, folder);
  expect(await listHappened(undefined, 200, publicReader(folder))).toEqual(page);
  expect(await listHappened(since, 200, publicReader(folder))).toEqual({
    ...{ happened: [], merged: [], since, isMore: false },
  });
});

test("words that are only attributed to somebody are told as no statement of theirs", async () => {
  const house = demoHouse();
  const { matter } = writeVoices(soloEditor(house));
  submitForReview(soloEditor(house), { matter });
  publishMatter(soloEditor(house), { matter });
  catchUp(house.desk, house.folder);
  const record = publicReader(house.folder);
  const page = await listHappened(undefined, 200, record);
  const speakersOf = new Map(
    page?.happened.flatMap((row) => row.statements.map(({ id, speakers }) => [id, speakers])),
  );
  const rows = record.connection
    .prepare("select id, attributed_by_id as attributedBy from statements")
    .all() as { id: string; attributedBy: string | null }[];
  expect(new Set(rows.map(({ attributedBy }) => attributedBy === null))).toEqual(
    new Set([true, false]),
  );
  for (const { id, attributedBy } of rows)
    expect(speakersOf.get(id)?.length === 0, id).toBe(attributedBy !== null);
});
