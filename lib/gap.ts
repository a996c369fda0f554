import type { SignName } from "@/lib/vocabulary";

/** Something missing or in doubt, as a reader is told of it. */
export interface Gap {
  kind: "reply" | "primary" | "dating" | "undated" | "translator" | "source";
  /** The first record it is about; no two gaps of a kind share it. */
  recordId: string;
  /** The statements it touches, in the order of their numbers. */
  statementIds: string[];
  sign: SignName;
  title: string;
  sentence: string;
}
