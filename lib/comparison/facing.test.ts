import { describe, expect, it } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { facedSides, isSwapped, nameOfSides, narrowed, sidesNamed } from "./facing";
import { manyVoices } from "./many.fixture";
import { comparisonView } from "./view";

describe("facing", () => {
  it("names each two parties that answer each other once, and those that answer themselves", () => {
    expect(
      facedSides(manyVoices).map(({ sides, answers }) => [nameOfSides(sides), answers]),
    ).toEqual([
      ["a-b", 1],
      ["a-c", 1],
      ["b", 1],
    ]);
  });
  it("knows sides by their address, whichever is first, and no others", () => {
    const ids = (name: string) => sidesNamed(manyVoices, name)?.map((row) => row.id) ?? null;
    expect(ids("a-b")).toEqual(["a", "b"]);
    expect(ids("b-a")).toEqual(["b", "a"]);
    expect(ids("b")).toEqual(["b"]);
    for (const name of ["b-c", "a", "a-a", "a-", "-", "", "a-b-c", "x"])
      expect(ids(name)).toBeNull();
  });
  it("swaps the two sides of a matter, and leaves nothing out then", () => {
    const [usa, cuba] = exampleDocument.parties;
    if (!usa || !cuba) throw new Error("The demo has two parties.");
    expect(isSwapped(exampleDocument, [cuba, usa])).toBe(true);
    expect(isSwapped(exampleDocument, [usa, cuba])).toBe(false);
    expect(narrowed(exampleDocument, [cuba, usa])).toBe(exampleDocument);
  });
  it("narrows all of a matter to what two say and answer each other", () => {
    const sides = sidesNamed(manyVoices, "a-b");
    if (!sides) throw new Error("a and b answer each other.");
    const view = comparisonView(manyVoices, sides);
    expect(view.parties.map(({ party, index }) => [party.id, index])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
    expect(new Set(view.statements.map((row) => row.party.id))).toEqual(new Set(["a", "b"]));
    expect(view.pairs.map((row) => row.record.id)).toEqual(["r1"]);
    expect(view.document.occasions.length).toBe(view.statements.length);
    // S8 and S9 are b's words to itself; none of them may look unanswered here.
    expect(view.statements.map((row) => row.name)).toEqual(["S1", "S2", "S3", "S4", "S5", "S6"]);
    expect(view.alone.map((row) => row.name)).toEqual(["S2", "S3", "S4", "S5"]);
  });
  it("leaves out what others were asked, whose answers are not here either", () => {
    const sides = sidesNamed(manyVoices, "a-b");
    if (!sides) throw new Error("a and b answer each other.");
    const asked = (id: string, speakerId: string) => ({
      ...{
        id,
        speakerId,
        statementId: "s1",
        channel: "e-mail",
        askedAt: "2026-01-02T09:00:00.000Z",
      },
      ...{ deadline: null, checkedAt: null, outcome: "no_reply" as const, replyId: null },
    });
    const document = {
      ...manyVoices,
      commentRequests: [asked("c1", "cid"), asked("c2", "dot")],
    };
    expect(narrowed(document, sides).commentRequests.map((row) => row.id)).toEqual(["c1"]);
  });
  it("keeps what a party answers to itself for its own page", () => {
    const sides = sidesNamed(manyVoices, "b");
    if (!sides) throw new Error("b answers itself.");
    expect(comparisonView(manyVoices, sides).pairs.map((row) => row.record.id)).toEqual(["r3"]);
  });
});
