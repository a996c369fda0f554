/** The custody ladder of a quotation: speaker → occasion → each source up the upstream chain → capture → translation. */
import type {
  CaptureRecord,
  OccasionRecord,
  QuotationRecord,
  SourceRecord,
  SpeakerRecord,
} from "@/lib/document/document";
import type { RecordSet } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { onceForEach } from "@/lib/once";
import { type Voice, voiceOf } from "@/lib/people/voice";
import type { CustodyHop } from "@/lib/vocabulary";

export type Rung =
  | { kind: "speaker"; held: false; voice: Voice }
  | { kind: "occasion"; held: false; occasion: OccasionRecord }
  /** Nobody says where the words were first published. */
  | { kind: "missing_primary"; held: false }
  | ({ kind: "source"; held: boolean } & SourceHop)
  | { kind: "capture"; held: boolean; capture: CaptureRecord }
  /** `held`: whether a capture holds the words that were translated, which are `original`. */
  | {
      kind: "translation";
      held: boolean;
      translator: string;
      original: QuotationRecord | null;
    }
  | { kind: "paraphrase"; held: true };

export interface SourceHop {
  source: SourceRecord;
  /** How the words came to it from the source above; null for the root. */
  hop: CustodyHop | null;
}

/** The records of each document by their ids: a document does not change, and has as many ladders as quotations. */
const byId = <T extends { id: string }>() =>
  onceForEach((rows: T[]) => new Map(rows.map((row) => [row.id, row])));
const sourcesById = byId<SourceRecord>();
const statementsById = byId<RecordSet["statements"][number]>();
const speakersById = byId<SpeakerRecord>();
const occasionsById = byId<OccasionRecord>();
const quotationsById = byId<QuotationRecord>();
const capturesById = byId<CaptureRecord>();
const capturesBySource = onceForEach((rows: CaptureRecord[]) =>
  groupBy(rows, (row) => row.sourceId),
);

/**
 * The sources a quotation came through, from the root of the chain down to the one that carries it. The quotation's
 * own upstream goes before that of its source. The chain ends at a source that it has met, or that the document lacks.
 */
export function upstreamChain(
  document: Pick<RecordSet, "sources">,
  quotation: Pick<QuotationRecord, "sourceId" | "upstream">,
): SourceHop[] {
  const sources = sourcesById(document.sources);
  const met = new Set<string>();
  const chain: SourceHop[] = [];
  let source = sources.get(quotation.sourceId);
  let link = quotation.upstream ?? source?.upstream;
  while (source) {
    met.add(source.id);
    const above: SourceRecord | undefined =
      link && !met.has(link.sourceId) ? sources.get(link.sourceId) : undefined;
    chain.push({ source, hop: above && link ? link.hop : null });
    source = above;
    link = above?.upstream;
  }
  return chain.reverse();
}

/** The rungs of a quotation's custody ladder, from the speaker down. A root that is not primary has a rung missing. */
export function custodyLadder(document: RecordSet, quotation: QuotationRecord): Rung[] {
  const statement = statementsById(document.statements).get(quotation.statementId);
  const voice = statement && voiceOf(statement, speakersById(document.speakers));
  const occasion = occasionsById(document.occasions).get(statement?.occasionId ?? "");
  const original = quotationsById(document.quotations).get(quotation.originalId ?? "") ?? null;
  const chain = upstreamChain(document, quotation);
  const capture = captureOf(document, quotation, original);
  const rungs: Rung[] = [];
  if (voice) rungs.push({ kind: "speaker", held: false, voice });
  if (occasion) rungs.push({ kind: "occasion", held: false, occasion });
  if (chain[0]?.source.level !== "primary") rungs.push({ kind: "missing_primary", held: false });
  for (const hop of chain) {
    rungs.push({ kind: "source", held: isHeld(document, hop.source.id), ...hop });
  }
  if (capture) rungs.push({ kind: "capture", held: capture.status === "captured", capture });
  if (isTranslation(document, quotation)) {
    const translator = quotation.translatedBy ?? "translator not stated";
    rungs.push({ kind: "translation", held: Boolean(original?.position), translator, original });
  }
  if (quotation.form === "paraphrase") rungs.push({ kind: "paraphrase", held: true });
  return rungs;
}

/** Whether any copy of a source is held. */
export function isHeld(document: RecordSet, sourceId: string): boolean {
  const captures = capturesBySource(document.captures).get(sourceId) ?? [];
  return captures.some((row) => row.status === "captured");
}

/** Whether the words are on record as translated, or are in another language than they were spoken in. */
export function isTranslation(document: RecordSet, quotation: QuotationRecord): boolean {
  if (quotation.translatedBy !== null || quotation.originalId !== null) return true;
  if (quotation.form === "paraphrase") return false;
  const spoken = statementsById(document.statements).get(quotation.statementId)?.language;
  const languages = [spoken ?? "und", quotation.language].map((tag) => tag.split("-")[0]);
  return !languages.includes("und") && languages[0] !== languages[1];
}

/** The capture that the words, or the words they translate, stand in; without a place, the newest copy of the source. */
function captureOf(
  document: RecordSet,
  quotation: QuotationRecord,
  original: QuotationRecord | null,
): CaptureRecord | undefined {
  const place = quotation.position ?? original?.position;
  if (place) return capturesById(document.captures).get(place.captureId);
  const captures = capturesBySource(document.captures).get(quotation.sourceId) ?? [];
  return captures.findLast((row) => row.status === "captured") ?? captures.at(-1);
}

/** Tells ladders of one way from those of another: by their sources and kinds of rungs. */
export function wayOf(rungs: Rung[]): string {
  return rungs.map((rung) => (rung.kind === "source" ? rung.source.id : rung.kind)).join(" ");
}
