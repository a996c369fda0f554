"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { DialogEnd, noAnswer, useAsked } from "@/components/ui/form/dialog-form";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { Problem } from "@/components/ui/form/plain";
import { Label } from "@/components/ui/label";
import { PopUp } from "@/components/ui/pop-up";
import { TextButton } from "@/components/ui/text-button";
import type { ReaderEffect } from "@/lib/desk/effect";
import type { FormAnswer } from "@/lib/desk/form";
import type { StanceToMove } from "@/lib/desk/merging";
import type { DeskResult } from "@/lib/desk/result";
import { Changes } from "./changes";

/** `listStances`, `lookAtSplit` and `splitPoint` of app/desk/duplicates/actions.ts. */
export interface SplitActions {
  stances: (point: string) => Promise<DeskResult<StanceToMove[]>>;
  look: (point: string, form: FormData) => Promise<DeskResult<ReaderEffect[]>>;
  split: (point: string, form: FormData) => Promise<FormAnswer<unknown>>;
}

/** Splits a point: asks what the new one says and which stances go to it. Open as long as it is rendered. */
export function SplitDialog({
  point,
  actions,
  onClose,
}: {
  point: { id: string; name: string };
  actions: SplitActions;
  onClose: () => void;
}) {
  return (
    <PopUp title="Split this point" about={<bdi>{point.name}</bdi>} isWide onClose={onClose}>
      {(close) => <Fields point={point.id} actions={actions} close={() => close()} />}
    </PopUp>
  );
}

function Fields({
  point,
  actions,
  close,
}: {
  point: string;
  actions: SplitActions;
  close: () => void;
}) {
  const fields = useRef<HTMLDivElement>(null);
  const [stances, setStances] = useState<DeskResult<StanceToMove[]>>();
  const [looked, setLooked] = useState<DeskResult<ReaderEffect[]>>();
  const read = useEffectEvent(async () =>
    setStances(await actions.stances(point).catch(() => noAnswer)),
  );
  useEffect(() => {
    void read();
  }, []);
  const asked = useAsked((form) => actions.split(point, form), close);
  async function look() {
    const form = fields.current?.closest("form");
    if (form) setLooked(await actions.look(point, new FormData(form)).catch(() => noAnswer));
  }
  return (
    <Form asked={asked} className="grid gap-4">
      <div ref={fields} className="grid gap-4" onChange={() => setLooked(undefined)}>
        <TextField name="proposition" label="The new point" lines={2} />
        <fieldset className="m-0 min-w-0 p-0">
          <Label as="legend" className="p-0">
            What is said to the new one; all else stays
          </Label>
          {stances?.ok &&
            stances.value.map(({ id, who, position }) => (
              <label
                key={id}
                className="grid min-h-11 grid-cols-[1.125rem_minmax(0,1fr)] items-center gap-x-3 py-1.5 text-ui"
              >
                <input type="checkbox" className="size-4.5 accent-ink" name="stances" value={id} />
                <span className="min-w-0 wrap-anywhere">
                  <bdi>{who}</bdi>: {position}
                </span>
              </label>
            ))}
          {stances?.ok && stances.value.length === 0 && (
            <p className="small">No statement takes a stance on it yet.</p>
          )}
          {stances?.ok === false && <Problem role="alert">{stances.message}</Problem>}
        </fieldset>
      </div>
      {looked?.ok && <Changes readers={looked.value} />}
      {looked?.ok === false && <Problem role="alert">{looked.message}</Problem>}
      <p className="small">
        The new point comes last, so that the numbers of the others stay. It is undone by one click,
        until something is built on it: under Duplicates.{" "}
        {!looked && <TextButton onClick={look}>What readers would see</TextButton>}
      </p>
      <DialogEnd onCancel={close}>
        <Submit look="ink">Split it</Submit>
      </DialogEnd>
    </Form>
  );
}
