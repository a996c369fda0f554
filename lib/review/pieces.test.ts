import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument as document } from "@/lib/document/example";
import { keysOf, reviewChecks } from "@/lib/vocabulary";
import { evidenceOf } from "./evidence";
import { longMatter } from "./long.fixture";
import { type Pieces, piecesOf } from "./pieces";

const found = (before: MatterDocument | null, after: MatterDocument) => {
  const evidence = evidenceOf(before, after, () => null);
  return { ...piecesOf(before, after, evidence), evidence };
};

function changed(change: (draft: MatterDocument) => void) {
  const after = structuredClone(document);
  change(after);
  return found(document, after);
}

const kinds = ({ pieces }: Pieces) => pieces.map(({ kind }) => kind);
const asked = ({ pieces }: Pieces) =>
  pieces.map(({ looks }) => looks.map(({ check }) => check).join(" "));

describe("the pieces that a change touches", () => {
  test("of a new matter: all of the page, and every line of evidence beside one piece", () => {
    const all = found(null, document);
    expect(kinds(all)).toEqual(expect.arrayContaining(["exchange", "points", "statement"]));
    expect(all.pieces.filter(({ kind }) => kind === "statement")).toHaveLength(
      document.statements.length,
    );
    expect(all.pieces.every(({ before }) => before === null)).toBe(true);
    const beside = [...all.pieces.flatMap(({ looks }) => looks), ...all.rest];
    for (const check of keysOf(reviewChecks)) {
      const lines = beside.filter((look) => look.check === check).flatMap((look) => look.lines);
      expect(new Set(lines)).toEqual(new Set(all.evidence[check]));
      expect(lines).toHaveLength(all.evidence[check].length);
    }
  });

  test("another type of rebuttal: its exchange, with that check and no other", () => {
    const one = changed(({ rebuttals: [row] }) => {
      if (row) row.type = "denies";
    });
    expect(kinds(one)).toEqual(["exchange"]);
    expect(asked(one)).toEqual(["rebuttal_type"]);
    expect(one.stays.join("; ")).toContain("the words of S1");
  });

  test("a stance: the point in the ledger, as it is and as it will be", () => {
    const one = changed(({ stances }) => {
      const [stance] = stances.filter(({ position }) => position === "sets_conditions");
      if (stance) stance.position = "denies";
    });
    const [points] = one.pieces.filter(({ kind }) => kind === "points");
    expect(points?.kind === "points" && points.before?.map(({ row }) => row.treatment)).toEqual([
      "met_with_conditions",
    ]);
    expect(points?.kind === "points" && points.after?.map(({ row }) => row.treatment)).toEqual([
      "denied",
    ]);
    expect(points?.looks.map(({ check }) => check)).toEqual(["stances"]);
    expect(points?.looks[0]?.lines[0]?.sentence).toMatch(/^Denies: /);
  });

  test("our summary of a statement: its own check stays with it, and nothing is drawn twice", () => {
    const one = changed(({ statements: [row] }) => {
      if (row) row.summary = "Says something else.";
    });
    expect(kinds(one)).toEqual(["statement"]);
    expect(asked(one)).toEqual(["quotation"]);
  });

  test("a day on which two things were said: both have the check, and its line stands once", () => {
    const before = structuredClone(document);
    const [first, second] = before.statements;
    if (!first || !second) throw new Error("The example has statements.");
    second.occasionId = first.occasionId;
    const after = structuredClone(before);
    for (const { id, datings } of after.occasions)
      if (id === first.occasionId) for (const row of datings) row.edtf = "2020-01-01";
    const statements = found(before, after).pieces.filter(({ kind }) => kind === "statement");
    const dates = statements.map(({ looks }) => looks.find(({ check }) => check === "date"));
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).not.toContain(undefined);
    expect(dates.map((look) => (look?.lines.length ? "lines" : "none"))).toEqual([
      "lines",
      ...dates.slice(1).map(() => "none"),
    ]);
  });

  test("nothing that readers see: no piece", () => {
    expect(changed(() => {}).pieces).toEqual([]);
  });

  test("twice the statements take no more than about twice as long", () => {
    const timed = (count: number) => {
      const matter = longMatter(count);
      const began = process.cpuUsage().user;
      found(null, matter);
      return process.cpuUsage().user - began;
    };
    timed(200);
    const [one, two] = [timed(1_000), timed(2_000)];
    expect(two).toBeLessThan(Math.max(one, 200_000) * 5);
  });
});
