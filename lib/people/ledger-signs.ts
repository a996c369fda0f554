/** The signs of a person's ledger, by the word that its addresses name them with. */
import {
  type RebuttalType,
  rebuttalTypes,
  type SignName,
  type StancePosition,
  stancePositions,
  type Treatment,
  treatments,
} from "@/lib/vocabulary";

// What nobody has read has no type yet; "unread" is its word here.
const { unclassified: _, ...types } = rebuttalTypes;

/** Types, stances and treatments that share a word share its label and sign, too. */
const words = {
  ...types,
  ...stancePositions,
  ...treatments,
  unread: { label: "Not yet read", sign: "unclassified" },
  takes_back: { label: "Takes back", sign: "retracts" },
  no_reply: { label: "No reply", sign: "none" },
  answers_nothing: { label: "Answers no claim", sign: "none" },
} as const satisfies Record<string, { label: string; sign: SignName }>;

export type LedgerSign = keyof typeof words;

export const ledgerSigns: Record<LedgerSign, { label: string; sign: SignName }> = words;

/** Whether an address names a sign. */
export const isLedgerSign = (text: string): text is LedgerSign => Object.hasOwn(ledgerSigns, text);

interface Treated {
  treatment: Treatment | null;
  type: RebuttalType;
}

/** What a reply does to a point of a claim; without a point, how it answers; of what nobody has read, that. */
export function signOfAnswer({ treatment, type }: Treated): LedgerSign {
  if (treatment) return treatment;
  return type === "unclassified" ? "unread" : type;
}

/** What a reply says to a point; without a stance, what it does to the claim. */
export function signOfReply(
  position: StancePosition | null,
  { treatment, sign }: { treatment: Treatment | null; sign: LedgerSign },
): LedgerSign {
  if (position) return position;
  return treatment === "taken_back" ? "takes_back" : sign;
}
