"use client";
import { useId } from "react";
import { type Choice, Choose, folded } from "@/components/desk/choose";
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
import { Stances } from "./stances";
import { Quoted } from "./words";

/** Everything that is entered of one statement, in the order of the page. */
export function RecordForm({
  entry,
  isNew,
  matter,
  capture,
  speakers,
  named,
  sources,
  offers,
  problems,
  set,
  change,
  ask,
  findMatters,
  findSpeakers,
  chooseMatter,
  addUpstream,
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
  set: (values: Partial<Entry>) => void;
  change: (make: (entry: Entry) => Entry) => void;
  ask: (asking: Asking) => void;
  findMatters: (typed: string) => Promise<{ id: string; label: string }[]>;
  findSpeakers: (typed: string) => Promise<{ id: string; label: string; hint?: string }[]>;
  chooseMatter: (id: string | null) => void;
  addUpstream: (title: string) => void;
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
  const [upstream] = entry.quotations.map((row) => row.upstream).filter((row) => row !== null);
  const source = sources.find((row) => row.id === upstream);
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

  return (
    <div className="form">
      {isNew || !matter ? (
        <Choose
          label="Matter"
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
          problem={problems[`quotations.${quotation.key}.text`]}
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
        <label htmlFor={`${id}-summary`}>
          In short, in your words <kbd>W</kbd>
        </label>
        <textarea
          id={`${id}-summary`}
          className="in in--said"
          dir="auto"
          rows={2}
          data-key="w"
          value={entry.summary}
          aria-invalid={problems.summary ? true : undefined}
          onChange={({ target }) => set({ summary: target.value })}
        />
        {problems.summary && <p className="wrong">{problems.summary}</p>}
      </div>
      <div className="f2">
        <Choose
          label="Speaker"
          shortcut="S"
          mark={party >= 0 && <PartyMark index={party} />}
          choices={choices}
          value={speaker ? { id: speaker.id, label: speaker.name } : null}
          problem={problems.speaker}
          onSearch={findSpeakers}
          onChoose={(item) => {
            if (item?.id.startsWith("add:")) ask({ what: "speaker", name: item.label });
            else set({ speaker: item?.id ?? null });
          }}
          onAdd={(name) => ask({ what: "speaker", name })}
        />
        <div className="fld">
          <label htmlFor={`${id}-role`}>Speaking as</label>
          <input
            id={`${id}-role`}
            className="in"
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
          {offices[0] && !entry.speakerRole && (
            <p className="small">
              <button
                className="aslink"
                type="button"
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
          label="Party that it speaks for"
          shortcut="B"
          choices={matter.parties.map((row) => ({ id: row.id, label: row.name }))}
          value={
            matter.parties[party]
              ? { id: matter.parties[party].id, label: matter.parties[party].name }
              : null
          }
          problem={problems.party}
          placeholder="Type to add one"
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
          shortcut="F"
          choices={sources.map((row) => ({ id: row.id, label: row.title, hint: "not captured" }))}
          value={source ? { id: source.id, label: source.title } : null}
          placeholder="In this article, as far as it says"
          onChoose={(item) =>
            change((before) => ({
              ...before,
              quotations: before.quotations.map((one) => ({ ...one, upstream: item?.id ?? null })),
            }))
          }
          onAdd={addUpstream}
          addLabel="A source that is not captured:"
        />
      </div>
      <Datings
        datings={entry.datings}
        offers={offers}
        published={capture?.source.publishedAt ?? null}
        // What another statement on the same occasion is dated by stays preferred.
        isShared={isNew && entry.occasion !== null}
        onChange={(make) => change((before) => ({ ...before, datings: make(before.datings) }))}
      />
      {matter && (
        <Stances
          entry={entry}
          matter={matter}
          problems={problems}
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
              value={entry.occasionVenue}
              onChange={({ target }) => set({ occasionVenue: target.value })}
            />
          </div>
          <div className="fld">
            <label htmlFor={`${id}-language`}>Language spoken</label>
            <input
              id={`${id}-language`}
              className="in"
              placeholder="not stated"
              value={entry.language}
              aria-invalid={problems.language ? true : undefined}
              onChange={({ target }) => set({ language: target.value })}
            />
            {problems.language && <p className="wrong">{problems.language}</p>}
          </div>
        </div>
        <Choose
          label="On behalf of"
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
