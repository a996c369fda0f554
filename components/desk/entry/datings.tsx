"use client";
import { useId, useState } from "react";
import { DatePicker, Understood } from "@/components/desk/date-field";
import { Help } from "@/components/desk/help";
import { formatEdtf } from "@/lib/dates/format";
import type { EntryDating } from "@/lib/desk/entry";
import {
  doubtOfDate,
  keptOf,
  readSaid,
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
  language,
  problems,
  onChange,
}: {
  datings: EntryDating[];
  offers: DateOffer[];
  /** Day, or day and time, that the article is of. */
  published: string | null;
  /** Tag of the language that the article is in. */
  language: string;
  /** By field: "datings.k1.edtf". */
  problems: Record<string, string>;
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
          language={language}
          refused={problems[`datings.${dating.key}.edtf`]}
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
      <Help term="date" />
    </fieldset>
  );
}

function Dating({
  dating,
  isFirst,
  isOnly,
  isNew,
  published,
  language,
  refused,
  onChange,
  onRemove,
}: {
  dating: EntryDating;
  isFirst: boolean;
  isOnly: boolean;
  /** Asked for just now: without a date yet, it waits for one. */
  isNew: boolean;
  published: string | null;
  language: string;
  /** What kept it from being saved. */
  refused?: string;
  onChange: (change: Partial<EntryDating>) => void;
  onRemove: () => void;
}) {
  const id = useId();
  // What was typed stands until the field is left; then, what was understood.
  const [typed, setTyped] = useState(() =>
    isNew && dating.edtf === "" ? waitingForDay : saidOf(dating.edtf),
  );
  const said = keptOf(typed, language) === dating.edtf ? typed : saidOf(dating.edtf);
  const isEmpty = said.way !== "not_stated" && !said.from.trim() && !said.to.trim();
  const read = readSaid(said, language);
  const doubt = read.ok ? doubtOfDate(read.edtf, published, new Date()) : undefined;
  const field = `datings.${dating.key}.edtf`;
  function keep(next: Said) {
    setTyped(next);
    onChange({ edtf: keptOf(next, language) });
  }
  const set = (change: Partial<Said>) => keep({ ...said, ...change });
  /** A way without a date yet keeps the dates that are there. */
  const choose = (way: WayOfDating) =>
    set({ way, to: way === "between" ? said.to || said.from : "" });
  const day = (end: "from" | "to", label: string, placeholder: string) => (
    <span className="dated">
      <input
        className="in"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        data-field={field}
        aria-invalid={!read.ok && !isEmpty ? true : undefined}
        aria-describedby={`${id}-p`}
        // Asked for just now: this is the next thing to type.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus={end === "from" && isNew && dating.edtf === ""}
        value={said[end]}
        onBlur={() => read.ok && setTyped(saidOf(read.edtf))}
        onChange={({ target }) => set({ [end]: target.value })}
      />
      <DatePicker onPick={(picked) => set({ [end]: formatEdtf(picked) })} />
    </span>
  );
  return (
    <div className="dating">
      <div className="dating__d">
        <select
          className="in"
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
          className="in"
          aria-label="The source’s phrase"
          placeholder="As the source puts it"
          value={dating.phrase}
          onChange={({ target }) => onChange({ phrase: target.value })}
        />
      </div>
      <p className="small">
        {isEmpty ? (
          <span id={`${id}-p`} className={refused ? "wrong" : undefined}>
            Write the date, or pick the day.
          </span>
        ) : (
          <Understood id={`${id}-p`} read={read} choose={(edtf) => keep(saidOf(edtf))} />
        )}{" "}
        {refused && read.ok && <span className="wrong">{refused} </span>}
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
