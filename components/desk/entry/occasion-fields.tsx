"use client";
import { useId } from "react";
import { Needed } from "@/components/desk/needed";
import { TextButton } from "@/components/ui/text-button";
import type { Entry } from "@/lib/desk/entry";
import { leaveSharedOccasion, setFields, shareOccasion } from "@/lib/desk/entry-changes";
import type { ScreenStatement } from "@/lib/desk/screen";
import { keysOf, occasionKinds } from "@/lib/vocabulary";
import { useScreen } from "./screen";

/** When and where it was said: an occasion of its own, or the one of another statement. */
export function OccasionFields() {
  const { entry, change, isNew, matter, problems } = useScreen();
  const id = useId();
  if (isNew && entry.occasion) {
    return (
      <div className="fld">
        <span className="lb">Occasion</span>
        <p className="in">{entry.occasionTitle}</p>
        <p className="small">
          Shared with another statement.{" "}
          <TextButton onClick={() => change(leaveSharedOccasion)}>Another occasion</TextButton>
        </p>
      </div>
    );
  }
  const { occasionTitle: problem } = problems;
  const ofSpeaker = matter?.statements.filter(({ speakerId }) => speakerId === entry.speaker) ?? [];
  return (
    <div className="fld">
      <span className="lb">
        <label htmlFor={id}>Occasion</label> <Needed /> <kbd>O</kbd>
      </span>
      {isNew &&
        distinct(ofSpeaker).map(({ occasion, number }) => (
          <p key={occasion.id} className="small">
            <TextButton onClick={() => change(shareOccasion, occasion)}>
              The same as S{number}: {occasion.title}
            </TextButton>
          </p>
        ))}
      <select
        className="in"
        aria-label="Kind of occasion"
        value={entry.occasionKind}
        onChange={({ target }) =>
          change(setFields, { occasionKind: target.value as Entry["occasionKind"] })
        }
      >
        {keysOf(occasionKinds).map((kind) => (
          <option key={kind} value={kind}>
            {occasionKinds[kind].label}
          </option>
        ))}
      </select>
      <input
        id={id}
        className="in"
        data-key="o"
        data-field="occasionTitle"
        value={entry.occasionTitle}
        dir="auto"
        placeholder="Its name: interview with …, a statement"
        required
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => change(setFields, { occasionTitle: target.value })}
      />
      {problem && <p className="wrong">{problem}</p>}
    </div>
  );
}

/** The first statement on each occasion. */
function distinct(statements: ScreenStatement[]) {
  return statements.filter(
    (row, index) =>
      statements.findIndex(({ occasion }) => occasion.id === row.occasion.id) === index,
  );
}
