/** Records taken out of the matters they stand in: what the pages of a person, a statement or a source show. */
import { onceForEach } from "@/lib/once";
import type {
  MatterDocument,
  PointRecord,
  RebuttalRecord,
  ReportedNonReplyRecord,
} from "./document";

/** The records that custody, dates and origins are read from. A whole matter is one, too. */
export type RecordSet = Pick<
  MatterDocument,
  "statements" | "speakers" | "occasions" | "quotations" | "sources" | "captures"
>;

/** A statement's place in one matter. */
export interface Standing {
  matter: { id: string; slug: string; question: string };
  /** 1 for S1. */
  number: number;
  /** Place of its party from 0: decides mark and tint there. */
  partyIndex: number;
  partyName: string;
}

/** A point and the matter it is at issue in. */
export interface PlacedPoint extends PointRecord {
  matter: Standing["matter"];
  /** From 1. */
  number: number;
}

export interface Excerpt extends RecordSet {
  /** By statement id; the first is where `number` and `partyId` of the statement are from. */
  standings: Map<string, Standing[]>;
  rebuttals: RebuttalRecord[];
  points: PlacedPoint[];
  stances: MatterDocument["stances"];
  /** What sources report of missing answers to these statements. */
  nonReplies: ReportedNonReplyRecord[];
}

/** A whole document as the excerpt that the public record gives of it, where nothing else stands there. */
export const excerptOf = onceForEach((document: MatterDocument): Excerpt => {
  const { statements, speakers, occasions, quotations, sources, captures } = document;
  const { id, slug, question } = document.matter;
  const matter = { id, slug, question };
  const parties = new Map(document.parties.map(({ id, name }, index) => [id, { name, index }]));
  return {
    ...{ statements, speakers, occasions, quotations, sources, captures },
    standings: new Map(
      statements.map(({ id, number, partyId }) => {
        const { name = "", index = 0 } = parties.get(partyId) ?? {};
        return [id, [{ matter, number, partyIndex: index, partyName: name }]];
      }),
    ),
    rebuttals: document.rebuttals,
    points: document.points.map((row, index) => ({ ...row, matter, number: index + 1 })),
    stances: document.stances,
    nonReplies: document.reportedNonReplies ?? [],
  };
});
