"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Ask } from "@/components/desk/ask";
import { Icon } from "@/components/ui/sign";
import type { SimilarStatement } from "@/db/desk/queries/similar";
import { type DraftBody, type Entry, type EntryQuotation, isTouched } from "@/lib/desk/entry";
import { entryProblems } from "@/lib/desk/entry-problems";
import type { Notice } from "@/lib/desk/noticed";
import { sentencesOf, stepTo } from "@/lib/desk/passages";
import type { DeskResult } from "@/lib/desk/result";
import type {
  ScreenCapture,
  ScreenMatter,
  ScreenSource,
  ScreenSpeaker,
  Span,
} from "@/lib/desk/screen";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import type { FoundQuote } from "@/lib/quotes/found";
import { urls } from "@/lib/urls";
import type { CorrectionKind } from "@/lib/vocabulary";
import type { RecordActions } from "./actions";
import { Aid } from "./aid";
import { Answering } from "./answering";
import { Article, type Passage } from "./article";
import { type Asking, Asks } from "./asks";
import { Claims } from "./claims";
import { Conflict } from "./conflict";
import type { DateOffer } from "./datings";
import { focusKey, KeysHelp, useKeys } from "./keys";
import { RecordForm, speakerChoice } from "./record-form";
import { SaveState } from "./save-state";
import { useDraft } from "./use-draft";

export interface RecordScreenProps {
  draft: { id: string; body: DraftBody; revision: number; at: string; statement: string | null };
  capture: ScreenCapture | null;
  matter: ScreenMatter | null;
  speakers: ScreenSpeaker[];
  sources: ScreenSource[];
  quotes: FoundQuote[];
  dates: DateOffer[];
  notices: Notice[];
  /** Others who have the same statement open. */
  others: { name: string }[];
  singleKeys: boolean;
  actions: RecordActions;
}

type Pane = "src" | "rec" | "aid";
const similarPause = 500;

/** The record screen: article, record, help. */
export function RecordScreen(props: RecordScreenProps) {
  const { capture, quotes, actions } = props;
  const draft = useDraft(props.draft.id, props.draft);
  const { entry } = draft.body;
  const [matter, setMatter] = useState(props.matter);
  const [speakers, setSpeakers] = useState(props.speakers);
  const [sources, setSources] = useState(props.sources);
  const [current, setCurrent] = useState<Passage | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [helping, setHelping] = useState(false);
  const [isThrowing, setThrowing] = useState(false);
  const [pane, setPane] = useState<Pane>("rec");
  const [similar, setSimilar] = useState<SimilarStatement[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  const quoted = useMemo<Passage[]>(
    () => quotes.map(({ start, end, text }) => ({ start, end, text, isQuoted: true })),
    [quotes],
  );
  const sentences = useMemo<Passage[]>(
    () =>
      capture
        ? sentencesOf(capture.text, capture.source.language).map((one) => ({
            ...one,
            isQuoted: false,
          }))
        : [],
    [capture],
  );
  const taken = useMemo(
    () => entry.quotations.flatMap(({ at, capture: of }) => (at && of === capture?.id ? [at] : [])),
    [entry.quotations, capture?.id],
  );
  const named = useNames(quotes, taken, current);

  const set = (values: Partial<Entry>) => draft.change((before) => ({ ...before, ...values }));

  function step(passages: Passage[], direction: 1 | -1) {
    const next = stepTo(passages, current, direction);
    setCurrent(next);
    setPane("src");
    requestAnimationFrame(() =>
      document.querySelector(".hq--on")?.scrollIntoView({ block: "center", behavior: "auto" }),
    );
  }

  /** Takes a passage as words of the record. What stands in quotation marks is verbatim, the rest reported. */
  function take(passage: Span | null) {
    if (!passage || !capture) return;
    const { start, end } = passage;
    if (taken.some((span) => span.start === start && span.end === end)) return;
    const isQuoted = quoted.some((span) => span.start <= start && end <= span.end);
    const { language } = capture.source;
    const quotation: EntryQuotation = {
      ...{ key: crypto.randomUUID(), id: null, capture: capture.id, source: null },
      form: isQuoted ? "verbatim" : "reported",
      text: sliceCodePoints(capture.text, start, end),
      language: language === "und" ? "" : language,
      at: { start, end },
      upstream: entry.quotations[0]?.upstream ?? null,
      ...{ translatedBy: "", original: "", originalLanguage: "", originalId: null },
    };
    draft.change((before) => ({ ...before, quotations: [...before.quotations, quotation] }));
    setCurrent(null);
    setPane("rec");
  }

  async function chooseMatter(id: string | null) {
    if (!id) {
      setMatter(null);
      set({ matter: null, party: null, answers: [], stances: {} });
      return;
    }
    const answer = await actions.readMatter(id);
    if (!answer.ok) return setRefused([answer.message]);
    setMatter(answer.value);
    if (id !== entry.matter) set({ matter: id, party: null, answers: [], stances: {} });
  }

  function toggleClaim(claim: string) {
    draft.change((before) => {
      const held = before.answers.filter((one) => one.claim !== claim);
      if (held.length < before.answers.length) return { ...before, answers: held };
      return { ...before, answers: [...held, answerTo(claim)] };
    });
  }

  /** Saves the entry as records. Returns whether it is saved; says at its fields what is wrong. */
  async function save(): Promise<boolean> {
    const { body } = draft.latest();
    const missing = entryProblems(body.entry);
    if (missing.length > 0) {
      setProblems(Object.fromEntries(missing.map(({ field, message }) => [field, message])));
      setRefused(missing.map(({ message }) => message));
      return false;
    }
    const answer = await actions.saveEntry({ draft: props.draft.id, body }).catch(unanswered);
    if (answer.ok) {
      draft.forget();
      return true;
    }
    if (answer.kind === "conflict") {
      const fresh = await actions.readEntry(props.draft.id).catch(unanswered);
      if (fresh.ok) draft.rebase(fresh.value.entry, fresh.value.revisions);
      setRefused([
        "Somebody else saved this statement meanwhile. Look at what changed, then save again.",
      ]);
      return false;
    }
    if (answer.kind === "input") {
      setProblems(Object.fromEntries(answer.problems.map((one) => [one.field, one.message])));
    }
    setRefused(answer.message.split("\n"));
    return false;
  }

  async function saveAndNext() {
    if (busy) return;
    setBusy(true);
    const from = {
      ...(capture && { capture: capture.id }),
      ...(entry.matter && { matter: entry.matter }),
    };
    if (await save()) location.assign(urls.newRecord(from));
    else setBusy(false);
  }

  async function submit(change: { kind: CorrectionKind; what: string; reason: string } | null) {
    const id = entry.matter ?? "";
    const answer = await actions.sendToReview({ matter: id, change }).catch(unanswered);
    if (answer.ok) location.assign(urls.review(id));
    else setRefused(answer.message.split("\n"));
    return answer;
  }

  async function sendToReview() {
    if (busy) return;
    setBusy(true);
    if (saved.current || (await save())) {
      saved.current = true;
      if (matter?.version) setAsking({ what: "change" });
      else await submit(null);
    }
    setBusy(false);
  }
  const saved = useRef(false);

  useKeys(
    {
      j: () => step(quoted, 1),
      k: () => step(quoted, -1),
      "shift j": () => step(sentences, 1),
      "shift k": () => step(sentences, -1),
      enter: () => take(current),
      c: () => matter && setChoosing(true),
      n: () => matter && setAsking({ what: "point" }),
      e: () => matter && setAsking({ what: "event" }),
      u: draft.undo,
      "?": () => setHelping(true),
      "ctrl enter": () => void saveAndNext(),
      "ctrl shift enter": () => void sendToReview(),
      ...Object.fromEntries(
        [..."mrqwsbtfo123456789"].map((key) => [
          key,
          () => {
            // At once: the next letters are meant for the field.
            flushSync(() => setPane("rec"));
            focusKey(key);
          },
        ]),
      ),
    },
    props.singleKeys,
  );

  const words = [entry.summary, ...entry.quotations.map(({ text }) => text)].join(" ").trim();
  useEffect(() => {
    if (!words) return setSimilar([]);
    const timer = setTimeout(async () => {
      const except = props.draft.statement ? [props.draft.statement] : [];
      const answer = await actions
        .findSimilar({ words, matter: entry.matter, except })
        .catch(unanswered);
      if (answer.ok) setSimilar(answer.value);
    }, similarPause);
    return () => clearTimeout(timer);
  }, [words, entry.matter, actions, props.draft.statement]);

  const toPane = (name: Pane, label: string) => (
    <button type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
      {label}
    </button>
  );

  return (
    <div className="desk" data-pane={pane} aria-busy={!isReady}>
      <nav aria-label="Panes" className="tabs2">
        <div className="seg">
          {toPane("src", "Article")}
          {toPane("rec", "Record")}
          {toPane("aid", `Similar, ${similar.length}`)}
        </div>
      </nav>
      <main id="main" className="dk">
        {capture ? (
          <Article
            capture={capture}
            quoted={quoted}
            current={current}
            taken={taken}
            onStep={(passage) => take(passage)}
            onSelect={(span) =>
              setCurrent(
                span && {
                  ...span,
                  text: sliceCodePoints(capture.text, span.start, span.end),
                  isQuoted: false,
                },
              )
            }
          />
        ) : (
          <section className="dk__src" aria-label="Captured article">
            <p>
              No source is open. <a href={urls.capture()}>Capture one</a>, or go on without.
            </p>
          </section>
        )}
        <Answering entry={entry} matter={matter} onChange={() => setChoosing(true)} />
        <section className="dk__rec" aria-label="Record being made">
          {props.others.length > 0 && (
            <p className="note">
              <Icon name="note" />
              <span>
                {props.others.map(({ name }) => name).join(", ")}{" "}
                {props.others.length === 1 ? "has" : "have"} this statement open too. Nothing is
                overwritten: what both change is shown to whoever saves second.
              </span>
            </p>
          )}
          {draft.conflict && <Conflict conflict={draft.conflict} onDecide={draft.decide} />}
          <RecordForm
            entry={entry}
            isNew={props.draft.statement === null}
            matter={matter}
            capture={capture}
            speakers={speakers}
            named={named}
            sources={sources}
            offers={props.dates}
            problems={problems}
            set={set}
            change={draft.change}
            ask={setAsking}
            findMatters={async (typed) => {
              const answer = await actions.findMatters(typed).catch(unanswered);
              return answer.ok
                ? answer.value.map(({ id, question }) => ({ id, label: question }))
                : [];
            }}
            findSpeakers={async (typed) => {
              const answer = await actions.findSpeakers(typed).catch(unanswered);
              if (!answer.ok) return [];
              setSpeakers((held) => [
                ...held,
                ...answer.value.filter((row) => !knows(held, row.id)),
              ]);
              return answer.value.map(speakerChoice);
            }}
            chooseMatter={(id) => void chooseMatter(id)}
            addUpstream={async (title) => {
              const answer = await actions.addUpstream(title).catch(unanswered);
              if (!answer.ok) return setRefused([answer.message]);
              setSources((held) => [answer.value, ...held]);
              draft.change((before) => ({
                ...before,
                quotations: before.quotations.map((one) => ({
                  ...one,
                  upstream: answer.value.id,
                })),
              }));
            }}
          />
          <p className="throw">
            <button className="aslink" type="button" onClick={() => setThrowing(true)}>
              Throw this draft away
            </button>
          </p>
          {refused.length > 0 && (
            <div className="note note--r refused" role="alert">
              <Icon name="note" />
              <div>
                <b>Not saved yet.</b>
                <ul>
                  {refused.map((message) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              </div>
            </div>
          )}
        </section>
        <Aid
          similar={similar}
          notices={props.notices}
          answered={entry.answers.map(({ claim }) => claim)}
          onSame={({ id }) =>
            location.assign(
              urls.newRecord({
                statement: id,
                ...(entry.matter && { matter: entry.matter }),
                ...(capture && { capture: capture.id }),
              }),
            )
          }
          onAnswer={({ id }) => set({ answers: [answerTo(id)] })}
          onLink={({ id }) => toggleClaim(id)}
          onShow={({ at }) => at && setCurrent({ ...at, text: "", isQuoted: false })}
        />
      </main>
      <section className="keys" aria-label="Keys and actions">
        {props.singleKeys && (
          <>
            <span>
              <kbd>J</kbd> <kbd>K</kbd> next, previous quote
            </span>
            <span>
              <kbd>Enter</kbd> use quote
            </span>
          </>
        )}
        {current && (
          <button className="btn btn--s" type="button" onClick={() => take(current)}>
            Use these words
          </button>
        )}
        <button className="aslink" type="button" onClick={() => setHelping(true)}>
          {props.singleKeys && <kbd>?</kbd>} all keys
        </button>
        <span className="end">
          <SaveState
            status={draft.status}
            told={draft.told}
            isTouched={isTouched(draft.body)}
            here={urls.record(props.draft.id)}
            onRetry={draft.flush}
          />
          <button
            className="btn btn--s keys__undo"
            type="button"
            disabled={!draft.canUndo}
            onClick={draft.undo}
          >
            Undo <kbd>U</kbd>
          </button>
          <button className="btn btn--s" type="button" disabled={busy} onClick={saveAndNext}>
            Save and next <kbd>Ctrl ↵</kbd>
          </button>
          <button
            className="btn btn--s btn--ink"
            type="button"
            disabled={busy}
            onClick={sendToReview}
          >
            Send to review
          </button>
        </span>
      </section>
      {asking && (
        <Asks
          asking={asking}
          matter={matter}
          capture={capture?.id ?? null}
          actions={actions}
          onMatter={(made, what) => {
            setMatter(made);
            if (what === "matter") set({ matter: made.id, party: null, answers: [], stances: {} });
            if (what === "party") set({ party: made.parties.at(-1)?.id ?? null });
          }}
          onSpeaker={(made) => {
            setSpeakers((held) => [made, ...held]);
            set({
              speaker: made.id,
              speakerRole: entry.speakerRole || made.offices[0]?.title || "",
            });
          }}
          onChangeGiven={submit}
          onClose={() => setAsking(null)}
        />
      )}
      {choosing && matter && (
        <Claims
          matter={matter}
          chosen={entry.answers.map(({ claim }) => claim)}
          self={props.draft.statement}
          onToggle={toggleClaim}
          onClose={() => setChoosing(false)}
        />
      )}
      {isThrowing && (
        <Ask
          title="Throw this draft away?"
          about={
            props.draft.statement
              ? "The statement stays on record as it is; what was changed here goes."
              : "What was entered here goes. Sources, speakers, matters and points that were added stay."
          }
          fields={[]}
          done="Throw it away"
          onAnswer={async () => {
            const answer = await actions.discardDraft(props.draft.id);
            if (answer.ok) {
              draft.forget();
              location.assign(urls.desk());
            }
            return answer;
          }}
          onClose={() => setThrowing(false)}
        />
      )}
      {helping && <KeysHelp singleKeys={props.singleKeys} onClose={() => setHelping(false)} />}
    </div>
  );
}

const knows = (held: { id: string }[], id: string) => held.some((row) => row.id === id);

const answerTo = (claim: string) => ({
  ...{ key: crypto.randomUUID(), id: null, claim, note: "", heading: "", headingId: null },
  type: "unclassified" as const,
  via: "not_stated" as const,
});

/** A request that no server answered, as a refusal in words. */
const unanswered = (): Extract<DeskResult<never>, { ok: false }> => ({
  ok: false,
  kind: "busy",
  message: "The server does not answer. Your text is kept; try again.",
});

/** The names that the article puts beside the words of the record, or those under the cursor. */
function useNames(quotes: FoundQuote[], taken: Span[], current: Span | null): string[] {
  return useMemo(() => {
    const spans = current ? [current, ...taken] : taken;
    const beside = quotes.filter((quote) =>
      spans.some((span) => span.start < quote.end && quote.start < span.end),
    );
    return [...new Set(beside.flatMap(({ speaker }) => speaker?.name ?? []))];
  }, [quotes, taken, current]);
}
