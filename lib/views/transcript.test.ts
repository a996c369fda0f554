import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { withheldText } from "@/lib/versions/commitments";
import { pageOfTurn, transcriptViews } from "./transcript";

const heads = ["[0:01] TRUMP: ", "[0:30] COSSIO: ", "[1:10] MODERATOR: "];

/** The example as if its first pair had been said in a transcript that is published whole. */
function debated(): { document: MatterDocument; source: string; words: string[] } {
  const document = structuredClone(exampleDocument);
  const [rebuttal] = document.rebuttals;
  const quoted = [rebuttal?.claimId, rebuttal?.replyId].map((statement) =>
    document.quotations.find((row) => row.statementId === statement && row.form === "verbatim"),
  );
  const words = quoted.map((row) => row?.text ?? "");
  const text = `${heads[0]}So. ${words[0]} Yes.\n${heads[1]}${words[1]}\n${heads[2]}Thank you.\n${heads[0]}Well.`;
  const [capture] = document.captures;
  if (!capture) throw new Error("The example has no capture.");
  document.quotations = quoted.flatMap((row, index) => {
    if (!row?.position) return [];
    const start = [...text.slice(0, text.indexOf(words[index] ?? ""))].length;
    const end = start + [...(words[index] ?? "")].length;
    return { ...row, position: { ...row.position, start, end } };
  });
  capture.whole = { terms: "By permission", text };
  return { document, source: capture.sourceId, words };
}

describe("a transcript that is published whole", () => {
  test("has every turn; words on record lead to their statement, its answer stands beside it", () => {
    const { document, source, words } = debated();
    const view = transcriptViews(document)(source, 1);
    expect(view?.turns.map(({ label, time }) => [label, time])).toEqual([
      ["TRUMP", 1],
      ["COSSIO", 30],
      ["MODERATOR", 70],
      ["TRUMP", 1],
    ]);
    const [claim, reply, other] = view?.turns ?? [];
    expect(claim?.pieces.map(({ text, statement }) => [text, statement !== null])).toEqual([
      ["So. ", false],
      [words[0], true],
      [" Yes.", false],
    ]);
    expect(claim?.said[0]?.answeredBy).toMatchObject([{ turn: 2 }]);
    expect(reply?.said[0]?.answers).toMatchObject([{ turn: 1 }]);
    expect(claim?.partyIndex).not.toBe(reply?.partyIndex);
    expect(other).toMatchObject({ partyIndex: null, said: [], pieces: [{ text: "Thank you." }] });
  });

  test("shows no words that were withheld, and nothing where its text was", () => {
    const { document, source, words } = debated();
    const [first] = document.quotations;
    if (first) first.text = withheldText;
    const view = transcriptViews(document)(source, 1);
    expect(JSON.stringify(view)).not.toContain(words[0]);
    const [capture] = document.captures;
    if (capture?.whole) capture.whole = { ...capture.whole, text: withheldText };
    expect(transcriptViews(document)(source, 1)).toMatchObject({ isWithheld: true, turns: [] });
  });

  test("names nobody at a turn without a label, and shows what stands above the first", () => {
    const { document, source } = debated();
    const [capture] = document.captures;
    const head = "From the debate on Tuesday.\nBy the station.";
    const text = `${head}\n[0:01] TRUMP: We won.\n[0:30] No, you did not.\n[0:40] TRUMP: Yes.\n[0:50] MODERATOR: Thanks.`;
    document.quotations = [];
    if (capture) {
      capture.whole = { terms: "Our own", text };
      capture.extent = "excerpt";
      capture.transcribed = "recording";
    }
    const view = transcriptViews(document)(source, 1);
    expect(view?.turns.map(({ label, lastLabel }) => [label, lastLabel])).toEqual([
      ["TRUMP", null],
      [null, "TRUMP"],
      ["TRUMP", null],
      ["MODERATOR", null],
    ]);
    expect(view).toMatchObject({ extent: "excerpt", transcribed: "recording" });
    expect(view?.head.map((piece) => piece.text)).toEqual([head]);
  });

  test("is there only where somebody said so", () => {
    expect(
      transcriptViews(exampleDocument)(exampleDocument.sources[0]?.id ?? "", 1),
    ).toBeUndefined();
  });

  test("of thousands of turns is shown in pages, each turn on one", () => {
    const { document, source } = debated();
    const [capture] = document.captures;
    const text = Array.from({ length: 2_001 }, (_, at) => `[${at % 60}:00] LEE: Turn ${at}.`).join(
      "\n",
    );
    if (capture) capture.whole = { terms: "By permission", text };
    const of = transcriptViews(document);
    const numbers = Array.from({ length: 11 }, (_, page) =>
      (of(source, page + 1)?.turns ?? []).map(({ number }) => number),
    ).flat();
    expect(numbers).toEqual(Array.from({ length: 2_001 }, (_, at) => at + 1));
    expect([pageOfTurn(200), pageOfTurn(201), pageOfTurn(2_001)]).toEqual([1, 2, 11]);
  });
});
