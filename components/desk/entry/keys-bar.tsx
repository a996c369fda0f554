"use client";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { TextButton } from "@/components/ui/text-button";
import { nextTurn } from "@/lib/desk/carry-over";
import { isTouched } from "@/lib/desk/entry";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { urls } from "@/lib/urls";
import { SaveState } from "./save-state";
import { useScreen } from "./screen";
import { leadToFirst } from "./use-saving";

/** Below the panes: the keys, how the draft stands, and what becomes of it. */
export function KeysBar() {
  const { given, draft, isNew, isTranscript, open, passages } = useScreen();
  const { saving, saveAndGoOn, sendToReview, take } = useScreen();
  const { at } = passages;
  // In a transcript one ink button names what comes.
  const coming = isNew && isTranscript ? nextTurn(given.quotes, passages.taken.at(-1) ?? at) : null;
  const time = coming?.turn?.time ?? null;
  const next = time === null ? "the next turn" : formatMediaTime(time);
  return (
    <section
      className="sticky bottom-0 z-6 flex flex-wrap items-center gap-x-6 gap-y-1.5 border-t border-rule bg-paper px-6 py-2.5 text-s text-ink-2 max-tablet:px-gutter"
      aria-label="Keys and actions"
    >
      {given.singleKeys && (
        <>
          <span className="max-tablet:hidden">
            <kbd>J</kbd> <kbd>K</kbd> {isTranscript ? "turn" : "next, previous quote"}
          </span>
          <span className="max-tablet:hidden">
            <kbd>Enter</kbd> {isTranscript ? "use the turn" : "use quote"}
          </span>
        </>
      )}
      {at && !passages.isTaken(at) && (
        <Button
          size="small"
          // A finger on the button would end the selection before it is taken.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(at)}
        >
          Use these words
        </Button>
      )}
      <TextButton className="max-tablet:hidden" onClick={() => open({ what: "keys" })}>
        {given.singleKeys && <kbd>?</kbd>} all keys
      </TextButton>
      <span className="ms-auto flex items-center gap-2 max-tablet:ms-0 max-tablet:w-full max-tablet:flex-wrap">
        <Saved />
        <Button size="small" disabled={!draft.canUndo} onClick={draft.undo}>
          Undo <kbd>U</kbd>
        </Button>
        {!coming && (
          <Button size="small" disabled={saving.isBusy} onClick={saveAndGoOn}>
            {isNew ? "Save and next" : "Save"} <kbd data-ctrl>Ctrl ↵</kbd>
          </Button>
        )}
        <Button
          size="small"
          look={coming ? "quiet" : "ink"}
          disabled={saving.isBusy}
          onClick={sendToReview}
        >
          Send to review
        </Button>
        {coming && (
          <Button size="small" look="ink" disabled={saving.isBusy} onClick={saveAndGoOn}>
            Save, go to {next} <kbd data-ctrl>Ctrl ↵</kbd>
          </Button>
        )}
      </span>
    </section>
  );
}

function Saved() {
  const { given, draft, saving, showPane } = useScreen();
  const { refused } = saving;
  function leadToRefused() {
    flushSync(() => showPane("rec"));
    leadToFirst(refused);
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
