/**
 * The version document: everything one published state of a matter shows, in one JSON value.
 * Flat lists linked by public ids, each in its order on the page. Reader pages, the projector, the exports and
 * `verify` all start from it; it knows nothing of databases.
 *
 * Ids are public ids (12 characters). Instants are ISO 8601 in UTC ("2026-02-03T09:00:00.000Z").
 * `earliest` and `latest` are milliseconds since 1970 in UTC, both inclusive, null where there is no bound.
 */
import type {
  AddressedVia,
  CaptureExtent,
  CaptureMethod,
  CaptureStatus,
  CorrectionKind,
  CustodyHop,
  NonReplyKind,
  OccasionKind,
  QuotationForm,
  RebuttalType,
  RequestOutcome,
  SourceKind,
  SourceLevel,
  SpeakerKind,
  StancePosition,
  TakedownKind,
  Transcription,
} from "@/lib/vocabulary";

export interface MatterDocument {
  format: "gainsay-matter/1";
  matter: MatterRecord;
  /** In the order of their first statement, which decides place and tint. */
  parties: PartyRecord[];
  points: PointRecord[];
  speakers: SpeakerRecord[];
  occasions: OccasionRecord[];
  /** In the order of their numbers (S1, S2 …). */
  statements: StatementRecord[];
  quotations: QuotationRecord[];
  stances: StanceRecord[];
  /** In the order of the page: pair 1, pair 2 … */
  rebuttals: RebuttalRecord[];
  sources: SourceRecord[];
  captures: CaptureRecord[];
  events: EventRecord[];
  replySearches: ReplySearchRecord[];
  commentRequests: CommentRequestRecord[];
  /** What sources report of answers that were not given; absent where none does. */
  reportedNonReplies?: ReportedNonReplyRecord[];
}

export interface MatterRecord {
  id: string;
  slug: string;
  question: string;
  summary: string;
  topics: { id: string; slug: string; name: string }[];
  /** The exchange that an editor chose to lead with, one of `rebuttals`; absent where none was chosen. */
  leadRebuttalId?: string;
}

export interface PartyRecord {
  id: string;
  name: string;
  /** One or two sentences in our words; the first is the headline. */
  positionInShort: string;
}

export interface PointRecord {
  id: string;
  proposition: string;
  opposite: string | null;
  note: string | null;
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
}

export interface SpeakerRecord {
  id: string;
  slug: string;
  kind: SpeakerKind;
  name: string;
  otherNames: string[];
  /** Names that versions before had and that were corrected: it is found by them, and nobody is said to write so. */
  formerNames?: string[];
  nativeName: string | null;
  description: string | null;
  wikidataId: string | null;
  /** Of an account, where it is and how it is called there; who holds it only where a source says so. */
  account?: { platform: string; handle: string; heldBy: string | null };
  /** Of somebody unnamed, why, as the source gives it; `name` is the source's description, `slug` leads nowhere. */
  anonymity?: string;
  /** Of those that went into this one, the slugs: their addresses lead here. */
  formerSlugs?: string[];
  offices: OfficeRecord[];
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
}

export interface OfficeRecord {
  id: string;
  title: string;
  organisation: string | null;
  /** EDTF, or null where not known. */
  from: string | null;
  to: string | null;
}

export interface OccasionRecord {
  id: string;
  kind: OccasionKind;
  title: string;
  venue: string | null;
  datings: DatingRecord[];
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
}

/** One source's answer to "when?". */
export interface DatingRecord {
  id: string;
  /** EDTF (ISO 8601-2), or null where the source does not say. */
  edtf: string | null;
  /** The source's own words, e.g. "a few days ago". */
  phrase: string | null;
  earliest: number | null;
  latest: number | null;
  preferred: boolean;
  sourceId: string;
  /** How the range follows from the source, where it is not plain. */
  note: string | null;
}

export interface StatementRecord {
  id: string;
  /** 1 for S1; its place in this matter. */
  number: number;
  partyId: string;
  speakerId: string;
  /** Title at the time, as the record gives it. */
  speakerRole: string | null;
  /** Who makes a joint statement beside the speaker; absent where nobody does. */
  coSpeakers?: CoSpeakerRecord[];
  onBehalfOfId: string | null;
  /** Who attributes the words to those speakers, where nobody vouches that they said them; absent otherwise. */
  attributedById?: string;
  occasionId: string;
  /** Our neutral paraphrase. */
  summary: string;
  /** BCP 47; "und" where not known. */
  language: string;
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
}

export interface CoSpeakerRecord {
  id: string;
  speakerId: string;
  role: string | null;
}

export interface QuotationRecord {
  id: string;
  statementId: string;
  form: QuotationForm;
  text: string;
  /** BCP 47 of `text`. */
  language: string;
  translatedBy: string | null;
  /** The quotation this one translates, where held. */
  originalId: string | null;
  sourceId: string;
  /** Where the words came from before `sourceId`, when it differs from that source's own upstream. */
  upstream: { sourceId: string; hop: CustodyHop } | null;
  /** The capture the words are found in; null for our own paraphrases. */
  position: QuotationPosition | null;
  /** Where they begin in a recording, in seconds from its start. */
  mediaTime: number | null;
  /** Where they end in it; absent where that is not known. */
  mediaEnd?: number;
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
}

/** W3C Web Annotation text position and text quote selectors, in code points of the extracted text as stored. */
export interface QuotationPosition {
  captureId: string;
  start: number;
  end: number;
  prefix: string;
  suffix: string;
  /** Of a PDF, the page they begin on, 1 for the first of the file; and what the file calls it, where it does. */
  pageIndex?: number;
  pageLabel?: string;
  /** Where the newsroom typed the text of the capture: what it typed them from. */
  transcribed?: Transcription;
}

export interface StanceRecord {
  id: string;
  statementId: string;
  pointId: string;
  position: StancePosition;
  /** The quotation that shows it. */
  quotationId: string | null;
  /** Part of that quotation's text, in code points; null for all of it. */
  span: { start: number; end: number } | null;
  /** One line: why we read it so. */
  reason: string | null;
}

export interface RebuttalRecord {
  id: string;
  claimId: string;
  replyId: string;
  type: RebuttalType;
  addressedVia: AddressedVia;
  /** The pair's heading in this matter, e.g. "Talks". */
  heading: string | null;
  note: string | null;
  /** A reviewing organisation's own rating, as given, with its scale. Never ours. */
  reviewerRating: { rating: string; scale: string | null } | null;
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
}

export interface SourceRecord {
  id: string;
  kind: SourceKind;
  level: SourceLevel;
  title: string;
  publisher: string | null;
  byline: string | null;
  url: string | null;
  /** Local date or date and time as the source gives it ("2026-02-02T23:52"), or null: not stated. */
  publishedAt: string | null;
  /** Offset or zone name, or null: not stated. */
  publishedZone: string | null;
  language: string;
  upstream: { sourceId: string; hop: CustodyHop } | null;
  /** Public ids of those that went into this one, and lead here; absent where none did. */
  formerIds?: string[];
  /** That it was retracted, or is gone from where it stood; absent where nobody says so. */
  takedowns?: TakedownRecord[];
}

export interface TakedownRecord {
  id: string;
  kind: TakedownKind;
  /** By whom, where that is said. */
  by: string | null;
  /** When, as far as is known. */
  edtf: string | null;
  phrase: string | null;
  earliest: number | null;
  latest: number | null;
  /** When somebody of ours saw that it was so. */
  seenAt: string | null;
  /** What shows it: another source, such as the publisher's notice, or a capture of this one. */
  shownById: string | null;
  captureId: string | null;
  note: string | null;
}

export interface CaptureRecord {
  id: string;
  sourceId: string;
  method: CaptureMethod;
  extent: CaptureExtent;
  status: CaptureStatus;
  /** Why it failed; null when captured. */
  failure: string | null;
  capturedAt: string;
  finalUrl: string | null;
  mediaType: string | null;
  /** SHA-256 of the raw bytes and of the extracted text in UTF-8, lower-case hex; null when failed. */
  bytesSha256: string | null;
  textSha256: string | null;
  /** Length of the raw bytes. */
  byteLength: number | null;
  /** What the newsroom typed the text from; absent where it was read by a program. */
  transcribed?: Transcription;
  /** What the newsroom says of it: "Screenshot supplied by …". */
  note?: string;
  /** Its text, where it may be published whole, and on what terms; absent where it may not. */
  whole?: { terms: string; text: string };
}

export interface EventRecord {
  id: string;
  title: string;
  edtf: string | null;
  phrase: string | null;
  earliest: number | null;
  latest: number | null;
  sourceId: string;
  /** The source's words for it. */
  quotation: string | null;
}

/** "We looked for an answer on … in …". */
export interface ReplySearchRecord {
  id: string;
  /** The statement whose answer was looked for. */
  statementId: string;
  /** From which party an answer was looked for. */
  partyId: string;
  searchedAt: string;
  where: string;
  outcome: RequestOutcome;
  replyId: string | null;
}

/** "A source says that … did not respond": the source's words, beside what we did ourselves. */
export interface ReportedNonReplyRecord {
  id: string;
  statementId: string;
  /** Who did not answer. */
  speakerId: string;
  kind: NonReplyKind;
  sourceId: string;
  words: string;
  /** BCP 47 of `words`. */
  language: string;
  /** Where a capture of the source has them; null where none is held. */
  position: Omit<QuotationPosition, "pageIndex" | "pageLabel"> | null;
  /** When, as the source says. */
  edtf: string | null;
  phrase: string | null;
  earliest: number | null;
  latest: number | null;
}

/** "We asked … on … by …, until …". */
export interface CommentRequestRecord {
  id: string;
  statementId: string;
  speakerId: string;
  askedAt: string;
  channel: string;
  deadline: string | null;
  outcome: RequestOutcome;
  /** When the outcome was last checked. */
  checkedAt: string | null;
  replyId: string | null;
}

/** One published version of a matter as readers get it: the document and what vouches for it. */
export interface PublishedVersion {
  number: number;
  publishedAt: string;
  /** SHA-256 of the canonical document with texts replaced by commitments, lower-case hex. */
  hash: string;
  /** Who approved it; null: "not checked by a second person". */
  approvedBy: string | null;
  /** What changed since the version before, and why. */
  correction: { kind: CorrectionKind; what: string; reason: string } | null;
  /** Public reason, where this version takes the matter off the record. */
  withdrawal: string | null;
  /** When texts of it were withheld by law, and why, as far as the public is told. */
  withheld: { at: string; reason: string }[];
  document: MatterDocument;
}

/** A line of a matter's history. */
export interface VersionLine {
  number: number;
  publishedAt: string;
  hash: string;
  approvedBy: string | null;
  statements: number;
  rebuttals: number;
  correction: PublishedVersion["correction"];
}
