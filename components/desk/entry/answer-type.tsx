"use client";
import { useId, useState } from "react";
import { Help } from "@/components/desk/help";
import { Sign } from "@/components/ui/sign";
import type { EntryAnswer } from "@/lib/desk/entry";
import { addressedVia, keysOf, type RebuttalType, rebuttalTypes } from "@/lib/vocabulary";

const types = keysOf(rebuttalTypes);
const most = types.slice(0, 4);

/** How the reply stands to one claim: the type, what was put to the speaker, the pair's heading. */
export function AnswerType({
  answer,
  number,
  isOnly,
  suggested,
  counted,
  isStray,
  problems,
  onChange,
}: {
  answer: EntryAnswer;
  /** The claim's number in the matter. */
  number: number | undefined;
  isOnly: boolean;
  suggested: RebuttalType;
  /** "1 denied of 3" */
  counted: string;
  /** A retraction of what somebody else said. */
  isStray: boolean;
  /** By field: "answers.k1.heading". */
  problems: Record<string, string>;
  onChange: (change: Partial<EntryAnswer>) => void;
}) {
  const id = useId();
  const isRare = answer.type !== "unclassified" && !most.includes(answer.type);
  const [more, setMore] = useState(false);
  const shown = more || isRare ? types : most;
  return (
    <fieldset className="fld answer">
      <legend className="lb">
        Type of rebuttal{isOnly ? "" : `, to S${number}`} <kbd>R</kbd>
      </legend>
      <div className="seg seg--rel">
        {shown.map((type, index) => (
          <label key={type} title={rebuttalTypes[type].definition}>
            <input
              type="radio"
              name={`${id}-type`}
              value={type}
              checked={answer.type === type}
              data-key={index === 0 ? "r" : undefined}
              data-field={answer.type === type ? `answers.${answer.key}` : undefined}
              onChange={() => onChange({ type })}
            />
            <Sign name={rebuttalTypes[type].sign} />
            {rebuttalTypes[type].label}
          </label>
        ))}
        {shown.length < types.length && (
          <button type="button" onClick={() => setMore(true)}>
            More
          </button>
        )}
      </div>
      {suggested !== "unclassified" && (
        <p className="small">
          The stances below suggest <b>{rebuttalTypes[suggested].label}</b>: {counted}.
          {answer.type !== suggested && answer.type !== "unclassified" && (
            <>
              {" "}
              The type says <b>{rebuttalTypes[answer.type].label}</b>; both may stand.
            </>
          )}
          {answer.type !== suggested && (
            <>
              {" "}
              <button
                className="aslink"
                type="button"
                onClick={() => onChange({ type: suggested })}
              >
                Take {rebuttalTypes[suggested].label}
              </button>
            </>
          )}
        </p>
      )}
      {isStray && (
        <p className="small">
          The claim was not made by this speaker, nor on behalf of the same: nobody takes back
          another’s words, so no point counts as taken back.
        </p>
      )}
      <div className="f2">
        <div className="fld">
          <label htmlFor={`${id}-via`}>What was answered</label>
          <select
            id={`${id}-via`}
            className="in"
            value={answer.via}
            onChange={({ target }) => onChange({ via: target.value as EntryAnswer["via"] })}
          >
            {keysOf(addressedVia).map((via) => (
              <option key={via} value={via}>
                {addressedVia[via].label}
              </option>
            ))}
          </select>
        </div>
        <div className="fld">
          <label htmlFor={`${id}-heading`}>Heading of the pair</label>
          <input
            id={`${id}-heading`}
            className="in"
            placeholder="In a word or two"
            data-field={`answers.${answer.key}.heading`}
            value={answer.heading}
            aria-invalid={problems[`answers.${answer.key}.heading`] ? true : undefined}
            onChange={({ target }) => onChange({ heading: target.value })}
          />
          {problems[`answers.${answer.key}.heading`] && (
            <p className="wrong">{problems[`answers.${answer.key}.heading`]}</p>
          )}
        </div>
      </div>
      <Help term="answerType" />
    </fieldset>
  );
}
