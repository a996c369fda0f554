import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { exampleDocument } from "@/lib/document/example";
import { voiceInText } from "@/lib/people/voice";
import { changedPositions } from "./changes";
import { manyVoices } from "./many.fixture";
import { stanceMatrix } from "./matrix";
import { labelLevels, occasionPlot } from "./plot";
import { isReadByPoints, outsideSections, pointSections } from "./points";
import { onPage, pageOfStatement, roomOf, statementPages } from "./room";
import { comparisonView } from "./view";

const view = comparisonView(manyVoices);
const sections = pointSections(view);

describe("a comparison by points", () => {
  test("is for many voices; two parties with two pairs are read pair by pair", () => {
    expect(isReadByPoints(view)).toBe(true);
    expect(isReadByPoints(comparisonView(exampleDocument))).toBe(false);
  });

  test("puts each claim with its answers under its first point", () => {
    const rows = sections.map(({ number, rows: own }) => [
      number,
      own.map(({ letter, claim, answers }) => [
        letter,
        claim.name,
        answers.map(({ pair, treatment }) => [pair.reply.name, treatment]),
      ]),
    ]);
    expect(rows).toEqual([
      [
        1,
        [
          [
            "a",
            "S1",
            [
              ["S6", "denied"],
              ["S7", null],
            ],
          ],
        ],
      ],
      [2, [["b", "S8", [["S9", "taken_back"]]]]],
    ]);
  });

  test("counts a repeated claim: who, first, latest, doubts, and what is not answered", () => {
    const [often] = sections[0]?.repeated ?? [];
    const names = (rows: typeof view.statements = []) => rows.map((row) => row.name);
    expect(often?.speakers.map(({ voice, times }) => [voiceInText(voice), times])).toEqual([
      ["ann", 4],
      ["bob", 1],
    ]);
    expect(names(often?.statements)).toEqual(["S1", "S2", "S3", "S4", "S5"]);
    expect(names(often?.first)).toEqual(["S1"]);
    expect(names(often?.latest)).toEqual(["S5"]);
    expect(names(often?.possiblyTheSame)).toEqual(["S3"]);
    expect(names(often?.unanswered)).toEqual(["S2", "S3", "S4", "S5"]);
    expect(often?.answered.map((row) => row.letter)).toEqual(["a"]);
    expect(sections[0]?.unanswered).toEqual([]);
  });

  test("leaves outside what neither answers, is answered, nor takes a stance", () => {
    expect(outsideSections(view).map((row) => row.name)).toEqual(["S10"]);
  });

  test("shows every statement in one place at least", () => {
    const shown = new Set([
      ...sections.flatMap(({ rows, repeated, unanswered }) => [
        ...rows.flatMap((row) => [row.claim, ...row.answers.map(({ pair }) => pair.reply)]),
        ...repeated.flatMap((row) => row.statements),
        ...unanswered,
      ]),
      ...outsideSections(view),
    ]);
    expect(shown.size).toBe(view.statements.length);
  });
});

test("the matrix counts stances by party, what was taken back, and what nobody has read", () => {
  const [first, second] = stanceMatrix(view);
  expect(
    first?.cells.map(({ positions, unread }) => [
      positions.map(({ position, times }) => [position, times]),
      unread,
    ]),
  ).toEqual([
    [[["asserts", 5]], 0],
    [[["denies", 1]], 0],
    [[], 1],
  ]);
  expect(second?.cells[1]?.retracted.map((row) => row.retraction.name)).toEqual(["S9"]);
});

test("a statement taken back is a changed position", () => {
  expect(
    changedPositions(view).map(({ from, to, position, became, number }) => [
      ...[from.name, to.name, position, became, number],
    ]),
  ).toEqual([["S8", "S9", "asserts", null, 2]]);
});

const manyDating = {
  ...{ id: "d", phrase: null, preferred: true, sourceId: "x", note: null },
};

describe("the drawing of occasions", () => {
  test("has a mark for each dated statement, none upon another", () => {
    const { lanes, undated } = occasionPlot(view.statements, (row) => voiceInText(row.voice));
    expect(lanes.map((lane) => [lane.key, lane.marks.length, lane.height])).toEqual([
      ["ann", 4, 2],
      ["bob", 1, 1],
      ["cid", 3, 1],
      ["dot", 2, 1],
    ]);
    expect(undated).toBe(0);
  });

  test("draws nothing where nobody dated it: a mark is a day that is known, a bar all that may be", () => {
    const written = fc.constantFrom(
      ...[
        "2017-01-01",
        "2017-06-30",
        "2017-06-30T12:00:00Z",
        "[2017-01-01..2017-12-31]",
        "2017-03",
      ],
      ...["[..2017-05-01]", "[2017-05-01..]", "2017-05-01~", "2017"],
    );
    const [statement] = view.statements;
    if (!statement) throw new Error("There is a statement.");
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (dates) => {
        const statements = dates.map((edtf) => ({
          ...statement,
          dating: { ...manyDating, edtf, ...boundsOf(edtf) },
        }));
        const bounds = statements.flatMap(({ dating }) => [
          dating.earliest ?? dating.latest ?? 0,
          dating.latest ?? dating.earliest ?? 0,
        ]);
        const [start, end] = [Math.min(...bounds), Math.max(...bounds)];
        const xOf = (at: number) => 2 + ((at - start) / Math.max(1, end - start)) * 96;
        const [lane] = occasionPlot(statements, () => "all").lanes;
        for (const mark of lane?.marks ?? []) {
          const { earliest, latest } = mark.statement.dating ?? {};
          const [from, to] = [
            typeof earliest === "number" ? xOf(earliest) : 0,
            typeof latest === "number" ? xOf(latest) : 100,
          ];
          expect(mark.left).toBeGreaterThanOrEqual(from - 0.01);
          expect(mark.right).toBeLessThanOrEqual(to + 0.01);
          if (mark.left === mark.right) expect(["day", "moment"]).toContain(mark.shape);
          else expect([mark.left, mark.right]).toEqual([expect.closeTo(from), expect.closeTo(to)]);
        }
        for (const a of lane?.marks ?? []) {
          for (const b of lane?.marks ?? []) {
            if (a !== b && a.level === b.level)
              expect(a.right < b.left || b.right < a.left).toBe(true);
          }
        }
      }),
    );
  });

  test("gives labels room", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), (values) => {
        const xs = values.toSorted((a, b) => a - b);
        const levels = labelLevels(xs);
        const last = new Map<number, number>();
        for (const [index, level] of levels.entries()) {
          const x = xs[index] ?? 0;
          expect(x - (last.get(level) ?? -100)).toBeGreaterThanOrEqual(5);
          last.set(level, x);
        }
      }),
    );
  });
});

describe("the room of a page", () => {
  test("shrinks with the number of sections, within bounds", () => {
    expect(roomOf(sections)).toEqual({ repeated: 6, claims: 12, occasions: 60 });
    const [section] = sections;
    if (!section) throw new Error("There is a section.");
    expect(roomOf(Array.from({ length: 40 }, () => section))).toEqual({
      repeated: 2,
      claims: 3,
      occasions: 5,
    });
  });

  test("every statement is on the page that its number leads to", () => {
    const [statement] = manyVoices.statements;
    if (!statement) throw new Error("There is a statement.");
    const statements = Array.from({ length: 120 }, (_, index) => ({
      ...statement,
      number: index * 2 + 1,
    }));
    const document = { ...manyVoices, statements };
    expect(statementPages(document)).toBe(3);
    for (const row of statements) {
      expect(onPage(statements, pageOfStatement(document, row.number))).toContain(row);
    }
    expect(statementPages({ ...manyVoices, statements: [] })).toBe(1);
  });
});
