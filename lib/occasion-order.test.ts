import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { inSequence, sequencesOf } from "./occasion-order";
import { positionsOverTime } from "./position-history";
import type { SourceKind, StancePosition } from "./vocabulary";

const [statement] = exampleDocument.statements;
const [quotation] = exampleDocument.quotations;
const [source] = exampleDocument.sources;
const [stance] = exampleDocument.stances;
const [occasion] = exampleDocument.occasions;

interface Said {
  id: string;
  occasion?: string;
  /** Where the words stand: the capture, and the first character. */
  at?: [capture: string, start: number][];
  position?: StancePosition;
}

/** A document of what was said, read from sources of a kind: one for each capture. */
function said(kind: SourceKind, rows: Said[]): MatterDocument {
  if (!statement || !quotation || !source || !stance || !occasion) throw new Error("No example.");
  const captures = [...new Set(rows.flatMap(({ at = [] }) => at.map(([capture]) => capture)))];
  return {
    ...exampleDocument,
    sources: captures.map((id) => ({ ...source, id, kind })),
    occasions: [...new Set(rows.map((row) => row.occasion ?? "debate"))].map((id) => ({
      ...occasion,
      id,
    })),
    statements: rows.map((row, index) => ({
      ...statement,
      ...{ id: row.id, number: index + 1, occasionId: row.occasion ?? "debate" },
    })),
    quotations: rows.flatMap(({ id, at = [] }) =>
      at.map(([captureId, start]) => ({
        ...quotation,
        ...{ id: `${id} ${start}`, statementId: id, sourceId: captureId },
        position: { captureId, start, end: start + 5, prefix: "", suffix: "" },
      })),
    ),
    stances: rows.map(({ id, position = "asserts" }) => ({
      ...stance,
      ...{ id: `stance ${id}`, statementId: id, position },
    })),
  };
}

const read = (document: MatterDocument) =>
  sequencesOf(document).map(({ statements, of }) => `${of}: ${statements.join(" ")}`);

describe("what one capture orders", () => {
  test("is what stands in it, of one occasion, by the first words of each", () => {
    const document = said("transcript", [
      {
        id: "b",
        at: [
          ["c", 90],
          ["c", 40],
        ],
      },
      { id: "a", at: [["c", 50]] },
      { id: "other", occasion: "speech", at: [["c", 10]] },
      { id: "elsewhere", at: [["d", 5]] },
      { id: "nowhere" },
    ]);
    expect(read(document)).toEqual(["speaking: b a"]);
  });

  test("of an article it is the article’s; two that begin at one place have none", () => {
    const rows: Said[] = [
      { id: "a", at: [["c", 50]] },
      { id: "b", at: [["c", 40]] },
    ];
    expect(read(said("article", rows))).toEqual(["article: b a"]);
    expect(read(said("transcript", [...rows, { id: "same", at: [["c", 40]] }]))).toEqual([]);
  });

  test("gives rows that have places among others the order in these places", () => {
    const ordered = inSequence(
      ["x", "a", "y", "b"],
      [{ of: "article", statements: ["b", "a"] }],
      (row) => row,
    );
    expect(ordered).toEqual(["x", "b", "y", "a"]);
  });
});

describe("positions within one occasion", () => {
  const rows: Said[] = [
    { id: "second", at: [["c", 90]], position: "denies" },
    { id: "first", at: [["c", 40]], position: "asserts" },
    { id: "third", at: [["c", 120]], position: "asserts" },
  ];
  const historyOf = (kind: SourceKind) =>
    positionsOverTime(said(kind, rows), statement?.speakerId ?? "", stance?.pointId ?? "");

  test("change in the order of a transcript, and are said to", () => {
    const { groups, changes, latest } = historyOf("transcript");
    expect(groups.map((group) => group.map((entry) => entry.statement.id))).toEqual([
      ["first"],
      ["second"],
      ["third"],
    ]);
    expect(
      changes.map(({ from, to, isInTranscript }) => [
        from.statement.id,
        to.statement.id,
        isInTranscript,
      ]),
    ).toEqual([
      ["first", "second", true],
      ["second", "third", true],
    ]);
    expect(latest.map((entry) => entry.statement.id)).toEqual(["third"]);
  });

  test("are not ordered by an article, which may quote in any order", () => {
    const { groups, changes, latest } = historyOf("article");
    expect(groups).toHaveLength(1);
    expect(changes).toEqual([]);
    expect(latest).toHaveLength(3);
  });
});
