import type { ReaderEffect } from "./effect";

/** What taking something out of a matter would take with it. Plain data: it goes to the browser. */

export const removableKinds = ["point", "party", "statement", "matter"] as const;
export type RemovableKind = (typeof removableKinds)[number];

/** A shared record that nothing would name any more; it goes too where somebody says so. */
export interface UnusedRecord {
  kind: "speaker" | "source";
  /** Public id. */
  id: string;
  name: string;
}

export interface RemovalPlan {
  /** Why it cannot be removed, and what to do instead; nothing goes then. */
  refused: string | null;
  /** What goes, the thing itself first. */
  goes: string[];
  /** What one might think goes, and stays; and what becomes of it. */
  stays: string[];
  unused: UnusedRecord[];
  /** Readers have it: it goes from what they get next, and the versions before keep it. */
  isPublic: boolean;
  /** Stands for everything that goes, as it was read: what was shown is what is removed. */
  seen: string;
}

/** The same of all that is taken out at once, and what readers would see of it; `seen` has a part for each. */
export interface LookedAt extends Omit<RemovalPlan, "isPublic" | "seen"> {
  seen: string[];
  readers: ReaderEffect[];
}

/** A matter that a statement may be put into, with the parties to choose from. */
export interface MatterToChoose {
  /** Public ids. */
  id: string;
  question: string;
  parties: { id: string; name: string }[];
}

/** What moving statements takes out of the matter that they leave, and what readers would see. */
export type LookedAtMove = Omit<LookedAt, "unused">;

type Told = Pick<RemovalPlan, "refused" | "goes" | "stays" | "seen">;

/** Several plans, one after the other, told as one. */
export function together(plans: Told[]): Omit<Told, "seen"> & { seen: string[] } {
  const refused = plans.find((plan) => plan.refused)?.refused ?? null;
  return {
    refused,
    goes: plans.flatMap(({ goes }) => goes),
    stays: plans.flatMap(({ stays }) => stays),
    seen: plans.map(({ seen }) => seen),
  };
}
