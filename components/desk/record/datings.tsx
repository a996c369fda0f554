"use client";
import { useId, useState } from "react";
import { formatEdtf } from "@/lib/dates/format";
import type { EntryDating } from "@/lib/desk/entry";
import {
  doubtOfDate,
  edtfOf,
  isoOf,
  problemOfDate,
  type Said,
  saidOf,
  type WayOfDating,
  waysOfDating,
} from "@/lib/desk/said";

/** A date that the article names, offered as a dating. */
export interface DateOffer {
  phrase: string;
  edtf: string;
}

const waitingForDay: Said = { way: "on", from: "", to: "" };

/** When it was said: each source's answer, all of them kept, one preferred. */
export function Datings({
  datings,
  offers,
  isShared,
  published,
  onChange,
}: {
  datings: EntryDating[];
  offers: DateOffer[];
  /** Day, or day and time, that the article is of. */
  published: string | null;
  /** The occasion is dated already: what is added here stands beside. */
  isShared: boolean;
  onChange: (make: (datings: EntryDating[]) => EntryDating[]) => void;
}) {
  const [added, setAdded] = useState("");
  function add(dating: Partial<EntryDating>) {
    const key = crypto.randomUUID();
    setAdded(key);
    onChange((before) => [
      ...before,
      {
        ...{ key, id: null, source: null, edtf: "", phrase: "", note: "" },
        preferred: before.length === 0 && !isShared,
        ...dating,
      },
    ]);
  }
  const open = offers.filter(
    ({ phrase, edtf }) => !datings.some((one) => one.phrase === phrase && one.edtf === edtf),
  );
  return (
    <fieldset className="fld">
      <legend className="lb">
        Said <kbd>T</kbd>
      </legend>
      {datings.map((dating, index) => (
        <Dating
          key={dating.key}
          dating={dating}
          isFirst={index === 0}
          isOnly={datings.length === 1}
          isNew={dating.key === added}
          published={published}
          onChange={(change) =>
            onChange((before) =>
              before.map((one) => {
                if (one.key === dating.key) return { ...one, ...change };
                return change.preferred ? { ...one, preferred: false } : one;
              }),
            )
          }
          onRemove={() => onChange((before) => before.filter(({ key }) => key !== dating.key))}
        />
      ))}
      <p className="offers">
        {open.slice(0, 6).map((offer, index) => (
          <button
            key={offer.phrase}
            className="sel"
            type="button"
            data-key={datings.length === 0 && index === 0 ? "t" : undefined}
            onClick={() => add(offer)}
          >
            {offer.phrase && `“${offer.phrase}” `}
            {formatEdtf(offer.edtf)}
          </button>
        ))}
        <button
          className="aslink"
          type="button"
          data-key={datings.length + open.length === 0 ? "t" : undefined}
          onClick={() => add({})}
        >
          {datings.length === 0 ? "Say when" : "Add another dating"}
        </button>
      </p>
    </fieldset>
  );
}

function Dating({
  dating,
  isFirst,
  isOnly,
  isNew,
  published,
  onChange,
  onRemove,
}: {
  dating: EntryDating;
  isFirst: boolean;
  isOnly: boolean;
  /** Asked for just now: without a date yet, it waits for one. */
  isNew: boolean;
  published: string | null;
  onChange: (change: Partial<EntryDating>) => void;
  onRemove: () => void;
}) {
  const id = useId();
  // Half a date reads as another way of being sure; while it is typed, the way that was chosen holds.
  const [typed, setTyped] = useState(() =>
    isNew && dating.edtf === "" ? waitingForDay : saidOf(dating.edtf),
  );
  const said = edtfOf(typed) === dating.edtf ? typed : saidOf(dating.edtf);
  const isHalf = said.way === "between" && !(said.from.trim() && said.to.trim());
  const problem = isHalf ? "Give the first and the last day." : problemOfDate(dating.edtf);
  const doubt = problem ? undefined : doubtOfDate(dating.edtf, published, new Date());
  function set(change: Partial<typeof said>) {
    const next = { ...said, ...change };
    setTyped(next);
    onChange({ edtf: edtfOf(next) });
  }
  /** A way without a date yet keeps the dates that are there. */
  const choose = (way: WayOfDating) =>
    set({ way, from: said.from || "", to: way === "between" ? said.to || said.from : "" });
  const about = { "aria-invalid": problem ? (true as const) : undefined };
  /** A day that is written out is put as it is kept, once it was typed. */
  const settle = () => set({ from: isoOf(said.from), to: isoOf(said.to) });
  return (
    <div className="dating">
      <div className="dating__d">
        <select
          className="in"
          aria-label="How sure"
          data-key={isFirst ? "t" : undefined}
          value={said.way}
          onChange={({ target }) => choose(target.value as WayOfDating)}
        >
          {Object.entries(waysOfDating).map(([way, label]) => (
            <option key={way} value={way}>
              {label}
            </option>
          ))}
        </select>
        {said.way !== "not_stated" && (
          <input
            {...about}
            className="in num"
            aria-label={said.way === "between" ? "From" : "Date"}
            placeholder="2026-02-01"
            // Asked for just now: this is the next thing to type.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus={isNew && dating.edtf === ""}
            onBlur={settle}
            value={said.from}
            aria-describedby={`${id}-p`}
            onChange={({ target }) => set({ from: target.value })}
          />
        )}
        {said.way === "between" && (
          <input
            {...about}
            className="in num"
            aria-label="To"
            placeholder="2026-02-02"
            onBlur={settle}
            value={said.to}
            aria-describedby={`${id}-p`}
            onChange={({ target }) => set({ to: target.value })}
          />
        )}
        <input
          className="in"
          aria-label="The source’s phrase"
          placeholder="As the source puts it"
          value={dating.phrase}
          onChange={({ target }) => onChange({ phrase: target.value })}
        />
      </div>
      <p className="small" id={`${id}-p`}>
        {problem ? <span className="wrong">{problem}</span> : formatEdtf(dating.edtf || null)}{" "}
        {doubt && <b>{doubt} </b>}
        {!isOnly && (
          <label>
            <input
              type="radio"
              checked={dating.preferred}
              onChange={() => onChange({ preferred: true })}
            />{" "}
            preferred
          </label>
        )}{" "}
        <button className="aslink" type="button" onClick={onRemove}>
          Take out
        </button>
      </p>
    </div>
  );
}
