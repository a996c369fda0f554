/** A statement in one line, as it stands beside others: who, when, on what occasion. Pure. */
import type { StatementView } from "@/lib/comparison/view";
import type { DatingRecord, OccasionRecord, StatementRecord } from "@/lib/document/document";
import { nameOnly, type Voice } from "@/lib/people/voice";

export interface ByLineView {
  record: Pick<StatementRecord, "id">;
  /** S1, S2 … */
  name: string;
  /** Place of the party from 0: decides mark and tint. */
  partyIndex: number;
  voice: Voice;
  occasion: Pick<OccasionRecord, "id" | "title">;
  dating: Pick<DatingRecord, "edtf"> | null;
}

export const byLineOf = ({
  record,
  name,
  partyIndex,
  voice,
  occasion,
  dating,
}: StatementView): ByLineView => ({
  record: { id: record.id },
  name,
  partyIndex,
  voice: nameOnly(voice),
  occasion: { id: occasion.id, title: occasion.title },
  dating: dating && { edtf: dating.edtf },
});
