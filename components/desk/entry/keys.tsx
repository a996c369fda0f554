"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { PopUp } from "@/components/ui/pop-up";
import { urls } from "@/lib/urls";

/** What each key does; the list under "?" reads from here. */
const keyList = [
  ["J, K", "next, previous quoted passage"],
  ["Shift J, Shift K", "next, previous sentence"],
  ["Enter", "use the passage as words"],
  ["M", "matter"],
  ["A", "answers the statement before this one, or none"],
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
  ["Esc", "out of a field, back to the article: the letters work there"],
  ["Ctrl Enter, ⌘ Enter", "save and go on to the next"],
  ["Ctrl Shift Enter", "send the matter to review"],
  ["?", "this list"],
] as const;

/** Where no typing can be meant: there keys of a single letter are commands. */
const article = "[data-keys-work]";

/** Leads the cursor to the article, where the keys are. */
export function focusArticle(): void {
  document.querySelector<HTMLElement>(article)?.focus({ preventScroll: true });
}

/**
 * Runs commands by key. Keys that carry Ctrl or ⌘ work everywhere; single ones only while the cursor is in the article,
 * since anywhere else they may be meant as letters, and they can be switched off. Digits also lead from one stance to
 * another: a list of stances holds none.
 */
export function useKeys(commands: Record<string, () => void>, singleKeys: boolean) {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      // A dialog, a list or an explanation has the keys while it is open.
      const isBusy = document.querySelector('[role="dialog"], [data-pick]') !== null;
      if (event.defaultPrevented || event.isComposing || isBusy) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const isInArticle = target.closest(article) !== null;
      if (event.key === "Escape" && !isInArticle) return focusArticle();
      const modified = event.ctrlKey || event.metaKey;
      const isStance = target.matches("select[data-key]") && /^[1-9]$/.test(event.key);
      if (!modified && (!singleKeys || event.altKey || !(isInArticle || isStance))) return;
      if (!modified && event.key === "Enter" && target.closest("a, button")) return;
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
          <dl className="*:grid *:grid-cols-[9rem_minmax(0,1fr)] *:gap-3 *:border-t *:border-rule *:py-[0.3125rem] *:text-s">
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
            Keys of a single letter work while the cursor is in the article, and are letters
            anywhere else. They are {singleKeys ? "on" : "off"}; you switch them on{" "}
            <a href={urls.ownAccount()}>your account’s page</a>.
          </p>
          <div className="flex justify-end">
            <Button look="ink" onClick={() => close()}>
              Close
            </Button>
          </div>
        </>
      )}
    </PopUp>
  );
}
