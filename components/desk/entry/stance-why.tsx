"use client";
import { Quoted } from "@/components/desk/quoted";
import { controlLook, Problem } from "@/components/ui/form/plain";
import type { EntryStance } from "@/lib/desk/entry";
import { changeStance } from "@/lib/desk/entry-changes";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";
import { beginningOf } from "@/lib/wording";
import { useScreen } from "./screen";

const none = "";
const control = controlLook({ size: "small" });

/** The words that a stance rests on, and why they are read so. */
export function StanceWhy({ point, stance }: { point: string; stance: EntryStance }) {
  const { entry, change, problems } = useScreen();
  const field = (part: string) => `stances.${point}.${part}`;
  const wrong = ["words", "reason", "quotation"].filter((part) => problems[field(part)]);
  return (
    <div className="col-start-2 -col-end-1 grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-2.5 gap-y-1.5 pb-1.5">
      <label className="grid min-w-0 gap-0.5">
        <span className="text-xs text-ink-2">Shown by</span>
        <select
          className={control}
          data-field={field("quotation")}
          value={stance.quotation ?? none}
          onChange={({ target }) =>
            change(changeStance, point, { quotation: target.value || null })
          }
        >
          <option value={none}>
            {entry.quotations.length > 1 ? "Choose the words …" : "no words in particular"}
          </option>
          {entry.quotations.map(({ key, text, form }) => (
            <option key={key} value={key}>
              {wordsAsQuoted({ form, text: beginningOf(text, 60).text })}
              {beginningOf(text, 60).isCut && " …"}
            </option>
          ))}
        </select>
      </label>
      {stance.quotation && (
        <label className="grid min-w-0 gap-0.5">
          <span className="text-xs text-ink-2">Only these of the words</span>
          <input
            className={control}
            value={stance.words}
            data-field={field("words")}
            placeholder="All of them"
            aria-invalid={problems[field("words")] ? true : undefined}
            onChange={({ target }) => change(changeStance, point, { words: target.value })}
          />
        </label>
      )}
      <label className="grid min-w-0 gap-0.5">
        <span className="text-xs text-ink-2">Why we read it so</span>
        <input
          className={control}
          value={stance.reason}
          data-field={field("reason")}
          placeholder="In one line"
          onChange={({ target }) => change(changeStance, point, { reason: target.value })}
        />
      </label>
      <ShownBy stance={stance} />
      {wrong.map((part) => (
        <div key={part} className="col-span-full">
          <Problem>{problems[field(part)]}</Problem>
        </div>
      ))}
    </div>
  );
}

/** The words that a stance rests on, whole. */
function ShownBy({ stance }: { stance: EntryStance }) {
  const { entry } = useScreen();
  const chosen = entry.quotations.find(({ key }) => key === stance.quotation);
  if (!chosen) {
    return entry.quotations.length > 1 ? (
      <p className="col-span-full text-s" data-shown-by>
        No words are chosen for this stance yet.
      </p>
    ) : null;
  }
  return (
    <p className="col-span-full text-s" data-shown-by>
      Shown by:{" "}
      <Quoted
        quoted={{
          text: stance.words || chosen.text,
          form: chosen.form,
          language: chosen.language || "und",
        }}
      />
    </p>
  );
}
