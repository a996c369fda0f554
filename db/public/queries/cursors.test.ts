/** Whoever reads a list page by page while versions are published has each row that was there all the while exactly once. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { projectSteps } from "@/db/public/project";
import { versionOf } from "@/db/public/public-of.fixture";
import { sqliteReader } from "@/db/public/reader";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Value } from "@/lib/export/format";
import { exportPage, exportRows } from "./export-rows";

const folder = mkdtempSync(join(tmpdir(), "gainsay-cursors-"));
const { connection, db } = openPublicWriter(publicPath(folder));
const record = sqliteReader(connection);
afterAll(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

/** What a row of each dataset is the row of. */
const identities: Record<DatasetName, string[]> = {
  answers: ["matter_id", "pair_id", "point_id"],
  pairs: ["matter_id", "pair_id"],
  statements: ["matter_id", "statement_id", "quotation_id"],
  stances: ["matter_id", "point_id", "statement_id"],
  matters: ["matter_id"],
  speakers: ["speaker_id"],
  sources: ["source_id"],
};
const names = Object.keys(datasets) as DatasetName[];

const idOf = (kind: string, ...at: number[]) => `${kind}${at.join("x")}`.padEnd(12, "a");
const first = <T>([one]: T[]): T => {
  if (one === undefined) throw new Error("The example has one of each.");
  return one;
};
const counts = { statements: 8, quotations: 2, points: 3 };
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A version in which everything stands in an order of its own, some statements and their pairs are left out, and positions are others. */
function document(order: number[], left: Set<number>): MatterDocument {
  const by = <T>(rows: T[]) =>
    rows
      .map((row, index) => ({ row, at: order[index % order.length] ?? 0 }))
      .sort((one, other) => one.at - other.at)
      .map(({ row }) => row);
  const kept = by(upTo(counts.statements).filter((index) => !left.has(index)));
  const points = by(upTo(counts.points));
  return {
    ...exampleDocument,
    ...{ events: [], replySearches: [], commentRequests: [], reportedNonReplies: [] },
    points: points.map((point) => ({ ...first(exampleDocument.points), id: idOf("pt", point) })),
    statements: kept.map((index, place) => ({
      ...{ ...first(exampleDocument.statements), id: idOf("st", index), number: place + 1 },
    })),
    quotations: by(
      kept.flatMap((index) =>
        upTo(counts.quotations).map((at) => ({
          ...{ ...first(exampleDocument.quotations), id: idOf("qt", index, at) },
          ...{ statementId: idOf("st", index), originalId: null },
        })),
      ),
    ),
    stances: by(
      kept.flatMap((index) =>
        points.map((point) => ({
          ...{ id: idOf("sc", index, point), statementId: idOf("st", index) },
          pointId: idOf("pt", point),
          position: (order[index] ?? 0) % 2 ? ("asserts" as const) : ("denies" as const),
          ...{ quotationId: idOf("qt", index, 0), span: null, reason: null },
        })),
      ),
    ),
    rebuttals: by(
      kept
        .filter((index) => index > 0 && kept.includes(index - 1))
        .map((index) => ({
          ...{ ...first(exampleDocument.rebuttals), id: idOf("rb", index) },
          ...{ claimId: idOf("st", index - 1), replyId: idOf("st", index) },
        })),
    ),
  };
}

const versions = fc.array(
  fc.record({
    order: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
    left: fc.uniqueArray(fc.nat(counts.statements - 1), { maxLength: 2 }),
  }),
  { minLength: 3, maxLength: 6 },
);

const idsOf = (dataset: DatasetName, rows: Value[][]): string[] => {
  const columns = datasets[dataset].columns.map(({ name }) => name);
  const at = identities[dataset].map((name) => columns.indexOf(name));
  return rows.map((row) => at.map((place) => row[place]).join(" "));
};

async function whole(dataset: DatasetName) {
  const found: string[] = [];
  for await (const rows of exportRows(record, dataset)) found.push(...idsOf(dataset, rows));
  return new Set(found);
}

test("pages read while versions are published have each row that stayed once", async () => {
  let published = 0;
  const publish = ({ order, left }: { order: number[]; left: number[] }) => {
    published += 1;
    const made = versionOf(document(order, new Set(left)), published, published);
    projectSteps({ connection, db }, [made]);
  };
  await fc.assert(
    fc.asyncProperty(versions, fc.integer({ min: 1, max: 5 }), async (made, limit) => {
      publish(made[0] ?? { order: [], left: [] });
      const readers = await Promise.all(
        names.map(async (dataset) => ({
          ...{ dataset, stayed: await whole(dataset), seen: [] as string[] },
          ...{ after: null as Value[] | null, isDone: false },
        })),
      );
      for (let at = 1; readers.some(({ isDone }) => !isDone); at += 1) {
        for (const reader of readers.filter(({ isDone }) => !isDone)) {
          const page = await exportPage(record, reader.dataset, {}, reader.after, limit);
          reader.seen.push(...idsOf(reader.dataset, page.rows));
          reader.after = page.next;
          reader.isDone = page.next === null;
        }
        const next = made[at];
        if (next) publish(next);
        for (const reader of readers.filter(({ isDone }) => !isDone)) {
          const now = await whole(reader.dataset);
          reader.stayed = new Set([...reader.stayed].filter((row) => now.has(row)));
        }
      }
      for (const { stayed, seen } of readers) {
        expect(new Set(seen).size).toBe(seen.length);
        expect([...stayed].filter((row) => !seen.includes(row))).toEqual([]);
      }
    }),
    { numRuns: process.env.SOAK ? 500 : 10 },
  );
});
