/** What happened on the public record that somebody may want to be told of, by ids and numbers: never by words. */
import type { FollowSubject } from "./vocabulary";

/** A version of a matter, and what it has that no version of the record had before it. */
export interface Happened {
  matterId: string;
  /** In the matter’s address as that version has it. */
  slug: string;
  number: number;
  at: string;
  kind: "publication" | "correction" | "withdrawal";
  /** Exchanges that are new: who answers what. */
  replies: { id: string; claimId: string; replyId: string | null }[];
  /** Statements that are new, and the public ids of who says them. */
  statements: { id: string; speakers: string[] }[];
}

/** What one mail tells of. */
export type ToldItem =
  /** Asks whoever reads an address whether they want what was asked for it. */
  | { is: "confirm"; follows: string[] }
  /** A version of a matter; `because` names what of it was followed. */
  | { is: "version"; matterId: string; slug: string; number: number; because: Because[] };

/** Which follow it is told for, and what of it is new: exchanges or statements; none for a matter as such. */
export interface Because {
  follow: string;
  subject: FollowSubject;
  ids: string[];
}

/** The keys by which it is known that somebody was told: of a version, an exchange, or a statement. */
export const toldKey = {
  version: (matterId: string, number: number) => `version ${matterId} ${number}`,
  reply: (id: string) => `reply ${id}`,
  statement: (id: string) => `statement ${id}`,
};
