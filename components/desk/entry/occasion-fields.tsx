"use client";
import { useId } from "react";
import { Needed } from "@/components/desk/needed";
import type { Entry } from "@/lib/desk/entry";
import type { ScreenStatement } from "@/lib/desk/screen";
import { keysOf, occasionKinds } from "@/lib/vocabulary";

/** When and where it was said: an occasion of its own, or the one of another statement. */
export function OccasionFields({
  entry,
  isNew,
  others,
  problem,
  set,
}: {
  entry: Entry;
  isNew: boolean;
  /** Statements of the same speaker, one for each occasion. */
  others: ScreenStatement[];
  problem?: string;
  set: (values: Partial<Entry>) => void;
}) {
  const id = useId();
  if (isNew && entry.occasion) {
    return (
      <div className="fld">
        <span className="lb">Occasion</span>
        <p className="in">{entry.occasionTitle}</p>
        <p className="small">
          Shared with another statement.{" "}
          <button
            className="aslink"
            type="button"
            onClick={() => set({ occasion: null, occasionTitle: "", datings: [] })}
          >
            Another occasion
          </button>
        </p>
      </div>
    );
  }
  return (
    <div className="fld">
      <span className="lb">
        <label htmlFor={id}>Occasion</label> <Needed /> <kbd>O</kbd>
      </span>
      {isNew &&
        others.map(({ occasion, number }) => (
          <p key={occasion.id} className="small">
            <button
              className="aslink"
              type="button"
              onClick={() =>
                set({ occasion: occasion.id, occasionTitle: occasion.title, datings: [] })
              }
            >
              The same as S{number}: {occasion.title}
            </button>
          </p>
        ))}
      <select
        className="in"
        aria-label="Kind of occasion"
        value={entry.occasionKind}
        onChange={({ target }) => set({ occasionKind: target.value as Entry["occasionKind"] })}
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
        onChange={({ target }) => set({ occasionTitle: target.value })}
      />
      {problem && <p className="wrong">{problem}</p>}
    </div>
  );
}
