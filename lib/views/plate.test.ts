import { describe, expect, it } from "vitest";
import { manyVoices } from "@/lib/comparison/many.fixture";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { withheldText } from "@/lib/versions/commitments";
import { type PlateView, plateOf } from "./plate";
import { sentenceInText } from "./point-sentence";

const plate = (document: MatterDocument): PlateView => {
  const view = plateOf(comparisonView(document));
  if (!view) throw new Error("The matter has no plate.");
  return view;
};
const saying = (view: PlateView) => ({
  claim: `${view.claim.voice.speakers[0]?.name}: ${view.claim.words?.text}`,
  reply: view.reply && `${view.reply.voice.speakers[0]?.name}: ${view.reply.words?.text}`,
  sentence: view.point && sentenceInText(view.point.sentence),
  word: view.word,
});
const [r1, r2, r3] = manyVoices.rebuttals;
if (!r1 || !r2 || !r3) throw new Error("The fixture has three rebuttals.");

describe("plateOf", () => {
  it("shows both sides of the demo on the point that is denied", () => {
    const view = plate(exampleDocument);
    expect(saying(view)).toEqual({
      claim: "Donald Trump: they have started talks with Cuba",
      reply:
        "Carlos Fernandez de Cossio: they are not yet in a negotiation process with the Washington administration but are open to dialogue",
      sentence: "Denied: that talks, or negotiations, have begun.",
      word: "Partly denies",
    });
    expect(view.claim.when).toBe("1 Feb 2026, dated two ways");
    expect(view.reply?.when).toBe("on or before 2 Feb 2026");
    expect(view.tally).toBe("1 of 5 points is denied");
  });
  it("leads with the newest read reply on the point that most replies deny", () => {
    expect(saying(plate(manyVoices))).toEqual({
      claim: "ann: Words 1.",
      reply: "cid: Words 6.",
      sentence: "Denied: that p1 is so.",
      word: "Denies",
    });
    const again = { ...r2, id: "r4", type: "denies" as const };
    const stance = manyVoices.stances.find((row) => row.statementId === "s6");
    if (!stance) throw new Error("s6 takes a stance.");
    const view = plate({
      ...manyVoices,
      rebuttals: [...manyVoices.rebuttals, again],
      stances: [
        ...manyVoices.stances,
        { ...stance, id: "t9", statementId: "s7", quotationId: "q7" },
      ],
    });
    expect(view.rebuttalId).toBe("r2");
    expect(view.reply?.voice.speakers[0]?.name).toBe("dot");
  });
  it("leads with what an editor chose", () => {
    const chosen = { ...manyVoices.matter, leadRebuttalId: "r3" };
    expect(saying(plate({ ...manyVoices, matter: chosen }))).toEqual({
      claim: "cid: Words 8.",
      reply: "cid: Words 9.",
      sentence: "Taken back: that p2 is so.",
      word: "Retracts",
    });
  });
  it("says of a reply that nobody has read only that", () => {
    const view = plate({ ...manyVoices, rebuttals: [r2] });
    expect(saying(view)).toEqual({
      claim: "ann: Words 1.",
      reply: "dot: Words 7.",
      sentence: null,
      word: "Not yet read",
    });
    expect(view.tally).toBeNull();
  });
  it("shows a claim without a reply, and what was done to find one", () => {
    const view = plate({ ...manyVoices, rebuttals: [] });
    expect(saying(view)).toMatchObject({ claim: "ann: Words 1.", reply: null });
    expect(view.word).toBe("No reply on record");
    expect(view.silence).toBeNull();
    const searched = plate({
      ...manyVoices,
      rebuttals: [],
      replySearches: [
        {
          ...{ id: "y", statementId: "s1", partyId: "b", searchedAt: "2026-02-03T09:00:00.000Z" },
          ...{ where: "one article", outcome: "no_reply", replyId: null },
        },
      ],
    });
    expect(searched.silence).toContain("None found in one article");
  });
  it("never says of a reply that was given that there is none", () => {
    const view = plate({
      ...manyVoices,
      rebuttals: [],
      replySearches: [
        {
          ...{ id: "y", statementId: "s1", partyId: "b", searchedAt: "2026-02-03T09:00:00.000Z" },
          ...{ where: "one article", outcome: "replied", replyId: null },
        },
      ],
    });
    expect(view.silence).toBe("A reply was given, and is not yet set beside these words.");
  });
  it("has none of a matter without statements", () => {
    const empty = { ...manyVoices, statements: [], rebuttals: [], stances: [], quotations: [] };
    expect(plateOf(comparisonView(empty))).toBeNull();
  });
  it("cuts long words at a word and says so, and keeps those that are withheld", () => {
    const long = `${"word ".repeat(30)}end`;
    const of = (text: string) => ({
      ...manyVoices,
      quotations: manyVoices.quotations.map((row) => (row.id === "q6" ? { ...row, text } : row)),
    });
    expect(plate(of(long)).reply?.words).toMatchObject({
      text: "word ".repeat(18).trim(),
      part: "18 of 31 words",
      after: true,
    });
    expect(plate(of(withheldText)).reply?.words).toMatchObject({ text: withheldText, part: null });
  });
});
