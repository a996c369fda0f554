import { describe, expect, it } from "vitest";
import type { StancePosition, Treatment } from "@/lib/vocabulary";
import { pointSentence, sentenceInText } from "./point-sentence";

const said = ["they have started talks with Cuba", "Cuba wants to make a deal, and soon Iran too"];

function sentence(
  proposition: string,
  {
    treatment = "denied" as Treatment,
    claim = "asserts" as StancePosition | null,
    reply = "denies" as StancePosition | null,
    opposite = null as string | null,
    texts = said,
  } = {},
) {
  return sentenceInText(
    pointSentence(
      {
        treatment,
        point: { proposition, opposite },
        claimStance: claim && { position: claim },
        replyStance: reply && { position: reply },
      },
      texts,
    ),
  );
}

describe("pointSentence", () => {
  it("ends once where the proposition ends in quotation marks", () => {
    expect(sentence("The paper wrote “Talks have begun.”")).toBe(
      "Denied: that the paper wrote “Talks have begun.”",
    );
  });

  it("lowers the first word where the exchange writes it so, and keeps names", () => {
    expect(sentence("Talks, or negotiations, have begun")).toBe(
      "Denied: that talks, or negotiations, have begun.",
    );
    expect(sentence("Cuba wants to make a deal", { texts: ["a deal with Cuba"] })).toBe(
      "Denied: that Cuba wants to make a deal.",
    );
    expect(sentence("The tax is the highest in the world")).toBe(
      "Denied: that the tax is the highest in the world.",
    );
    expect(sentence("US taxes fell", { texts: [] })).toBe("Denied: that US taxes fell.");
    expect(sentence("3,000 came")).toBe("Denied: that 3,000 came.");
  });
  it("lets a proposition stand by itself where nothing tells how its first word is spelled", () => {
    expect(sentence("Dialogue is possible", { texts: [] })).toBe("Denied: Dialogue is possible.");
    expect(sentence("أُغلق الجسر القديم يوم الأحد")).toBe("Denied: أُغلق الجسر القديم يوم الأحد.");
    expect(sentence("Trump’s plan won", { texts: ["Trump’s plan"] })).toBe(
      "Denied: Trump’s plan won.",
    );
  });
  it("never takes the capital off a name that is a word as well", () => {
    const texts = ["They said that May resigned", "it may rain"];
    expect(sentence("May resigned", { texts })).toBe("Denied: May resigned.");
  });
  it("says what each treatment does", () => {
    const of = (treatment: Treatment) => sentence("Talks have begun", { treatment });
    expect(of("taken_back")).toBe("Taken back: that talks have begun.");
    expect(of("met_with_conditions")).toBe("Met with conditions: that talks have begun.");
    expect(of("left_open")).toBe("Left open: whether talks have begun.");
    expect(of("declined")).toBe("Declined: whether talks have begun.");
    expect(of("not_addressed")).toBe("Not addressed: that talks have begun.");
  });
  it("says of words that were never said that the saying is denied, and not what they say", () => {
    const never = { treatment: "denies_saying", reply: "denies_saying" } as const;
    const talks = "Talks have begun, or so it is said";
    expect(sentence(talks, { ...never, texts: ["they began talks"] })).toBe(
      "Denied: having said that talks have begun, or so it is said.",
    );
    expect(sentence("Dialogue is possible", { ...never, texts: [] })).toBe(
      "Denied having said: Dialogue is possible.",
    );
    expect(sentence("3,000 came", { ...never, claim: "denies" })).toBe(
      "Denied: having denied that 3,000 came.",
    );
    expect(sentence("3,000 came", { ...never, claim: "denies", opposite: "nobody came" })).toBe(
      "Denied: having said that nobody came.",
    );
    expect(sentence("3,000 came", { ...never, claim: "leaves_open" })).toBe(
      "Denied: having spoken on whether 3,000 came.",
    );
  });
  it("never says that a proposition is denied which the claim denies and the reply asserts", () => {
    const turned = { claim: "denies", reply: "asserts" } as const;
    expect(sentence("Talks have begun", turned)).toBe(
      "Asserted against a denial: that talks have begun.",
    );
    expect(sentence("Talks have begun", { ...turned, opposite: "No talks have begun" })).toBe(
      "Denied: that no talks have begun.",
    );
    expect(
      sentence("Talks have begun", { claim: "denies", reply: "denies", treatment: "conceded" }),
    ).toBe("Denied by both: that talks have begun.");
    expect(
      sentence("Talks have begun", { claim: null, reply: "denies", treatment: "raised" }),
    ).toBe("Raised and denied: that talks have begun.");
    expect(
      sentence("Talks have begun", { claim: "denies", reply: null, treatment: "not_addressed" }),
    ).toBe("Not addressed: whether talks have begun.");
  });
});
