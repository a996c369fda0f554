import { describe, expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { publicOf } from "@/db/public/public-of.fixture";
import { demoHouse } from "@/db/test-support";
import { custodyLadder } from "@/lib/custody";
import { exampleDocument } from "@/lib/document/example";
import { getExcerpt, listNeighbours } from "./excerpt";
import { getMatter } from "./matters";

describe("an excerpt of the public record", () => {
  test("holds what the matter's document holds of its statements", async () => {
    const record = publicReader(demoHouse().folder);
    const document = (await getMatter("us-cuba-negotiations", record))?.version.document;
    if (!document) throw new Error("The demo is published.");
    const excerpt = await getExcerpt(
      record,
      document.statements.map((row) => row.id),
    );
    const byId = <T extends { id: string }>(rows: T[]) =>
      rows.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(excerpt.statements).toEqual(document.statements);
    for (const list of ["quotations", "occasions", "speakers", "sources", "captures"] as const) {
      const [held, shown]: { id: string }[][] = [excerpt[list], document[list]];
      expect(byId(held ?? []), list).toEqual(byId(shown ?? []));
    }
    expect(byId(excerpt.stances)).toEqual(byId(document.stances));
    expect(byId(excerpt.rebuttals)).toEqual(byId(document.rebuttals));
    expect(excerpt.points.map((row) => [row.number, row.proposition])).toEqual(
      document.points.map((row, index) => [index + 1, row.proposition]),
    );
    const standings = document.statements.map(({ id }) => excerpt.standings.get(id)?.[0]);
    expect(standings.map((row) => [row?.number, row?.partyName])).toEqual([
      [1, "United States"],
      [2, "Cuba"],
      [3, "United States"],
      [4, "Cuba"],
      [5, "Cuba"],
      [6, "Cuba"],
    ]);
    for (const quotation of document.quotations) {
      expect(custodyLadder(excerpt, quotation)).toEqual(custodyLadder(document, quotation));
    }
  });

  test("gives a pair of two matters the heading of the first, in whatever order they were published", async () => {
    const { matter, parties, statements, rebuttals } = exampleDocument;
    const headed = (id: string, heading: string) => ({
      ...exampleDocument,
      matter: { ...matter, id, slug: id },
      parties: parties.map((row) => ({ ...row, id: id + row.id })),
      statements: statements.map((row) => ({ ...row, partyId: id + row.partyId })),
      rebuttals: rebuttals.map((row) => ({ ...row, heading })),
      ...{ points: [], stances: [], replySearches: [], commentRequests: [], events: [] },
    });
    const [first, second] = [headed("a", "First"), headed("b", "Second")];
    for (const published of [
      [first, second],
      [second, first],
    ]) {
      const shown = await getExcerpt(
        publicOf(...published),
        statements.map((row) => row.id),
      );
      expect(shown.rebuttals.map((row) => row.heading)).toEqual(["First", "First"]);
    }
  });

  test("names the statements at the other end of the rebuttals", async () => {
    const record = publicReader(demoHouse().folder);
    const [s1, s2] =
      (await getMatter("us-cuba-negotiations", record))?.version.document.statements ?? [];
    expect((await listNeighbours(record, [s2?.id ?? ""])).toSorted()).toEqual(
      [s1?.id ?? "", s2?.id ?? ""].toSorted(),
    );
    expect(await listNeighbours(record, [])).toEqual([]);
  });
});
