"use client";
import { useId, useState } from "react";
import { DatePicker, Understood } from "@/components/desk/date-field";
import { controlLook, problemLook } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import { formatEdtf } from "@/lib/dates/format";
import type { EntryDating } from "@/lib/desk/entry";
import { changeDating, removeDating } from "@/lib/desk/entry-changes";
import {
  doubtOfDate,
  keptOf,
  readSaid,
  type Said,
  saidOf,
  type WayOfDating,
  waysOfDating,
} from "@/lib/desk/said";
import { useScreen } from "./screen";

const waitingForDay: Said = { way: "on", from: "", to: "" };

/** One source's answer to when it was said: as it is typed, and what is understood of it. */
export function Dating({
  dating,
  isFirst,
  isAdded,
}: {
  dating: EntryDating;
  isFirst: boolean;
  /** Asked for just now: without a date yet, it waits for one. */
  isAdded: boolean;
}) {
  const id = useId();
  const { given, entry, change, problems } = useScreen();
  const source = given.capture?.source;
  const published = source?.publishedAt ?? null;
  const language = source?.language ?? "und";
  // What was typed stands until the field is left; then, what was understood.
  const [typed, setTyped] = useState(() =>
    isAdded && dating.edtf === "" ? waitingForDay : saidOf(dating.edtf),
  );
  const said = keptOf(typed, language) === dating.edtf ? typed : saidOf(dating.edtf);
  const isEmpty = said.way !== "not_stated" && !said.from.trim() && !said.to.trim();
  const read = readSaid(said, language);
  const doubt = read.ok ? doubtOfDate(read.edtf, published, new Date()) : undefined;
  const field = `datings.${dating.key}.edtf`;
  const refused = problems[field];
  const setPart = (part: Partial<EntryDating>) => change(changeDating, dating.key, part);
  function keep(next: Said) {
    setTyped(next);
    setPart({ edtf: keptOf(next, language) });
  }
  const set = (part: Partial<Said>) => keep({ ...said, ...part });
  /** A way without a date yet keeps the dates that are there. */
  const choose = (way: WayOfDating) =>
    set({ way, to: way === "between" ? said.to || said.from : "" });
  const day = (end: "from" | "to", label: string, placeholder: string) => (
    <span className="grid flex-[1_1_11rem] grid-cols-[minmax(0,1fr)_auto] gap-1">
      <input
        className={controlLook()}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        data-field={field}
        aria-invalid={!read.ok && !isEmpty ? true : undefined}
        aria-describedby={`${id}-p`}
        // Asked for just now: this is the next thing to type.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus={end === "from" && isAdded && dating.edtf === ""}
        value={said[end]}
        onBlur={() => read.ok && setTyped(saidOf(read.edtf))}
        onChange={({ target }) => set({ [end]: target.value })}
      />
      <DatePicker onPick={(picked) => set({ [end]: formatEdtf(picked) })} />
    </span>
  );
  return (
    <div className="border-t border-rule py-2">
      <div className="flex flex-wrap gap-1.5">
        <select
          className={`flex-[0_1_8rem] ${controlLook()}`}
          aria-label="How sure"
          data-key={isFirst ? "t" : undefined}
          data-field={said.way === "not_stated" ? field : undefined}
          value={said.way}
          onChange={({ target }) => choose(target.value as WayOfDating)}
        >
          {Object.entries(waysOfDating).map(([way, label]) => (
            <option key={way} value={way}>
              {label}
            </option>
          ))}
        </select>
        {said.way !== "not_stated" &&
          day("from", said.way === "between" ? "From" : "Date", "4 March 2026")}
        {said.way === "between" && day("to", "To", "6 March 2026")}
        <input
          className={`min-w-55.75 flex-[1_1_9rem] ${controlLook()}`}
          aria-label="The source’s phrase"
          placeholder="As the source puts it"
          value={dating.phrase}
          onChange={({ target }) => setPart({ phrase: target.value })}
        />
      </div>
      <p className="small">
        {isEmpty ? (
          <span id={`${id}-p`} className={refused ? problemLook : undefined}>
            Write the date, or pick the day.
          </span>
        ) : (
          <Understood id={`${id}-p`} read={read} choose={(edtf) => keep(saidOf(edtf))} />
        )}{" "}
        {refused && read.ok && <span className={problemLook}>{refused} </span>}
        {doubt && <b>{doubt} </b>}
        {entry.datings.length > 1 && (
          <label>
            <input
              type="radio"
              checked={dating.preferred}
              onChange={() => setPart({ preferred: true })}
            />{" "}
            preferred
          </label>
        )}{" "}
        <TextButton onClick={() => change(removeDating, dating.key)}>Take out</TextButton>
      </p>
    </div>
  );
}
