/** What the record screen is given to work with. Plain data: it goes to the browser. */
import type { SpeakerRecord } from "@/lib/document/document";
import type {
  QuotationForm,
  RebuttalType,
  SourceKind,
  SpeakerKind,
  StancePosition,
  Transcription,
} from "@/lib/vocabulary";

/** A span of the captured text, in code points, half open. */
export interface Span {
  start: number;
  end: number;
}

export interface ScreenCapture {
  id: string;
  text: string;
  textSha256: string;
  /** "pasted", "fetched" … */
  method: string;
  capturedAt: string;
  source: {
    id: string;
    title: string;
    publisher: string | null;
    byline: string | null;
    url: string | null;
    publishedAt: string | null;
    publishedZone: string | null;
    language: string;
    kind: SourceKind;
  };
  /** What the newsroom typed the text from; null where a program read it. */
  transcribed: Transcription | null;
  /** Passages that other statements quote already. */
  used: (Span & { statement: string; number: number | null; party: number | null })[];
}

export interface ScreenSpeaker {
  id: string;
  name: string;
  otherNames: string[];
  kind: SpeakerKind;
  account?: SpeakerRecord["account"];
  offices: { title: string; organisation: string | null; from: string | null; to: string | null }[];
  /** How many statements of theirs are at the desk: whom a short name most likely means. */
  statements: number;
}

export interface ScreenStatement {
  id: string;
  number: number;
  /** Place of the party in the matter, from 0. */
  party: number;
  /** All who make it, and who only attributes it to them, as a line of text. */
  speaker: string;
  speakerId: string;
  /** The title at the time; "" where none is stated. */
  speakerRole: string;
  /** Who makes it together with the speaker. */
  coSpeakers?: { speakerId: string }[];
  /** On whose behalf it was said. */
  onBehalfOfId: string | null;
  /** Who attributes the words to the speaker, where nobody vouches for them. */
  attributedById?: string | null;
  /** EDTF of the dating that is shown; null where it is not dated. */
  saidOn: string | null;
  summary: string;
  /** The first verbatim words, or the first there are. */
  quoted: { text: string; form: QuotationForm; language: string } | null;
  occasion: { id: string; title: string };
  stances: Record<string, StancePosition>;
}

export interface ScreenMatter {
  id: string;
  question: string;
  /** The latest published version; null where it was never published. */
  version: number | null;
  parties: { id: string; name: string }[];
  points: { id: string; proposition: string }[];
  statements: ScreenStatement[];
  answers: { claim: string; reply: string; type: RebuttalType }[];
  topics: string[];
  events: { title: string; edtf: string | null }[];
}

/** An upstream source that quotations may be said to come from. */
export interface ScreenSource {
  id: string;
  title: string;
}
