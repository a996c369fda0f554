/** What changed on the public record, as whoever keeps a copy of it is told. */
import { describe, expect, test } from "vitest";
import { catchUp, rebuild } from "@/db/catch-up";
import { changeAddress, changeMatter } from "@/db/desk/mutations/matters";
import { mergeRecords } from "@/db/desk/mutations/merges";
import { withdrawMatter } from "@/db/desk/mutations/publish";
import { undoMerge } from "@/db/desk/mutations/undo";
import * as t from "@/db/desk/schema";
import { house as merging } from "@/db/merging.fixture";
import { withhold } from "@/db/withholding.fixture";
import { encodeKey } from "@/lib/cursor";
import { publicReader } from "./files";
import { listChanges } from "./queries/changes";

const everything = async (folder: string, limit = 200) => {
  const found = [];
  let since: string | undefined;
  for (;;) {
    const page = await listChanges(since, limit, publicReader(folder));
    if (!page) throw new Error("A cursor of the list is none of it.");
    found.push(...page.changes);
    since = page.since;
    if (!page.isMore) return { changes: found, since };
  }
};
const inShort = ({ changes }: Awaited<ReturnType<typeof everything>>) =>
  changes.map(({ kind, version, details }) =>
    [kind, version && `v${version.number}`, ...Object.values(details)].filter(Boolean),
  );

describe("what changed", () => {
  test("goes on from its cursors alone, and tells a copy that is further on to wait", async () => {
    const { folder } = merging();
    const record = publicReader(folder);
    const ask = (since: string) => listChanges(since, 200, record);
    const { changes, since } = await everything(folder);
    expect(inShort({ changes, since })).toEqual([["publication", "v1"]]);
    expect(await ask(since)).toEqual({ changes: [], since, isMore: false });
    for (const cursor of ["", "x", encodeKey("changes", [1, "0123"]), encodeKey("pairs", [0, ""])])
      expect(await ask(cursor)).toBeUndefined();
    const further = encodeKey("changes", [7, "0123456789abcdef"]);
    expect(await ask(further)).toEqual({ changes: [], since: further, isMore: false });
    const mark = record.connection.prepare("select mark from changes").pluck().get() as string;
    // A later release may tell of more before it.
    expect((await ask(encodeKey("changes", [5, mark])))?.since).toBe(
      encodeKey("changes", [5, mark]),
    );
  });

  test("is told in its order, each with what it names, and the same once made anew", async () => {
    const { desk, editor, matter, folder, publish, speakerOf, said } = merging();
    const [one, other] = [speakerOf("Ana Ash"), speakerOf("Ana Birch")];
    said(one.publicId, "It is so.");
    said(other.publicId, "It was so.");
    publish();
    const { since } = await everything(folder);

    mergeRecords(editor, { kind: "speakers", keep: one.publicId, gone: other.publicId });
    publish();
    const [act] = desk.db.select().from(t.rearrangements).all();
    undoMerge(editor, { act: act?.publicId ?? "" });
    publish();
    const revision = () => desk.db.select().from(t.matters).get()?.revision ?? 0;
    changeMatter(editor, { record: matter, revision: revision(), fields: { summary: "New." } });
    changeAddress(editor, { record: matter, revision: revision(), slug: "new-address" });
    publish();
    const summary = desk.db
      .select()
      .from(t.commitments)
      .all()
      .find((row) => row.recordId === matter && row.text === "New.");
    withhold(desk, summary?.commitment ?? "", editor.actorId);
    catchUp(desk, folder);
    // At once, wherever it stands.
    const { connection } = publicReader(folder);
    const now = connection.prepare("select summary from matters").pluck();
    expect(now.get()).toBe("[withheld]");
    expect(connection.prepare("select * from search where search match 'new'").all()).toEqual([]);
    withdrawMatter(editor, { matter, reason: "Logged twice." });
    catchUp(desk, folder);

    const after = await listChanges(since, 200, publicReader(folder));
    const told = inShort({ changes: after?.changes ?? [], since: "" });
    const id = (row: { publicId: string }) => row.publicId;
    expect(told).toEqual([
      ["correction", "v3"],
      ["merge", "v3", "id", id(other), id(one), "speakers"],
      ["merge", "v3", "slug", "ana-birch", "ana-ash", "speakers"],
      ["correction", "v4"],
      ["merge_undone", "v4", "id", id(other), id(one), "speakers"],
      ["merge_undone", "v4", "slug", "ana-birch", "ana-ash", "speakers"],
      ["correction", "v5"],
      ["address", "v5", "us-cuba-negotiations", "new-address"],
      ["withholding", null, summary?.commitment, [{ matterId: matter, number: 5 }]].filter(Boolean),
      ["withdrawal", "v6"],
    ]);
    expect(after?.changes.map(({ why }) => why)).toEqual([
      ...Array.from({ length: 8 }, () => "A slip."),
      "A court ordered it.",
      "Logged twice.",
    ]);
    expect(after?.changes.at(-2)?.versions).toMatchObject([{ slug: "new-address", number: 5 }]);
    const before = await everything(folder);
    rebuild(desk, folder);
    expect(await everything(folder)).toEqual(before);
    expect(await everything(folder, 1)).toEqual(before);
  });
});
