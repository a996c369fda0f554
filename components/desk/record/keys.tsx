"use client";
import { useEffect, useRef } from "react";
import { PopUp } from "@/components/desk/pop-up";
import { urls } from "@/lib/urls";

/** What each key does; the list under "?" reads from here. */
const keyList = [
  ["J, K", "next, previous quoted passage"],
  ["Shift J, Shift K", "next, previous sentence"],
  ["Enter", "use the passage as words"],
  ["M", "matter"],
  ["C", "choose the claim that is answered"],
  ["R", "type of rebuttal; the arrows choose"],
  ["Q", "words in the source"],
  ["W", "in short, in your words"],
  ["S", "speaker"],
  ["B", "party that it speaks for"],
  ["O", "occasion"],
  ["T", "when it was said"],
  ["F", "first published"],
  ["1 – 9", "stance on that point; its first letter chooses"],
  ["N", "new point"],
  ["E", "new event"],
  ["U", "undo"],
  ["Esc", "out of a field, back to the keys"],
  ["Ctrl Enter, ⌘ Enter", "save and go on to the next"],
  ["Ctrl Shift Enter", "send the matter to review"],
  ["?", "this list"],
] as const;

const isTyping = (element: EventTarget | null) =>
  element instanceof HTMLElement &&
  element.closest("input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable]") !==
    null;

/**
 * Runs a command for a key while nobody types. Keys that carry Ctrl or ⌘ work everywhere; single ones can be switched
 * off. A select keeps its letters, by which it is searched, and gives up the digits.
 */
export function useKeys(commands: Record<string, () => void>, singleKeys: boolean) {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || document.querySelector(".ask, .pick"))
        return;
      const { target } = event;
      if (event.key === "Escape" && target instanceof HTMLElement && target !== document.body) {
        target.blur();
        return;
      }
      const modified = event.ctrlKey || event.metaKey;
      if (!modified && (!singleKeys || event.altKey || isTyping(target))) return;
      const inControl =
        target instanceof HTMLElement && target.closest("select, button, a, summary");
      if (!modified && target instanceof HTMLSelectElement && !/^[1-9]$/.test(event.key)) return;
      if (!modified && inControl && event.key === "Enter") return;
      const name = `${modified ? "ctrl " : ""}${event.shiftKey && event.key !== "?" ? "shift " : ""}${event.key.toLowerCase()}`;
      const command = latest.current[name];
      if (!command) return;
      event.preventDefault();
      command();
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [singleKeys]);
}

/** Leads the cursor to the control that a key stands beside. */
export function focusKey(key: string): void {
  const control = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  const group = control?.closest("fieldset")?.querySelector<HTMLElement>("input:checked");
  const target = control instanceof HTMLInputElement && control.type === "radio" ? group : control;
  (target ?? control)?.focus();
}

/** All keys, and how to do without those of a single letter. */
export function KeysHelp({ singleKeys, onClose }: { singleKeys: boolean; onClose: () => void }) {
  return (
    <PopUp title="Keys" onClose={onClose}>
      {(close) => (
        <>
          <dl className="keylist">
            {keyList.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p className="small">
            Keys of a single letter are {singleKeys ? "on" : "off"}; you switch them on{" "}
            <a href={urls.ownAccount()}>your account’s page</a>.
          </p>
          <div className="ask__end">
            <button className="btn btn--ink" type="button" onClick={close}>
              Close
            </button>
          </div>
        </>
      )}
    </PopUp>
  );
}
