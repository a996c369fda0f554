"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useEffect, useId, useRef, useState } from "react";
import { fieldLook, labelLook, Problem } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import type { HelpTerm } from "@/lib/desk/help";
import { plainLetters } from "@/lib/letters";
import { cleanName, isSameName } from "@/lib/names";
import { BesideLabel } from "./beside-label";
import { Help } from "./help";

export interface Choice {
  id: string;
  label: string;
  /** What tells it from another of the same name. */
  hint?: string;
  /** Other words that it is found by. */
  also?: string;
}

/** A name as it is looked for: without accents and case. */
export const folded = (text: string) => plainLetters(cleanName(text));

/** Stands in the list for what was typed and is not there yet. */
const makeNew = "new:";

/**
 * A field that finds one of many as one types, and offers to add what is not there. `onSearch` looks further than
 * `choices`; without it they are all there is.
 */
export function Choose({
  label,
  field,
  isNeeded = false,
  help,
  shortcut,
  mark,
  choices,
  value,
  problem,
  placeholder,
  onChoose,
  onSearch,
  onAdd,
  addLabel = "Add",
}: {
  label: string;
  /** Path of the form's field. */
  field?: string;
  isNeeded?: boolean;
  /** Explained where it is met. */
  help?: HelpTerm;
  shortcut?: string;
  mark?: React.ReactNode;
  choices: Choice[];
  value: Choice | null;
  problem?: string;
  placeholder?: string;
  onChoose: (choice: Choice | null) => void;
  onSearch?: (typed: string) => Promise<Choice[]>;
  onAdd?: (typed: string) => void;
  addLabel?: string;
}) {
  const id = useId();
  const [found, setFound] = useState<Choice[]>();
  const [typed, setTyped] = useState(value?.label ?? "");
  const [open, setOpen] = useState(false);
  /** What was typed and left without choosing: it stays in sight. */
  const [left, setLeft] = useState("");
  const asked = useRef(0);
  const chosen = value?.id;
  const name = value?.label ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value, whatever it is, settles it
  useEffect(() => setLeft(""), [chosen]);
  // A value that arrives late, or is set from elsewhere, does not replace what somebody is typing here.
  const isTyping = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: two values may have one name
  useEffect(() => {
    if (!isTyping.current) setTyped(name);
  }, [chosen, name]);
  const isChosen = typed === value?.label;
  // An answer to fewer letters may still stand here: it must fit all that are typed by now.
  const fits = (choice: Choice) => {
    const text = folded(`${choice.label} ${choice.hint ?? ""} ${choice.also ?? ""}`);
    return folded(typed)
      .split(/\s+/)
      .every((word) => text.includes(word));
  };
  const known = isChosen ? choices : (found ?? choices).filter(fits);
  const wanted = cleanName(typed);
  const canAdd =
    onAdd && wanted && !isChosen && !known.some((item) => isSameName(item.label, wanted));
  const items = canAdd ? [...known, { id: makeNew, label: wanted }] : known;

  async function search(text: string) {
    setTyped(text);
    if (!onSearch) return;
    const turn = ++asked.current;
    const answer = text.trim() ? await onSearch(text.trim()) : undefined;
    // A slow answer to an earlier letter must not replace a later one.
    if (turn === asked.current) setFound(answer);
  }

  return (
    <div className={`relative ${fieldLook}`}>
      <span className={labelLook}>
        <label htmlFor={id}>{label}</label>
        <BesideLabel isNeeded={isNeeded} shortcut={shortcut} />
      </span>
      <Combobox.Root
        items={items}
        filteredItems={items}
        filter={null}
        value={value}
        autoHighlight
        open={open}
        onOpenChange={(next, { reason }) => {
          // A value that was set from elsewhere opens no list.
          if (next && reason === "none") return;
          setOpen(next);
          if (!next) isTyping.current = false;
        }}
        inputValue={typed}
        itemToStringLabel={(item: Choice) => item.label}
        isItemEqualToValue={(item: Choice, other: Choice) => item.id === other.id}
        onInputValueChange={(text, { reason }) => {
          if (reason === "item-press") return;
          if (reason === "none") {
            // The list that closed goes back to the value; it may say so when somebody is typing again.
            if (!isTyping.current) setTyped(text);
            return;
          }
          isTyping.current = text !== "";
          void search(text);
        }}
        onValueChange={(item: Choice | null) => {
          isTyping.current = false;
          setLeft(item?.id === makeNew ? item.label : "");
          if (item?.id === makeNew) onAdd?.(item.label);
          else onChoose(item);
          setFound(undefined);
          setTyped(item?.label ?? "");
        }}
      >
        <span
          className={`flex min-h-10 w-full items-center gap-2 rounded-control bg-paper px-2.5 text-ui/[1.4] outline-offset-1 outline-ink focus-within:outline-2 max-tablet:min-h-11 ${problem ? "border-2 border-ink" : "border border-rule-2"}`}
        >
          {mark}
          <Combobox.Input
            id={id}
            className="min-h-[2.375rem] w-full bg-transparent p-0 shadow-none outline-none"
            placeholder={placeholder}
            data-key={shortcut?.toLowerCase()}
            data-field={field}
            aria-required={isNeeded || undefined}
            dir="auto"
            onBlur={() => setLeft((before) => (isChosen || !wanted ? before : wanted))}
            onKeyDown={(event) => {
              // With its list closed, Esc leaves the field as everywhere else, and does not empty it.
              if (event.key === "Escape" && !open) event.preventBaseUIHandler();
            }}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
          />
        </span>
        <Combobox.Portal>
          <Combobox.Positioner className="z-20" data-pick sideOffset={2}>
            <Combobox.Popup className="max-h-[min(20rem,var(--available-height))] max-w-[min(32rem,var(--available-width))] min-w-(--anchor-width) overflow-y-auto border border-ink bg-sheet text-ui/[1.4]">
              <Combobox.Empty>
                <p className="px-2.5 py-2 text-ink-2">Nothing found.</p>
              </Combobox.Empty>
              <Combobox.List>
                {(item: Choice) => (
                  <Combobox.Item
                    key={item.id}
                    value={item}
                    className="group cursor-pointer px-2.5 py-2 data-highlighted:bg-ink data-highlighted:text-paper"
                  >
                    {item.id === makeNew ? (
                      <span>
                        {addLabel} <b>{item.label}</b>
                      </span>
                    ) : (
                      <span>
                        {item.label}
                        {item.hint && (
                          <small className="block text-xs text-ink-2 group-data-highlighted:text-current">
                            {item.hint}
                          </small>
                        )}
                      </span>
                    )}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {left && left !== value?.label && (
        <p className="small">
          “{left}” was typed and not chosen.{" "}
          {onAdd && (
            <>
              <TextButton onClick={() => onAdd(left)}>Add it</TextButton>{" "}
            </>
          )}
          <TextButton onClick={() => setLeft("")}>Leave it out</TextButton>
        </p>
      )}
      {problem && <Problem id={`${id}-problem`}>{problem}</Problem>}
      {help && (
        <div
          className={`absolute top-0 grid ${shortcut ? "inset-e-9 max-tablet:inset-e-0" : "inset-e-0"}`}
        >
          <Help term={help} />
        </div>
      )}
    </div>
  );
}
