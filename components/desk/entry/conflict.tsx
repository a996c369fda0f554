"use client";
import { useState } from "react";
import { Difference } from "@/components/desk/difference";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import { fieldName } from "@/lib/desk/fields";
import { useScreen } from "./screen";
import type { OpenConflict } from "./use-draft";

const text = "px-3.5 py-3";

/** Two people changed the same field otherwise: the text both started from, and both texts; one is chosen. */
export function Conflict({ conflict }: { conflict: OpenConflict }) {
  const { draft, saving } = useScreen();
  const [choices, setChoices] = useState<Record<string, "mine" | "theirs">>({});
  const open = conflict.conflicts.filter(({ path }) => !choices[path]).length;

  function decide() {
    draft.decide(conflict.conflicts.filter(({ path }) => choices[path] === "theirs"));
    saving.settle();
  }

  return (
    <section className="grid gap-3 px-6 pt-4" aria-labelledby="conflict-h">
      <h2 id="conflict-h" className="font-display text-[1.25rem]/[1.2] font-strong condensed">
        {conflict.conflicts.length === 1
          ? "One field changed twice"
          : `${conflict.conflicts.length} fields changed twice`}
      </h2>
      <div role="alert">
        <Note kind="strong" icon={<Icon name="note" size="note" />}>
          <div>
            <b className="font-strong">Nothing was overwritten.</b> Since you opened this, it was
            saved elsewhere with other words. Choose one text for each field; what nobody changed
            twice is brought together.
          </div>
        </Note>
      </div>
      {conflict.conflicts.map((one) => (
        <fieldset
          key={one.path}
          className="grid grid-cols-3 border border-rule-2 bg-sheet text-ui max-tablet:grid-cols-1"
        >
          <legend className="ms-2 px-1 text-xs font-semibold tracking-[0.01em] text-ink-2">
            {fieldName(one.path)}
          </legend>
          <div className={text}>
            <Label>Both started from</Label>
            <Value value={one.base} />
          </div>
          {(["mine", "theirs"] as const).map((side) => (
            <div
              key={side}
              className={`border-s border-rule max-tablet:border-s-0 max-tablet:border-t ${text}`}
            >
              <Label>{side === "mine" ? "Yours" : "Saved elsewhere"}</Label>
              <Value value={one[side]} base={one.base} />
              <label className="mt-2 flex min-h-8 items-center gap-2 text-s">
                <input
                  type="radio"
                  name={one.path}
                  checked={choices[one.path] === side}
                  onChange={() => setChoices({ ...choices, [one.path]: side })}
                />{" "}
                Use this
              </label>
            </div>
          ))}
        </fieldset>
      ))}
      <p>
        <Button look="ink" disabled={open > 0} onClick={decide}>
          {open > 0 ? `${open} to choose` : "Go on with the texts chosen"}
        </Button>
      </p>
    </section>
  );
}

/** A text with what changed in it; of an item, its words. */
function Value({ value, base }: { value: unknown; base?: unknown }) {
  const text = wordsOf(value);
  if (text === "") return <p className="text-ink-2">empty</p>;
  if (base === undefined) return <p>{text}</p>;
  return (
    <p>
      <Difference from={wordsOf(base)} to={text} onlyNew />
    </p>
  );
}

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  const item = value as Record<string, unknown>;
  return String(item.text ?? item.edtf ?? item.position ?? item.type ?? "");
}
