"use client";
import { useMemo, useState } from "react";
import { labelKey, labelsGiven, lastTaken, latestOf, nextTurn } from "@/lib/desk/carry-over";
import type { Entry } from "@/lib/desk/entry";
import { answerOnly, speakAsLabelled, takeWords, toggleAnswer } from "@/lib/desk/entry-changes";
import type { Notice } from "@/lib/desk/noticed";
import type {
  ScreenCapture,
  ScreenMatter,
  ScreenSource,
  ScreenSpeaker,
  Span,
} from "@/lib/desk/screen";
import { withSuggestedTypes } from "@/lib/desk/suggested-types";
import type { FoundQuote } from "@/lib/quotes/found";
import { urls } from "@/lib/urls";
import type { RecordActions } from "./actions";
import type { Asking } from "./asks";
import { type OnServer, useDraft } from "./use-draft";
import { useMatter } from "./use-matter";
import { usePassages } from "./use-passages";
import { useSaving } from "./use-saving";
import { useSimilar } from "./use-similar";
import { useSpeakers } from "./use-speakers";

/** What the page gives the record screen. */
export interface EntryScreenProps {
  draft: OnServer & { id: string; statement: string | null };
  capture: ScreenCapture | null;
  matter: ScreenMatter | null;
  speakers: ScreenSpeaker[];
  sources: ScreenSource[];
  quotes: FoundQuote[];
  /** Dates that the article names, offered as datings. */
  dates: { phrase: string; edtf: string }[];
  notices: Notice[];
  /** What the suggestions leave out, in a sentence. */
  left: string | null;
  /** Others who have the same statement open. */
  others: { name: string }[];
  singleKeys: boolean;
  actions: RecordActions;
}

/** Article, record, help: on a phone one of them is seen at a time. */
export type Pane = "src" | "rec" | "aid";

/** What stands over the screen. */
export type Dialog = Asking | { what: "claims" } | { what: "keys" } | { what: "throwing away" };

/** Everything that the parts of the record screen share; they find it by `useScreen`. */
export function useEntryScreen(given: EntryScreenProps) {
  const { capture, actions } = given;
  const { statement } = given.draft;
  const isNew = statement === null;
  const [pane, showPane] = useState<Pane>("rec");
  const [dialog, open] = useState<Dialog | null>(null);
  const draft = useDraft(given.draft.id, given.draft);
  const { entry } = draft.body;
  const saving = useSaving(given.draft.id, draft, actions, () => showPane("rec"));
  const [matter, setMatter] = useMatter(entry.matter, given.matter, actions.readMatter, saving.say);
  const speakers = useSpeakers(given.speakers, actions.findSpeakers);
  const isTranscript = given.quotes[0]?.turn !== undefined;
  /** Whom labels of the source were given to. */
  const labels = useMemo(
    () => labelsGiven(given.quotes, capture?.used ?? [], matter),
    [given.quotes, capture, matter],
  );
  // What was read for the matter already stays behind; in a transcript the next to speak is at hand.
  const [read] = useState(() => (statement || !capture ? null : lastTaken(capture.used)));
  const passages = usePassages(capture, given.quotes, entry, {
    from: read,
    current: isTranscript && !statement ? nextTurn(given.quotes, read) : null,
  });
  /** The statement before this one; what it most likely answers. */
  const before = latestOf(matter && { ...matter, statements: others(matter, statement) });
  const similar = useSimilar(entry, statement, actions.findSimilar);

  /** Changes the entry by a function of lib/desk/entry-changes, with what that needs besides. */
  function change<A extends unknown[]>(make: (entry: Entry, ...by: A) => Entry, ...by: A) {
    draft.change((was) => withSuggestedTypes(was, make(was, ...by), matter));
  }

  /** It answers the statement before it, and no other; or, where it does, none. */
  function answerBefore() {
    if (!before) return;
    const answers = entry.answers.some(({ claim }) => claim === before.id);
    change(answers ? toggleAnswer : answerOnly, before.id, crypto.randomUUID());
  }

  function step(kind: "quoted" | "sentences", direction: 1 | -1) {
    passages.step(kind, direction);
    showPane("src");
    requestAnimationFrame(() =>
      document
        .querySelector("[data-passage][aria-current]")
        ?.scrollIntoView({ block: "center", behavior: "auto" }),
    );
  }

  /** A passage becomes words of the record, once. */
  function take(passage: Span | null) {
    if (!capture || !passage || passages.isTaken(passage)) return;
    const key = crypto.randomUUID();
    const quote = passages.quoteAround(passage);
    // A turn's time is when it begins; when words from its middle were said, nobody wrote down.
    const time = passage.start === quote?.start ? ((quote.turn ?? quote.own)?.time ?? null) : null;
    const words = { ...passage, isQuoted: quote !== undefined, time };
    const label = quote?.speaker?.name;
    const speaks = isNew && label ? labels.get(labelKey(label)) : undefined;
    change((was: Entry) => speakAsLabelled(takeWords(was, key, capture, words), speaks));
    passages.show(passage);
    passages.goToWords(key);
    showPane("rec");
  }

  /** A new statement leads on to the next from the same source; a changed one back to its place in the matter. */
  function saveAndGoOn() {
    if (statement)
      return saving.saveAndGo(
        (id) => `${urls.deskMatter(entry.matter ?? "")}?statement=${id}#${id}`,
        "",
      );
    const next = (after: string) =>
      urls.newRecord({
        ...(capture && { capture: capture.id }),
        ...(entry.matter && { matter: entry.matter }),
        after,
      });
    return saving.saveAndGo(next, `Saved before this one: ${shortened(entry.summary)}`);
  }

  /** What is public changes only with what changed, and why. */
  function sendToReview() {
    if (matter?.version) open({ what: "change" });
    else void saving.saveAndSubmit(entry.matter ?? "");
  }

  return {
    given,
    /** Not on record yet. */
    isNew,
    isTranscript,
    labels,
    before,
    answerBefore,
    draft,
    entry,
    change,
    /** What keeps the entry from being saved, by field. */
    problems: saving.problems,
    saving,
    saveAndGoOn,
    sendToReview,
    matter,
    setMatter,
    speakers,
    passages,
    step,
    take,
    similar,
    pane,
    showPane,
    dialog,
    open,
  };
}

export type EntryScreenState = ReturnType<typeof useEntryScreen>;

/** A statement cannot answer itself. */
const others = ({ statements }: ScreenMatter, own: string | null) =>
  statements.filter(({ id }) => id !== own);

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
