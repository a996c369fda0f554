"use client";
import { flushSync } from "react-dom";
import { isTouched } from "@/lib/desk/entry";
import { urls } from "@/lib/urls";
import { SaveState } from "./save-state";
import { useScreen } from "./screen";
import { leadTo } from "./use-saving";

/** Below the panes: the keys, how the draft stands, and what becomes of it. */
export function KeysBar() {
  const { given, draft, isNew, open, passages, saving, saveAndGoOn, sendToReview, take } =
    useScreen();
  const { at } = passages;
  return (
    <section className="keys" aria-label="Keys and actions">
      {given.singleKeys && (
        <>
          <span>
            <kbd>J</kbd> <kbd>K</kbd> next, previous quote
          </span>
          <span>
            <kbd>Enter</kbd> use quote
          </span>
        </>
      )}
      {at && !passages.isTaken(at) && (
        <button
          className="btn btn--s"
          type="button"
          // A finger on the button would end the selection before it is taken.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(at)}
        >
          Use these words
        </button>
      )}
      <button className="aslink" type="button" onClick={() => open({ what: "keys" })}>
        {given.singleKeys && <kbd>?</kbd>} all keys
      </button>
      <span className="end">
        <Saved />
        <button className="btn btn--s" type="button" disabled={!draft.canUndo} onClick={draft.undo}>
          Undo <kbd>U</kbd>
        </button>
        <button className="btn btn--s" type="button" disabled={saving.isBusy} onClick={saveAndGoOn}>
          {isNew ? "Save and next" : "Save"} <kbd className="with">Ctrl ↵</kbd>
        </button>
        <button
          className="btn btn--s btn--ink"
          type="button"
          disabled={saving.isBusy}
          onClick={sendToReview}
        >
          Send to review
        </button>
      </span>
    </section>
  );
}

function Saved() {
  const { given, draft, saving, showPane } = useScreen();
  const { refused } = saving;
  function leadToRefused() {
    flushSync(() => showPane("rec"));
    const first = refused.find(({ field }) => field);
    if (first) leadTo(first.field);
    else document.querySelector<HTMLElement>(".refused")?.focus();
  }
  return (
    <SaveState
      status={draft.status}
      told={draft.told}
      isTouched={isTouched(draft.body)}
      refused={refused.length}
      onRefused={leadToRefused}
      here={urls.record(given.draft.id)}
      onRetry={draft.flush}
    />
  );
}
