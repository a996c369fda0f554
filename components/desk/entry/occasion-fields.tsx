"use client";
import { controlLook } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import { formatEdtf } from "@/lib/dates/format";
import type { Entry } from "@/lib/desk/entry";
import { leaveSharedOccasion, setFields, shareOccasion } from "@/lib/desk/entry-changes";
import type { ScreenStatement } from "@/lib/desk/screen";
import { keysOf, occasionKinds } from "@/lib/vocabulary";
import { statementNames } from "@/lib/wording";
import { Field, Shown, useField } from "./field";
import { useScreen } from "./screen";

/** When and where it was said: an occasion of its own, or the one of another statement. */
export function OccasionFields() {
  const { given, entry, change, isNew, isTranscript, matter } = useScreen();
  const of = useField("occasionTitle");
  if (isNew && entry.occasion) {
    const others =
      matter?.statements.filter(({ occasion }) => occasion.id === entry.occasion) ?? [];
    const names = others.length > 0 ? `with ${statementNames(others)}` : "with another statement";
    return (
      <Shown label="Occasion">
        <p className={controlLook()}>{entry.occasionTitle}</p>
        <p className="small">
          Shared {names}
          {others[0]?.saidOn ? `, ${formatEdtf(others[0].saidOn)}` : ", its date too"}.
          {isTranscript && " One transcript, one occasion."}{" "}
          <TextButton onClick={() => change(leaveSharedOccasion)}>Another occasion</TextButton>
        </p>
      </Shown>
    );
  }
  const ofSpeaker = matter?.statements.filter(({ speakerId }) => speakerId === entry.speaker) ?? [];
  return (
    <Field label="Occasion" of={of} isNeeded shortcut="O">
      {isNew &&
        distinct(ofSpeaker).map(({ occasion, number }) => (
          <p key={occasion.id} className="small">
            <TextButton onClick={() => change(shareOccasion, occasion)}>
              The same as S{number}: {occasion.title}
            </TextButton>
          </p>
        ))}
      <select
        className={controlLook()}
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
        {...of.control}
        className={controlLook()}
        data-key="o"
        value={entry.occasionTitle}
        dir="auto"
        placeholder="Its name: interview with …, a statement"
        aria-required
        onChange={({ target }) => change(setFields, { occasionTitle: target.value })}
      />
      {isNew && isTranscript && entry.occasionTitle === given.capture?.source.title && (
        <p className="small">From the transcript’s title.</p>
      )}
    </Field>
  );
}

/** The first statement on each occasion. */
function distinct(statements: ScreenStatement[]) {
  return statements.filter(
    (row, index) =>
      statements.findIndex(({ occasion }) => occasion.id === row.occasion.id) === index,
  );
}
