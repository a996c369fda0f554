"use client";
import { useId, useState } from "react";
import { Help } from "@/components/desk/help";
import { controlLook, PlainField, TwoFields } from "@/components/ui/form/plain";
import { Sign } from "@/components/ui/sign";
import { TextButton } from "@/components/ui/text-button";
import { answerView } from "@/lib/desk/answer-view";
import type { EntryAnswer } from "@/lib/desk/entry";
import { changeAnswer } from "@/lib/desk/entry-changes";
import { addressedVia, keysOf, rebuttalTypes } from "@/lib/vocabulary";
import { FieldSet } from "./field";
import { LineField } from "./line-field";
import { useScreen } from "./screen";

const types = keysOf(rebuttalTypes);
const most = types.slice(0, 4);

const one =
  "inline-flex min-h-10 cursor-pointer items-center justify-center gap-[0.35rem] bg-paper px-2 shadow-[0_0_0_1px_var(--color-rule-2)] max-tablet:min-h-11";

/** How the reply stands to one claim: the type, what was put to the speaker, the pair's heading. */
export function AnswerType({ answer }: { answer: EntryAnswer }) {
  const { entry, change, matter } = useScreen();
  const { number, suggested, counted, stray } = answerView(entry, answer, matter);
  const id = useId();
  const isRare = answer.type !== "unclassified" && !most.includes(answer.type);
  const [more, setMore] = useState(false);
  const shown = more || isRare ? types : most;
  const set = (part: Partial<EntryAnswer>) => change(changeAnswer, answer.key, part);
  return (
    <FieldSet
      legend={`Type of rebuttal${entry.answers.length === 1 ? "" : `, to S${number}`}`}
      shortcut="R"
      help={<Help term="answerType" />}
    >
      <div className="grid grid-cols-4 gap-px overflow-hidden rounded-control border border-rule-2 text-s has-[>button]:grid-cols-[repeat(5,minmax(max-content,1fr))] max-laptop:grid-cols-2 max-laptop:has-[>button]:grid-cols-2">
        {shown.map((type, index) => (
          <label
            key={type}
            className={`outline-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-checked:outline-paper has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 ${one}`}
            title={rebuttalTypes[type].definition}
          >
            <input
              className="absolute size-px opacity-0"
              type="radio"
              name={`${id}-type`}
              value={type}
              checked={answer.type === type}
              data-key={index === 0 ? "r" : undefined}
              data-field={answer.type === type ? `answers.${answer.key}` : undefined}
              onChange={() => set({ type })}
            />
            <Sign name={rebuttalTypes[type].sign} size="choice" />
            {rebuttalTypes[type].label}
          </label>
        ))}
        {shown.length < types.length && (
          <button
            className={`whitespace-nowrap max-laptop:col-span-full ${one}`}
            type="button"
            onClick={() => setMore(true)}
          >
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
              <TextButton onClick={() => set({ type: suggested })}>
                Take {rebuttalTypes[suggested].label}
              </TextButton>
            </>
          )}
        </p>
      )}
      {stray && (
        <p className="small">
          {stray === "retraction"
            ? "The claim was not made by this speaker, nor on behalf of the same: nobody takes back another’s words, so no point counts as taken back."
            : "The words are not this speaker’s, nor attributed to them: only whoever is said to have said them can deny it."}
        </p>
      )}
      {(answer.type === "rates" || answer.rating || answer.ratingScale) && (
        <TwoFields upTo="laptop">
          <LineField
            label="Rating, as given"
            field={`answers.${answer.key}.rating`}
            value={answer.rating}
            placeholder="In the reviewer’s words"
            onChange={(rating) => set({ rating })}
          />
          <LineField
            label="Its scale"
            field={`answers.${answer.key}.ratingScale`}
            value={answer.ratingScale}
            placeholder="True to Pants on fire, 6 steps"
            onChange={(ratingScale) => set({ ratingScale })}
          />
        </TwoFields>
      )}
      <TwoFields upTo="laptop">
        <PlainField id={`${id}-via`} label="What was answered">
          <select
            id={`${id}-via`}
            className={controlLook()}
            value={answer.via}
            onChange={({ target }) => set({ via: target.value as EntryAnswer["via"] })}
          >
            {keysOf(addressedVia).map((via) => (
              <option key={via} value={via}>
                {addressedVia[via].label}
              </option>
            ))}
          </select>
        </PlainField>
        <LineField
          label="Heading of the pair"
          field={`answers.${answer.key}.heading`}
          value={answer.heading}
          placeholder="In a word or two"
          onChange={(heading) => set({ heading })}
        />
      </TwoFields>
    </FieldSet>
  );
}
