/** What is new with each version, as followers are told: once, whatever matter shows it next. */
import { expect, test } from "vitest";
import { catchUp, rebuild } from "@/db/catch-up";
import { mergeRecords } from "@/db/desk/mutations/merges";
import { withdrawMatter } from "@/db/desk/mutations/publish";
import { house as merging } from "@/db/merging.fixture";
import { publicReader } from "@/db/public/files";
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
