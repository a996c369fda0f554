"use client";
import { useId, useState } from "react";
import { Help } from "@/components/desk/help";
import { Sign } from "@/components/ui/sign";
import { answerView } from "@/lib/desk/answer-view";
import type { EntryAnswer } from "@/lib/desk/entry";
import { changeAnswer } from "@/lib/desk/entry-changes";
import { addressedVia, keysOf, rebuttalTypes } from "@/lib/vocabulary";
import { LineField } from "./line-field";
import { useScreen } from "./screen";

const types = keysOf(rebuttalTypes);
const most = types.slice(0, 4);

/** How the reply stands to one claim: the type, what was put to the speaker, the pair's heading. */
export function AnswerType({ answer }: { answer: EntryAnswer }) {
  const { entry, change, matter } = useScreen();
  const { number, suggested, counted, isStray } = answerView(entry, answer, matter);
  const id = useId();
  const isRare = answer.type !== "unclassified" && !most.includes(answer.type);
  const [more, setMore] = useState(false);
  const shown = more || isRare ? types : most;
  const set = (part: Partial<EntryAnswer>) => change(changeAnswer, answer.key, part);
  return (
    <fieldset className="fld answer">
      <legend className="lb">
        Type of rebuttal{entry.answers.length === 1 ? "" : `, to S${number}`} <kbd>R</kbd>
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
              onChange={() => set({ type })}
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
              <button className="aslink" type="button" onClick={() => set({ type: suggested })}>
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
            onChange={({ target }) => set({ via: target.value as EntryAnswer["via"] })}
          >
            {keysOf(addressedVia).map((via) => (
              <option key={via} value={via}>
                {addressedVia[via].label}
              </option>
            ))}
          </select>
        </div>
        <LineField
          label="Heading of the pair"
          field={`answers.${answer.key}.heading`}
          value={answer.heading}
          placeholder="In a word or two"
          onChange={(heading) => set({ heading })}
        />
      </div>
      <Help term="answerType" />
    </fieldset>
  );
}
