"use client";
import { flushSync } from "react-dom";
import { focusKey, useKeys } from "./keys";
import type { EntryScreenState } from "./use-entry-screen";

/** Letters and digits that lead to the control beside which they stand. */
const toControls = [..."mrqwsbtfon123456789"];

/** The keys of the record screen. */
export function useCommands(screen: EntryScreenState): void {
  const { given, matter, open, passages, showPane, step, take } = screen;
  const leadTo = (key: string) => {
    // At once: the next letters are meant for the field.
    flushSync(() => showPane("rec"));
    focusKey(key);
  };
  useKeys(
    {
      j: () => step("quoted", 1),
      k: () => step("quoted", -1),
      "shift j": () => step("sentences", 1),
      "shift k": () => step("sentences", -1),
      enter: () => take(passages.at),
      a: screen.answerBefore,
      c: () => matter && open({ what: "claims" }),
      e: () => matter && open({ what: "event" }),
      u: screen.draft.undo,
      "?": () => open({ what: "keys" }),
      "ctrl enter": () => void screen.saveAndGoOn(),
      "ctrl shift enter": screen.sendToReview,
      ...Object.fromEntries(toControls.map((key) => [key, () => leadTo(key)])),
    },
    given.singleKeys,
  );
}
