/** What a reply does to a point, as one sentence: "Denied: that talks have begun." Pure. */
import type { LedgerRow } from "@/lib/treatments";
import { withheldText } from "@/lib/versions/commitments";
import { treatments } from "@/lib/vocabulary";
import { ended } from "@/lib/wording";

type Joint =
  | ("that" | "whether")
  | ("having said that" | "having denied that" | "having spoken on whether");

export interface PointSentence {
  /** "Denied" */
  lead: string;
  /** Joins the proposition; null where it stands as a sentence of its own, since how its first word is spelled is not known. */
  joint: Joint | null;
  /** As it stands after the joint, with the mark that ends the sentence; or that it is withheld. */
  proposition: string;
}

/** What is needed of a row of the ledger. */
export type SentenceRow = Pick<LedgerRow, "treatment"> & {
  point: Pick<LedgerRow["point"], "proposition" | "opposite">;
  claimStance: Pick<NonNullable<LedgerRow["claimStance"]>, "position"> | null;
  replyStance: Pick<NonNullable<LedgerRow["replyStance"]>, "position"> | null;
};

/**
 * The sentence of a row. `texts` are words of the same exchange: they tell whether the first word of the proposition is
 * a name, which keeps its capital.
 */
export function pointSentence(row: SentenceRow, texts: readonly string[]): PointSentence {
  const { lead, joint, says } = wordingOf(row);
  const begun = says === withheldText ? null : withinSentence(says, texts);
  // That it is the saying which is denied, and not what was said, stands in the lead where no joint can tell it.
  const [saying] = /^having .*(?= (that|whether)$)/u.exec(joint) ?? [];
  const alone = saying ? `${lead} ${saying}` : lead;
  if (says === withheldText) return { lead: alone, joint: null, proposition: says };
  return {
    lead: begun === null ? alone : lead,
    joint: begun === null ? null : joint,
    proposition: ended(begun ?? says),
  };
}

/** The sentence as plain words. */
export const sentenceInText = ({ lead, joint, proposition }: PointSentence) =>
  `${lead}: ${joint ? `${joint} ` : ""}${proposition}`;

interface Wording {
  lead: string;
  joint: Joint;
  says: string;
}

/** A claim may deny the proposition: what a reply denies is then the opposite, or, where that has no words, said otherwise. */
function wordingOf({ point, treatment, claimStance, replyStance }: SentenceRow): Wording {
  const { proposition, opposite } = point;
  const that = (lead: string, says = proposition): Wording => ({ lead, joint: "that", says });
  const { label } = treatments[treatment];
  switch (treatment) {
    case "left_open":
    case "declined":
      return { lead: label, joint: "whether", says: proposition };
    case "denies_saying": {
      const said = { lead: "Denied", joint: "having said that" } as const;
      if (claimStance?.position === "asserts") return { ...said, says: proposition };
      if (claimStance?.position !== "denies")
        return { ...said, joint: "having spoken on whether", says: proposition };
      if (opposite) return { ...said, says: opposite };
      return { ...said, joint: "having denied that", says: proposition };
    }
    case "raised":
      if (replyStance?.position !== "denies") return that(label);
      return opposite ? that(label, opposite) : that("Raised and denied");
    default:
      if (claimStance?.position !== "denies") return that(label);
      if (opposite) return that(label, opposite);
      if (treatment === "denied") return that("Asserted against a denial");
      if (treatment === "conceded") return that("Denied by both");
      return { lead: label, joint: "whether", says: proposition };
  }
}

/** Words that begin a sentence with a capital and are no names. */
const common = new Set(
  `a all an any anybody both each either every everybody few he her his how i if in it its many more most neither no nobody
  none nothing on one only our she so some somebody than that the their there these they this those two we what when where
  whether which who whose why with`.split(/\s+/),
);

/** The proposition as it stands within a sentence; null where nothing says how its first word is spelled there. */
function withinSentence(text: string, texts: readonly string[]): string | null {
  const [first] = /^[\p{L}\p{M}]+/u.exec(text) ?? [];
  if (!first) return /^\p{N}/u.test(text) ? text : null;
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  if (small === first) return /^\p{Ll}/u.test(first) ? text : null;
  // "US", "NATO"; but "A".
  if (first.length > 1 && first === first.toUpperCase()) return text;
  const lowered = small + text.slice(first.length);
  if (common.has(small)) return lowered;
  const isName = texts.some((other) => stands(first, other, "within a sentence"));
  const isWord = texts.some((other) => stands(small, other));
  // "May resigned" beside "they may": both spellings stand, and neither is ours to choose.
  if (isName === isWord) return null;
  return isName ? text : lowered;
}

/** Whether a word stands in a text; within a sentence: after a word, so that a capital is its own. */
function stands(word: string, text: string, where?: "within a sentence"): boolean {
  const before = where ? "[\\p{Ll}\\p{N},;]\\s+" : "(?<![\\p{L}\\p{M}\\p{N}])";
  return new RegExp(`${before}${word}(?![\\p{L}\\p{M}\\p{N}])`, "u").test(text);
}
