"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { DialogEnd, noAnswer, useAsked } from "@/components/ui/form/dialog-form";
import { Form, Submit } from "@/components/ui/form/form";
import { Problem } from "@/components/ui/form/plain";
import { PopUp } from "@/components/ui/pop-up";
import { TextButton } from "@/components/ui/text-button";
import type { ReaderEffect } from "@/lib/desk/effect";
import type { FormAnswer } from "@/lib/desk/form";
import type { DeskResult } from "@/lib/desk/result";
import { Changes } from "./changes";

/** `lookAtUndo` and `undoMerge` of app/desk/duplicates/actions.ts. */
export interface UndoActions {
  look: (act: string) => Promise<DeskResult<ReaderEffect[]>>;
  undo: (act: string, form: FormData) => Promise<FormAnswer<unknown>>;
}

/** A quiet button that says what undoing would change, or why nothing can be undone any more, and undoes it. */
export function Undo({ act, name, actions }: { act: string; name: string; actions: UndoActions }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton size="small" aria-label={`Undo: ${name}…`} onClick={() => setOpen(true)}>
        Undo…
      </TextButton>
      {isOpen && (
        <PopUp title="Undo this?" about={<bdi>{name}</bdi>} onClose={() => setOpen(false)}>
          {(close) => <Asked {...{ act, actions }} close={() => close()} />}
        </PopUp>
      )}
    </>
  );
}

function Asked({ act, actions, close }: { act: string; actions: UndoActions; close: () => void }) {
  const [looked, setLooked] = useState<DeskResult<ReaderEffect[]>>();
  const look = useEffectEvent(async () => setLooked(await actions.look(act).catch(() => noAnswer)));
  useEffect(() => {
    void look();
  }, []);
  const asked = useAsked((form) => actions.undo(act, form), close);
  const [state] = asked;
  const refused = !state && looked?.ok === false && looked.message;
  return (
    <Form asked={asked} className="grid gap-4">
      {!looked && (
        <p role="status" className="text-s text-ink-2">
          Looking at what changes …
        </p>
      )}
      {looked?.ok && (
        <>
          <p className="text-s">
            Each has its own again, under its own address. Where readers have it merged, they get
            that with the next version.
          </p>
          <Changes readers={looked.value} />
        </>
      )}
      {refused && <Problem role="alert">{refused}</Problem>}
      <DialogEnd cancel={looked?.ok === false ? "Close" : "Cancel"} onCancel={close}>
        {looked?.ok && <Submit look="ink">Undo it</Submit>}
      </DialogEnd>
    </Form>
  );
}
