import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument as document, exampleCaptureText } from "@/lib/document/example";
import { keysOf, stancePositions } from "@/lib/vocabulary";
import { evidenceOf } from "./evidence";

const textOf = () => exampleCaptureText;

function changed(change: (draft: MatterDocument) => void) {
  const after = structuredClone(document);
  change(after);
  return evidenceOf(document, after, textOf);
}

describe("the evidence for the five checks", () => {
  test("of a first version is about everything", () => {
    const evidence = evidenceOf(null, document, textOf);
    expect(evidence.attribution.map(({ about }) => about)).toEqual(
      document.statements.map((row) => `S${row.number}`),
    );
    expect(evidence.quotation).toHaveLength(
      document.quotations.length + document.statements.length,
    );
    expect(evidence.stances).toHaveLength(document.stances.length);
    expect(evidence.rebuttal_type[0]).toMatchObject({
      isGone: false,
      about: "S2 to S1",
      passage: null,
      sentence: expect.stringContaining(
        "The stances suggest Partly denies. Chosen is Partly denies. They agree.",
      ),
    });
  });

  test("gives the place of a quotation and the source’s words around it", () => {
    const { quotation, attribution } = evidenceOf(null, document, textOf);
    const words = "If we can establish a dialogue, this may lead to negotiations.";
    const found = quotation.find((row) => row.passage?.words === words);
    expect(found?.sentence).toMatch(
      /^Found at characters [\d,]+ to [\d,]+ of the capture of “.+”, exact\.$/,
    );
    expect(found?.passage?.before).toMatch(/^… .*stating, "$/);
    expect(attribution[0]?.passage?.before).toContain("Trump noted that");
    expect(attribution[0]?.sentence).toMatch(/^Donald Trump, .+, for United States\.$/);
  });

  test("of a change is about what it touches, and empty where that is nothing of the kind", () => {
    const evidence = changed((draft) => {
      for (const row of draft.rebuttals.slice(0, 1)) row.type = "denies";
    });
    expect(evidence.rebuttal_type.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("Chosen is Denies. They differ"),
    ]);
    expect({ ...evidence, rebuttal_type: [] }).toEqual({
      ...{ attribution: [], quotation: [], date: [], rebuttal_type: [], stances: [] },
    });
  });

  test("of what goes is there too: taking something out asks for its check", () => {
    const [stance] = document.stances;
    const evidence = changed((draft) => {
      draft.stances = draft.stances.slice(1);
    });
    expect(evidence.stances).toMatchObject([{ recordId: stance?.id, isGone: true }]);
    expect([...evidence.attribution, ...evidence.quotation, ...evidence.date]).toEqual([]);

    const [dated] = document.occasions;
    const undated = changed((draft) => {
      for (const row of draft.occasions.slice(0, 1)) row.datings = [];
    });
    expect(undated.date.map(({ isGone, sentence }) => [isGone, sentence])).toEqual([
      [false, `No source says when this was said: ${dated?.title}.`],
      ...(dated?.datings ?? []).map(() => [true, expect.stringMatching(/^Read as/)]),
    ]);
  });

  test("of a statement that goes covers all that stood with it", () => {
    const [going] = document.statements;
    const evidence = changed((draft) => {
      draft.statements = draft.statements.slice(1);
      draft.quotations = draft.quotations.filter((row) => row.statementId !== going?.id);
      draft.stances = draft.stances.filter((row) => row.statementId !== going?.id);
      draft.rebuttals = draft.rebuttals.filter((row) => row.claimId !== going?.id);
    });
    for (const check of ["attribution", "quotation", "rebuttal_type", "stances"] as const) {
      expect(evidence[check].some((row) => row.isGone && row.about.includes("S1"))).toBe(true);
    }
  });

  test("of a stance reads as a sentence, whatever the stance", () => {
    const positions = Object.fromEntries(
      keysOf(stancePositions).map((position) => {
        const evidence = changed((draft) => {
          for (const row of draft.stances.slice(0, 1))
            Object.assign(row, { position, reason: "x" });
        });
        return [position, evidence.stances[0]?.sentence.split(".")[0]];
      }),
    );
    expect(positions).toMatchObject({
      denies: "Denies: Talks, or negotiations, have begun",
      sets_conditions: "Sets conditions on: Talks, or negotiations, have begun",
      leaves_open: "Leaves open: Talks, or negotiations, have begun",
      declines_to_comment: "Declines to comment on: Talks, or negotiations, have begun",
    });
  });

  test("of a paraphrase shows the words beside it, that it must say no more than", () => {
    const evidence = changed((draft) => {
      for (const row of draft.statements.slice(0, 1)) row.summary = "Put otherwise.";
    });
    const own = document.quotations.filter((row) => row.statementId === document.statements[0]?.id);
    expect(evidence.quotation.map(({ about, sentence }) => [about, sentence])).toEqual([
      ["S1", "In our words: Put otherwise."],
      ...own.map(() => ["S1", expect.stringMatching(/^Found at characters .+ exact\.$/)]),
    ]);
    expect(evidence.date).toEqual([]);
  });

  test("says how precise a date is, and by which words of the source", () => {
    const { date } = evidenceOf(null, document, textOf);
    const lines = date.map(({ about, passage, sentence }) => [about, passage?.words, sentence]);
    expect(lines).toContainEqual([
      "S1",
      "February 1",
      expect.stringContaining("(EDTF 2026-02-01), shown first."),
    ]);
    expect(lines).toContainEqual([
      "S2 and S4 to S6",
      undefined,
      expect.stringContaining("No words of the source were taken for it."),
    ]);
  });

  test("says of a stance without words that none are marked", () => {
    const evidence = changed((draft) => {
      for (const row of draft.stances.slice(0, 1)) {
        row.quotationId = null;
        row.reason = null;
      }
    });
    expect(evidence.stances).toHaveLength(1);
    expect(evidence.stances[0]).toMatchObject({
      passage: null,
      sentence: expect.stringContaining("No reason is given. No words are marked for it."),
    });
  });
});
