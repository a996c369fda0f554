/** How words reached us, hop by hop, as it is drawn: quotations that took one way are drawn once. Pure. */
import type { StatementView } from "@/lib/comparison/view";
import { custodyLadder, type Rung, wayOf } from "@/lib/custody";
import type {
  CaptureRecord,
  OccasionRecord,
  QuotationRecord,
  SourceRecord,
} from "@/lib/document/document";
import type { RecordSet } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { once, onceForEach } from "@/lib/once";
import { nameOnly, type Voice } from "@/lib/people/voice";
import { takedownInWords } from "@/lib/takedown";
import type { CustodyHop } from "@/lib/vocabulary";

/** Of a rung what is drawn. */
export type RungView =
  | { kind: "speaker"; held: false; voice: Voice }
  | { kind: "occasion"; held: false; occasion: Pick<OccasionRecord, "id" | "title" | "venue"> }
  | { kind: "missing_primary"; held: false }
  | {
      kind: "source";
      held: boolean;
      hop: CustodyHop | null;
      source: Pick<SourceRecord, "id" | "title" | "publishedAt" | "publishedZone">;
      /** That it was retracted or is gone; absent where nobody says so. */
      takedowns?: string[];
    }
  | {
      kind: "capture";
      held: boolean;
      capture: Pick<
        CaptureRecord,
        "id" | "extent" | "method" | "mediaType" | "textSha256" | "transcribed" | "note"
      >;
    }
  | {
      kind: "translation";
      held: boolean;
      translator: string;
      original: Pick<QuotationRecord, "id"> | null;
    }
  | { kind: "paraphrase"; held: true };

export interface WayView {
  rungs: RungView[];
  /** The ids of the quotations that took it. */
  quotations: string[];
}

/** The ways that a statement's words took. */
export function waysOf(
  { quotations }: Pick<StatementView, "quotations">,
  records: RecordSet,
): WayView[] {
  const laddersOf = laddersIn(records);
  const ways = groupBy(quotations, ({ record }) => laddersOf(record).way);
  return [...ways.values()].map((group) => ({
    rungs: group[0] ? laddersOf(group[0].record).rungs : [],
    quotations: group.map(({ record }) => record.id),
  }));
}

const laddersIn = onceForEach((records: RecordSet) =>
  once((quotation: QuotationRecord) => {
    const rungs = custodyLadder(records, quotation);
    return { way: wayOf(rungs), rungs: rungs.map(rungView) };
  }),
);

function rungView(rung: Rung): RungView {
  const { held } = rung;
  switch (rung.kind) {
    case "speaker":
      return { kind: "speaker", held: false, voice: nameOnly(rung.voice) };
    case "occasion": {
      const { id, title, venue } = rung.occasion;
      return { kind: "occasion", held: false, occasion: { id, title, venue } };
    }
    case "source": {
      const { id, title, publishedAt, publishedZone } = rung.source;
      const source = { id, title, publishedAt, publishedZone };
      const told = (rung.source.takedowns ?? []).map(takedownInWords);
      return {
        ...{ kind: "source", held, hop: rung.hop, source },
        ...(told.length > 0 && { takedowns: told }),
      };
    }
    case "capture": {
      const { id, extent, method, mediaType, textSha256, transcribed, note } = rung.capture;
      const said = { ...(transcribed && { transcribed }), ...(note && { note }) };
      const capture = { id, extent, method, mediaType, textSha256, ...said };
      return { kind: "capture", held, capture };
    }
    case "translation": {
      const { translator, original } = rung;
      return { kind: "translation", held, translator, original: original && { id: original.id } };
    }
    default:
      return rung;
  }
}

/** The capture that a way ends at; nothing where none is held. */
export const captureOf = ({ rungs }: WayView): string | undefined =>
  rungs.flatMap((rung) => (rung.kind === "capture" ? rung.capture.id : []))[0];

/** The ids of the captures in ways, each once. */
export const capturesIn = (ways: WayView[]): string[] => [
  ...new Set(ways.flatMap((way) => captureOf(way) ?? [])),
];

/** The steps that two sides can have in common: occasions, sources, captures. */
export function stepsOf(rungs: RungView[]): Set<string> {
  return new Set(
    rungs.flatMap((rung) => {
      if (rung.kind === "source") return rung.source.id;
      if (rung.kind === "capture") return rung.capture.id;
      return rung.kind === "occasion" ? rung.occasion.id : [];
    }),
  );
}
