/** What the record screen asks of the server: the actions of its page, those of its own draft with the draft given. */
import type { SimilarStatement } from "@/db/desk/queries/similar";
import type { Entry, Revisions } from "@/lib/desk/entry";
import type { DeskResult } from "@/lib/desk/result";
import type { ScreenMatter, ScreenSpeaker } from "@/lib/desk/screen";
import type { CorrectionKind } from "@/lib/vocabulary";

type Answer<T> = Promise<DeskResult<T>>;

export interface RecordActions {
  /** Saves the draft as it was kept at `revision`; answers with the statement. */
  saveEntry(revision: number): Answer<string>;
  /** The records of the draft's statement as they stand now: in the draft's matter, or in the one named. */
  readEntry(matter?: string): Answer<{ entry: Entry; revisions: Revisions }>;
  discardDraft(): Answer<void>;
  sendToReview(input: {
    matter: string;
    change: { kind: CorrectionKind; what: string; reason: string } | null;
  }): Answer<void>;
  findMatters(typed: string): Answer<{ id: string; question: string }[]>;
  readMatter(matter: string): Answer<ScreenMatter>;
  openMatter(form: FormData): Answer<ScreenMatter>;
  addParty(matter: string, form: FormData): Answer<ScreenMatter>;
  addPoint(matter: string, form: FormData): Answer<ScreenMatter>;
  addEvent(matter: string, capture: string | null, form: FormData): Answer<ScreenMatter>;
  findSpeakers(typed: string): Answer<ScreenSpeaker[]>;
  addSpeaker(form: FormData): Answer<ScreenSpeaker>;
  findSimilar(input: {
    words: string;
    matter: string | null;
    except: string[];
  }): Answer<SimilarStatement[]>;
}
