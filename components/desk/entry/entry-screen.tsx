"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Ask } from "@/components/desk/ask";
import { Icon } from "@/components/ui/sign";
import { type Entry, isTouched } from "@/lib/desk/entry";
import type { Notice } from "@/lib/desk/noticed";
import type {
  ScreenCapture,
  ScreenMatter,
  ScreenSource,
  ScreenSpeaker,
  Span,
} from "@/lib/desk/screen";
import type { FoundQuote } from "@/lib/quotes/found";
import { urls } from "@/lib/urls";
import type { RecordActions } from "./actions";
import { Aid } from "./aid";
import { Answering } from "./answering";
import { Article } from "./article";
import { type Asking, Asks } from "./asks";
import { Claims } from "./claims";
import { Conflict } from "./conflict";
import type { DateOffer } from "./datings";
import { EntryForm, speakerChoice } from "./entry-form";
import { focusArticle, focusKey, KeysHelp, useKeys } from "./keys";
import { SaveState } from "./save-state";
import { unanswered } from "./unanswered";
import { type OnServer, useDraft } from "./use-draft";
import { usePassages } from "./use-passages";
import { leadTo, toldBefore, useSaving } from "./use-saving";
import { useSimilar } from "./use-similar";

export interface RecordScreenProps {
  draft: OnServer & { id: string; statement: string | null };
  capture: ScreenCapture | null;
  matter: ScreenMatter | null;
  speakers: ScreenSpeaker[];
  sources: ScreenSource[];
  quotes: FoundQuote[];
  dates: DateOffer[];
  notices: Notice[];
  /** What the suggestions leave out, in a sentence. */
  left: string | null;
  /** Others who have the same statement open. */
  others: { name: string }[];
  singleKeys: boolean;
  actions: RecordActions;
}

type Pane = "src" | "rec" | "aid";

/** The record screen: article, record, help. */
export function EntryScreen(props: RecordScreenProps) {
  const { capture, actions } = props;
  const draft = useDraft(props.draft.id, props.draft);
  const { entry } = draft.body;
  const [matter, setMatter] = useState(props.matter);
  const [speakers, setSpeakers] = useState(props.speakers);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [helping, setHelping] = useState(false);
  const [isThrowing, setThrowing] = useState(false);
  const [pane, setPane] = useState<Pane>("rec");
  const [isReady, setReady] = useState(false);
  const { setTold } = draft;
  useEffect(() => {
    setReady(true);
    // Where nothing else has the cursor, the keys work at once.
    if (document.activeElement === document.body) focusArticle();
    const told = toldBefore();
    if (told) setTold(told);
  }, [setTold]);

  const passages = usePassages(capture, props.quotes, entry);
  const { at, current } = passages;
  /** Words that the cursor stood in last, until it goes to other ones in the article. */
  const [wordsAt, setWordsAt] = useState<string | null>(null);
  const similar = useSimilar(entry, props.draft.statement, actions.findSimilar);
  const saving = useSaving(props.draft.id, draft, actions, () => setPane("rec"));
  const { refused, problems, say } = saving;

  const set = (values: Partial<Entry>) => draft.change((before) => ({ ...before, ...values }));

  function step(kind: "quoted" | "sentences", direction: 1 | -1) {
    passages.step(kind, direction);
    setWordsAt(null);
    setPane("src");
    requestAnimationFrame(() =>
      document.querySelector(".hq--on")?.scrollIntoView({ block: "center", behavior: "auto" }),
    );
  }

  function take(passage: Span | null) {
    const quotation = passage && passages.quotationOf(passage);
    if (!quotation) return;
    draft.change((before) => ({ ...before, quotations: [...before.quotations, quotation] }));
    passages.select(passage);
    setWordsAt(quotation.key);
    setPane("rec");
  }

  /** The words that the reporter is at: those the cursor stood in, or those of the passage that is stepped to. */
  const here = entry.quotations.find(({ key, at: place, capture: of }) =>
    wordsAt
      ? key === wordsAt
      : at && place && of === capture?.id && place.start < at.end && at.start < place.end,
  );

  // The matter follows the entry, whatever changed it: a choice, Undo, another window.
  useEffect(() => {
    if (entry.matter === (matter?.id ?? null)) return;
    if (!entry.matter) return setMatter(null);
    let isWanted = true;
    actions
      .readMatter(entry.matter)
      .catch(unanswered)
      .then((answer) => {
        if (!isWanted) return;
        if (answer.ok) setMatter(answer.value);
        else say(answer.message);
      });
    return () => {
      isWanted = false;
    };
  }, [entry.matter, matter?.id, actions, say]);

  async function chooseMatter(id: string | null) {
    if (!id) {
      set({ matter: null, party: null, answers: [], stances: {} });
      return;
    }
    if (isOnRecord) {
      // One on record may stand there already: its place, answers and stances come with it.
      const held = await actions.readEntry(id).catch(unanswered);
      if (!held.ok) return say(held.message);
      draft.rebase(held.value.entry, held.value.revisions);
      draft.setTold("What is on record of it in this matter was taken in.");
    } else if (id !== entry.matter) set({ matter: id, party: null, answers: [], stances: {} });
  }

  function toggleClaim(claim: string) {
    draft.change((before) => {
      const held = before.answers.filter((one) => one.claim !== claim);
      if (held.length < before.answers.length) return { ...before, answers: held };
      return { ...before, answers: [...held, answerTo(claim)] };
    });
  }

  const isOnRecord = props.draft.statement !== null;
  /** A new statement leads on to the next from the same source; a changed one back to its place in the matter. */
  const saveAndGoOn = () =>
    saving.saveAndGo(
      isOnRecord
        ? `${urls.deskMatter(entry.matter ?? "")}#${props.draft.statement}`
        : urls.newRecord({
            ...(capture && { capture: capture.id }),
            ...(entry.matter && { matter: entry.matter }),
          }),
      isOnRecord ? "" : `Saved before this one: ${shortened(entry.summary)}`,
    );

  function sendToReview() {
    if (matter?.version) setAsking({ what: "change" });
    else void saving.saveAndSubmit(entry.matter ?? "");
  }

  useKeys(
    {
      j: () => step("quoted", 1),
      k: () => step("quoted", -1),
      "shift j": () => step("sentences", 1),
      "shift k": () => step("sentences", -1),
      enter: () => take(at),
      c: () => matter && setChoosing(true),
      n: () => matter && setAsking({ what: "point" }),
      e: () => matter && setAsking({ what: "event" }),
      u: draft.undo,
      "?": () => setHelping(true),
      "ctrl enter": () => void saveAndGoOn(),
      "ctrl shift enter": sendToReview,
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

  const toPane = (name: Pane, label: string) => (
    <button type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
      {label}
    </button>
  );

  return (
    <div
      className="desk"
      data-pane={pane}
      data-keys={props.singleKeys ? "on" : "off"}
      aria-busy={!isReady}
    >
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
            parts={passages.parts}
            quoted={passages.quoted}
            current={current}
            taken={passages.taken}
            left={props.left}
            onStep={take}
            onSelect={(span) => {
              passages.select(span);
              setWordsAt(null);
            }}
            onFollow={passages.follow}
          />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys work from here
          <section className="dk__src" aria-label="Captured article" tabIndex={0}>
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
          {refused.length > 0 && (
            <div className="note note--r refused" role="alert" tabIndex={-1}>
              <Icon name="note" />
              <div>
                <b>Not saved yet.</b>
                <ul>
                  {refused.map(({ field, name, message }) => (
                    <li key={`${field} ${message}`}>
                      {name && (
                        <>
                          <button className="aslink" type="button" onClick={() => leadTo(field)}>
                            {name}
                          </button>
                          :{" "}
                        </>
                      )}
                      {message}
                    </li>
                  ))}
                </ul>
              </div>
            </div>
          )}
          {draft.conflict && (
            <Conflict
              conflict={draft.conflict}
              onDecide={(choices) => {
                draft.decide(choices);
                saving.settle();
              }}
            />
          )}
          <EntryForm
            entry={entry}
            isNew={props.draft.statement === null}
            matter={matter}
            capture={capture}
            speakers={speakers}
            named={passages.named}
            sources={props.sources}
            offers={props.dates}
            problems={problems}
            current={here?.key ?? null}
            onCurrent={setWordsAt}
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
          />
          <p className="throw">
            <button className="aslink" type="button" onClick={() => setThrowing(true)}>
              Throw this draft away
            </button>
          </p>
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
          onShow={({ at }) => at && passages.select(at)}
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
        {at && !passages.isTaken(at) && (
          <button
            className="btn btn--s"
            type="button"
            // A finger on the button would end the selection before it is taken.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(at)}
          >
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
            refused={refused.length}
            onRefused={() => {
              flushSync(() => setPane("rec"));
              const first = refused.find(({ field }) => field);
              if (first) leadTo(first.field);
              else document.querySelector<HTMLElement>(".refused")?.focus();
            }}
            here={urls.record(props.draft.id)}
            onRetry={draft.flush}
          />
          <button
            className="btn btn--s"
            type="button"
            disabled={!draft.canUndo}
            onClick={draft.undo}
          >
            Undo <kbd>U</kbd>
          </button>
          <button
            className="btn btn--s"
            type="button"
            disabled={saving.isBusy}
            onClick={saveAndGoOn}
          >
            {isOnRecord ? "Save" : "Save and next"} <kbd className="with">Ctrl ↵</kbd>
          </button>
          <button
            className="btn btn--s btn--ink"
            type="button"
            disabled={saving.isBusy}
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
          language={capture?.source.language ?? null}
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
          onChangeGiven={(change) => saving.saveAndSubmitChange(entry.matter ?? "", change)}
          onClose={() => {
            setAsking(null);
            saving.leaveWhereSaved(entry.matter);
          }}
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
            const answer = await actions.discardDraft();
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

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

const knows = (held: { id: string }[], id: string) => held.some((row) => row.id === id);

const answerTo = (claim: string) => ({
  ...{ key: crypto.randomUUID(), id: null, claim, note: "", heading: "", headingId: null },
  type: "unclassified" as const,
  via: "not_stated" as const,
});
