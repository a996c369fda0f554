/** The steps in which the public record comes to be, as the desk hands them over. */
import type { ToldRecheck } from "@/lib/recheck/told";
import type { HeldText } from "@/lib/versions/commitments";
import type { CorrectionKind } from "@/lib/vocabulary";

/** What the desk hands over, each thing with the log entry that recorded it; they come in this order. */
export type Projectable = PublishedVersion | FrontChoice | Rechecked | WithheldText;

/** A published version. */
export interface PublishedVersion {
  logId: number;
  matterId: string;
  number: number;
  publishedAt: string;
  approvedBy: string | null;
  hash: string;
  document: string;
  withdrawal: string | null;
  correctionKind: CorrectionKind | null;
  correctionWhat: string | null;
  correctionReason: string | null;
  texts: HeldText[];
  /** What readers are told of the addresses of its captures by then. */
  rechecks: ToldRecheck[];
}

/** An editor's choice of the matter that leads the front page. */
export interface FrontChoice {
  logId: number;
  /** Null: none. */
  leads: string | null;
  chosenAt: string;
}

/** What asking the address of a capture again found. */
export interface Rechecked {
  logId: number;
  told: ToldRecheck;
}

/** A committed text that was withheld. */
export interface WithheldText {
  logId: number;
  withheld: { commitment: string; withheldAt: string; withheldReason: string };
}
