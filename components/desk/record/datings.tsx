"use client";
import { useId, useState } from "react";
import { formatEdtf } from "@/lib/dates/format";
import type { EntryDating } from "@/lib/desk/entry";
import { edtfOf, problemOfDate, saidOf, type WayOfDating, waysOfDating } from "@/lib/desk/said";

/** A date that the article names, offered as a dating. */
export interface DateOffer {
  phrase: string;
  edtf: string;
}

/** When it was said: each source's answer, all of them kept, one preferred. */
export function Datings({
  datings,
  offers,
  isShared,
  onChange,
}: {
  datings: EntryDating[];
  offers: DateOffer[];
  /** The occasion is dated already: what is added here stands beside. */
  isShared: boolean;
  onChange: (make: (datings: EntryDating[]) => EntryDating[]) => void;
}) {
  const add = (dating: Partial<EntryDating>) =>
    onChange((before) => [
      ...before,
      {
        ...{ key: crypto.randomUUID(), id: null, source: null, edtf: "", phrase: "", note: "" },
        preferred: before.length === 0 && !isShared,
        ...dating,
      },
    ]);
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
  onChange,
  onRemove,
}: {
  dating: EntryDating;
  isFirst: boolean;
  isOnly: boolean;
  onChange: (change: Partial<EntryDating>) => void;
  onRemove: () => void;
}) {
  const id = useId();
  // Half a date reads as another way of being sure; while it is typed, the way that was chosen holds.
  const [typed, setTyped] = useState(() => saidOf(dating.edtf));
  const said = edtfOf(typed) === dating.edtf ? typed : saidOf(dating.edtf);
  const problem = problemOfDate(dating.edtf);
  function set(change: Partial<typeof said>) {
    const next = { ...said, ...change };
    setTyped(next);
    onChange({ edtf: edtfOf(next) });
  }
  /** A way without a date yet keeps the dates that are there. */
  const choose = (way: WayOfDating) =>
    set({ way, from: said.from || "", to: way === "between" ? said.to || said.from : "" });
  const about = { "aria-invalid": problem ? (true as const) : undefined };
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
