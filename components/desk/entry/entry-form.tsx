"use client";
import { useId, useRef } from "react";
import { type Choice, Choose, folded } from "@/components/desk/choose";
import { LanguageField } from "@/components/desk/language-field";
import { Needed } from "@/components/desk/needed";
import { PartyMark } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import type { Entry, EntryAnswer } from "@/lib/desk/entry";
import { officesAt } from "@/lib/desk/offices";
import type { ScreenCapture, ScreenMatter, ScreenSource, ScreenSpeaker } from "@/lib/desk/screen";
import { codePointLength } from "@/lib/quotes/code-points";
import { suggestRebuttalType } from "@/lib/rebuttal-type";
import { isOwnRetraction, treatmentsOf } from "@/lib/treatments";
import { urls } from "@/lib/urls";
import type { Treatment } from "@/lib/vocabulary";
import { AnswerType } from "./answer-type";
import type { Asking } from "./asks";
import { type DateOffer, Datings } from "./datings";
import { OccasionFields } from "./occasion-fields";
import { Quoted } from "./quoted";
import { Stances } from "./stances";

/** Everything that is entered of one statement, in the order of the page. */
export function EntryForm({
  entry,
  isNew,
  matter,
  capture,
  speakers,
  named,
  sources,
  offers,
  problems,
  current,
  onCurrent,
  set,
  change,
  ask,
  findMatters,
  findSpeakers,
  chooseMatter,
}: {
  entry: Entry;
  /** Not on record yet. */
  isNew: boolean;
  matter: ScreenMatter | null;
  capture: ScreenCapture | null;
  /** Those the form speaks of, and those of the matter. */
  speakers: ScreenSpeaker[];
  /** Names that the article puts beside the words. */
  named: string[];
  sources: ScreenSource[];
  offers: DateOffer[];
  problems: Record<string, string>;
  /** Key of the words that the reporter is at. */
  current: string | null;
  onCurrent: (key: string) => void;
  set: (values: Partial<Entry>) => void;
  change: (make: (entry: Entry) => Entry) => void;
  ask: (asking: Asking) => void;
  findMatters: (typed: string) => Promise<{ id: string; label: string }[]>;
  findSpeakers: (typed: string) => Promise<{ id: string; label: string; hint?: string }[]>;
  chooseMatter: (id: string | null) => void;
}) {
  const id = useId();
  const captureText = capture?.text ?? null;
  const length = captureText === null ? 0 : codePointLength(captureText);
  const speaker = speakers.find((row) => row.id === entry.speaker);
  const principal = speakers.find((row) => row.id === entry.onBehalfOf);
  const party = matter?.parties.findIndex((row) => row.id === entry.party) ?? -1;
  const preferred = entry.datings.find((row) => row.preferred) ?? entry.datings[0];
  const offices = speaker ? officesAt(speaker, preferred?.edtf ?? "") : [];
  const occasions = (matter?.statements ?? []).filter((row) => row.speakerId === entry.speaker);
  const [upstream] = entry.quotations.flatMap((row) => row.upstream ?? []);
  const source = sources.find((row) => row.id === (entry.firstPublished ?? upstream));
  const typedSource = entry.firstPublishedTitle;
  const role = useRef<HTMLInputElement>(null);
  /** Where every letter and Tab is safe: the speaker is chosen, what comes next is their office. */
  const goOn = () => role.current?.focus();
  const byName = (name: string) =>
    speakers.filter((row) =>
      [row.name, ...row.otherNames].some((one) => folded(one).includes(folded(name))),
    );
  const suggested = [
    ...named.flatMap((name): Choice[] => {
      const known = byName(name);
      if (known.length > 0) return known.map(speakerChoice);
      const hint = "named beside the words; not on record yet";
      return [{ id: `add:${name}`, label: name, hint }];
    }),
    ...speakers.map(speakerChoice),
  ];
  const choices = suggested.filter(
    (one, index) => suggested.findIndex(({ id: key }) => key === one.id) === index,
  );

  /** One answer for all words of the statement, those still to be taken included. */
  const firstPublished = (chosen: string | null, title: string) =>
    change((before) => ({
      ...before,
      firstPublished: chosen,
      firstPublishedTitle: title,
      quotations: before.quotations.map((one) => ({ ...one, upstream: chosen })),
    }));

  return (
    <div className="form">
      {isNew || !matter ? (
        <Choose
          label="Matter"
          field="matter"
          isNeeded
          shortcut="M"
          choices={[]}
          value={matter && { id: matter.id, label: matter.question }}
          problem={problems.matter}
          placeholder="The question at issue"
          onSearch={findMatters}
          onChoose={(item) => chooseMatter(item?.id ?? null)}
          onAdd={(question) => ask({ what: "matter", question })}
          addLabel="Open a new matter:"
        />
      ) : (
        <div className="fld">
          <span className="lb">Matter</span>
          <p>
            <a href={urls.deskMatter(matter.id)}>{matter.question}</a>
          </p>
        </div>
      )}
      {entry.answers.map((answer) => {
        const claim = matter?.statements.find((row) => row.id === answer.claim);
        const pointStances = (matter?.points ?? []).map((point) => ({
          claim: claim?.stances[point.id] ?? null,
          reply: entry.stances[point.id]?.position ?? null,
        }));
        const own = {
          speakerId: entry.speaker ?? "",
          onBehalfOfId: entry.onBehalfOf,
        };
        const isOwn = claim !== undefined && isOwnRetraction(answer.type, claim, own);
        const rows = treatmentsOf(pointStances, isOwn).flatMap((treatment, index) =>
          treatment ? [{ claimStance: pointStances[index]?.claim ?? null, treatment }] : [],
        );
        const ofClaim = rows.filter((row) => row.claimStance !== null);
        const times = (treatment: Treatment) =>
          ofClaim.filter((row) => row.treatment === treatment).length;
        return (
          <AnswerType
            key={answer.key}
            answer={answer}
            number={claim?.number}
            isOnly={entry.answers.length === 1}
            suggested={
              Object.keys(entry.stances).length === 0 && !isOwn
                ? "unclassified"
                : suggestRebuttalType(rows)
            }
            counted={`${isOwn ? `${times("taken_back")} taken back` : `${times("denied")} denied`} of ${ofClaim.length}`}
            isStray={answer.type === "retracts" && entry.speaker !== null && !isOwn}
            problems={problems}
            onChange={(part: Partial<EntryAnswer>) =>
              change((before) => ({
                ...before,
                answers: before.answers.map((one) =>
                  one.key === answer.key ? { ...one, ...part } : one,
                ),
              }))
            }
          />
        );
      })}
      {entry.quotations.length === 0 && (
        <div className="fld">
          <span className="lb">Words in the source</span>
          <div className="gate gate--shut">
            <Icon name="quote" />
            <div>
              {capture ? (
                <>
                  <b>No words yet.</b> Choose a passage in the article, or select any words.{" "}
                  <span className="bykeys">
                    <kbd>J</kbd> <kbd>K</kbd> step through what it quotes, <kbd>Enter</kbd> takes
                    it.
                  </span>
                </>
              ) : (
                <>
                  <b>No source is open.</b> Words are taken from a capture; without one nothing can
                  be quoted.
                </>
              )}
              {(source || typedSource) && (
                <>
                  {" "}
                  Without words, what you say in short stands as a paraphrase of{" "}
                  <b>{source?.title ?? typedSource}</b>.
                </>
              )}
            </div>
          </div>
        </div>
      )}
      {entry.quotations.map((quotation, index) => (
        <Quoted
          key={quotation.key}
          quotation={quotation}
          captureText={quotation.capture === capture?.id ? captureText : null}
          length={length}
          index={index}
          problems={problems}
          onCurrent={() => onCurrent(quotation.key)}
          onChange={(part) =>
            change((before) => ({
              ...before,
              quotations: before.quotations.map((one) =>
                one.key === quotation.key ? { ...one, ...part } : one,
              ),
            }))
          }
          onRemove={() =>
            change((before) => ({
              ...before,
              quotations: before.quotations.filter((one) => one.key !== quotation.key),
              stances: Object.fromEntries(
                Object.entries(before.stances).map(([point, stance]) => [
                  point,
                  stance.quotation === quotation.key
                    ? { ...stance, quotation: null, words: "" }
                    : stance,
                ]),
              ),
            }))
          }
        />
      ))}
      <div className="fld">
        <span className="lb">
          <label htmlFor={`${id}-summary`}>In short, in your words</label> <Needed /> <kbd>W</kbd>
        </span>
        <textarea
          id={`${id}-summary`}
          className="in in--said"
          dir="auto"
          rows={2}
          data-key="w"
          data-field="summary"
          aria-required
          value={entry.summary}
          aria-describedby={problems.summary ? `${id}-summary-p` : undefined}
          aria-invalid={problems.summary ? true : undefined}
          onChange={({ target }) => set({ summary: target.value })}
        />
        {problems.summary && (
          <p className="wrong" id={`${id}-summary-p`}>
            {problems.summary}
          </p>
        )}
      </div>
      <div className="f2">
        <Choose
          label="Speaker"
          field="speaker"
          isNeeded
          shortcut="S"
          mark={party >= 0 && <PartyMark index={party} />}
          choices={choices}
          value={speaker ? { id: speaker.id, label: speaker.name } : null}
          problem={problems.speaker}
          onSearch={findSpeakers}
          onChoose={(item) => {
            if (item?.id.startsWith("add:")) ask({ what: "speaker", name: item.label });
            else {
              set({ speaker: item?.id ?? null });
              if (item) goOn();
            }
          }}
          onAdd={(name) => ask({ what: "speaker", name })}
        />
        <div className="fld">
          <label htmlFor={`${id}-role`}>Speaking as</label>
          <input
            id={`${id}-role`}
            ref={role}
            className="in"
            data-field="speakerRole"
            aria-invalid={problems.speakerRole ? true : undefined}
            dir="auto"
            list={`${id}-offices`}
            value={entry.speakerRole}
            placeholder={offices[0] ?? "The title at the time"}
            onChange={({ target }) => set({ speakerRole: target.value })}
          />
          <datalist id={`${id}-offices`}>
            {offices.map((title) => (
              <option key={title} value={title} />
            ))}
          </datalist>
          {problems.speakerRole && <p className="wrong">{problems.speakerRole}</p>}
          {offices[0] && !entry.speakerRole && (
            <p className="small">
              {/* The field offers the same by arrow key; Tab goes on to the party. */}
              <button
                className="aslink"
                type="button"
                tabIndex={-1}
                onClick={() => set({ speakerRole: offices[0] })}
              >
                {offices[0]}
              </button>{" "}
              at that date
            </p>
          )}
        </div>
      </div>
      {matter && (
        <Choose
          label="Speaks for"
          field="party"
          isNeeded
          help="party"
          shortcut="B"
          choices={matter.parties.map((row) => ({ id: row.id, label: row.name }))}
          value={
            matter.parties[party]
              ? { id: matter.parties[party].id, label: matter.parties[party].name }
              : null
          }
          problem={problems.party}
          placeholder="A side of this matter; type to add one"
          onChoose={(item) => set({ party: item?.id ?? null })}
          onAdd={(name) => ask({ what: "party", name })}
        />
      )}
      <div className="f2">
        <OccasionFields
          entry={entry}
          isNew={isNew}
          others={distinct(occasions)}
          problem={problems.occasionTitle}
          set={set}
        />
        <Choose
          label="First published"
          field="firstPublished"
          help="firstPublished"
          shortcut="F"
          choices={sources.map((row) => ({ id: row.id, label: row.title, hint: "not captured" }))}
          value={
            source
              ? { id: source.id, label: source.title }
              : typedSource
                ? { id: "typed", label: typedSource }
                : null
          }
          problem={problems.firstPublished ?? problems.firstPublishedTitle}
          placeholder={
            capture ? "In this article, as far as it says" : "A broadcast, a post, a paper"
          }
          onChoose={(item) => firstPublished(item?.id ?? null, "")}
          onAdd={(title) => firstPublished(null, title)}
          addLabel="A source that is not captured:"
        />
      </div>
      <Datings
        datings={entry.datings}
        offers={offers}
        published={capture?.source.publishedAt ?? null}
        language={capture?.source.language ?? "und"}
        problems={problems}
        // What another statement on the same occasion is dated by stays preferred.
        isShared={isNew && entry.occasion !== null}
        onChange={(make) => change((before) => ({ ...before, datings: make(before.datings) }))}
      />
      {matter && (
        <Stances
          entry={entry}
          matter={matter}
          problems={problems}
          current={current}
          onChange={(point, stance) =>
            change((before) => {
              const { [point]: _, ...others } = before.stances;
              return { ...before, stances: stance ? { ...others, [point]: stance } : others };
            })
          }
          onNewPoint={() => ask({ what: "point" })}
        />
      )}
      <details className="more">
        <summary>More: place, language, on behalf of, note</summary>
        <div className="f2">
          <div className="fld">
            <label htmlFor={`${id}-venue`}>Place</label>
            <input
              id={`${id}-venue`}
              className="in"
              data-field="occasionVenue"
              value={entry.occasionVenue}
              aria-invalid={problems.occasionVenue ? true : undefined}
              onChange={({ target }) => set({ occasionVenue: target.value })}
            />
            {problems.occasionVenue && <p className="wrong">{problems.occasionVenue}</p>}
          </div>
          <LanguageField
            label="Language spoken"
            field="language"
            value={entry.language}
            placeholder="not stated"
            problem={problems.language}
            onChange={(language) => set({ language })}
          />
        </div>
        <Choose
          label="On behalf of"
          field="onBehalfOf"
          problem={problems.onBehalfOf}
          choices={choices}
          value={principal ? { id: principal.id, label: principal.name } : null}
          onSearch={findSpeakers}
          onChoose={(item) =>
            set({ onBehalfOf: item?.id.startsWith("add:") ? null : (item?.id ?? null) })
          }
        />
        {entry.answers.map((answer) => (
          <div className="fld" key={answer.key}>
            <label htmlFor={`${id}-note-${answer.key}`}>Note on the answer</label>
            <input
              id={`${id}-note-${answer.key}`}
              className="in"
              data-field={`answers.${answer.key}.note`}
              value={answer.note}
              onChange={({ target }) =>
                change((before) => ({
                  ...before,
                  answers: before.answers.map((one) =>
                    one.key === answer.key ? { ...one, note: target.value } : one,
                  ),
                }))
              }
            />
            {problems[`answers.${answer.key}.note`] && (
              <p className="wrong">{problems[`answers.${answer.key}.note`]}</p>
            )}
          </div>
        ))}
      </details>
    </div>
  );
}

/** A speaker as one of a list: the latest office tells them from a namesake. */
export const speakerChoice = ({ id, name, otherNames, offices }: ScreenSpeaker) => ({
  id,
  label: name,
  hint: offices.at(-1)?.title,
  also: otherNames.join(" "),
});

/** The first statement on each occasion. */
function distinct(statements: ScreenMatter["statements"]) {
  return statements.filter(
    (row, index) =>
      statements.findIndex(({ occasion }) => occasion.id === row.occasion.id) === index,
  );
}
