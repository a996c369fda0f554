"use client";
import { useActionState, useEffect, useEffectEvent, useState } from "react";
import { Sentences } from "@/components/desk/matter/readers";
import { Changes } from "@/components/desk/merge/changes";
import { DialogEnd, noAnswer } from "@/components/ui/form/dialog-form";
import { Form, Submit } from "@/components/ui/form/form";
import { Problem } from "@/components/ui/form/plain";
import { Label } from "@/components/ui/label";
import { PopUp } from "@/components/ui/pop-up";
import type { FormAnswer, FormState } from "@/lib/desk/form";
import { type LookedAtMerge, type MergeKind, type MergeSide, mergeWords } from "@/lib/desk/merging";
import type { DeskResult } from "@/lib/desk/result";

/** What looks at a merge and makes it: `lookAtMerge` and `mergeRecords` of app/desk/duplicates/actions.ts. */
export interface MergeActions {
  look: (kind: string, keep: string, gone: string) => Promise<DeskResult<LookedAtMerge>>;
  merge: (kind: string, keep: string, gone: string, form: FormData) => Promise<FormAnswer<unknown>>;
}

interface Asked {
  kind: MergeKind;
  /** The two, by their public ids; the first stays unless somebody chooses the other. */
  sides: [MergeSide, MergeSide];
  actions: MergeActions;
  onClose: () => void;
  /** Once it is done; otherwise this page is shown anew, and the dialog goes. */
  onMerged?: () => void;
}

/**
 * Says what becomes of two records that are one, which address stays and which lead there, and merges them when that is
 * wanted. How it is called, here for two statements that were chosen in a list:
 *
 *     {isOpen && (
 *       <MergeDialog
 *         kind="statements"
 *         sides={[{ id: s5.id, name: "S5" }, { id: s6.id, name: "S6" }]}
 *         actions={{ look: lookAtMerge, merge: mergeRecords }}
 *         onClose={() => setOpen(false)}
 *       />
 *     )}
 */
export function MergeDialog({ onClose, ...asked }: Asked) {
  return (
    <PopUp title={`Merge two ${mergeWords[asked.kind]}s?`} isWide onClose={onClose}>
      {(close) => <Fields {...asked} close={() => close()} />}
    </PopUp>
  );
}

function Fields({
  kind,
  sides,
  actions,
  onMerged,
  close,
}: Omit<Asked, "onClose"> & { close: () => void }) {
  const [keepsFirst, setKeepsFirst] = useState(true);
  const [keep, gone] = keepsFirst ? sides : [sides[1], sides[0]];
  const [looked, setLooked] = useState<DeskResult<LookedAtMerge>>();
  const look = async (first: boolean) => {
    const [stays, goes] = first ? sides : [sides[1], sides[0]];
    setLooked(undefined);
    setLooked(await actions.look(kind, stays.id, goes.id).catch(() => noAnswer));
  };
  const lookAtOnce = useEffectEvent(look);
  useEffect(() => {
    void lookAtOnce(true);
  }, []);
  const asked = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const answer = await actions.merge(kind, keep.id, gone.id, form).catch(() => noAnswer);
    if (!answer.ok) {
      if (answer.kind === "input") await look(keepsFirst);
      return answer;
    }
    close();
    onMerged?.();
    return null;
  }, null);
  const [state] = asked;
  const plan = looked?.ok ? looked.value : undefined;
  const wrong = !state && looked?.ok === false && looked.message;
  return (
    <Form asked={asked} hidden={{ seen: plan?.seen ?? "" }} className="grid gap-4">
      <fieldset className="m-0 min-w-0 p-0">
        <Label as="legend" className="p-0">
          Which one stays
        </Label>
        {sides.map((side, index) => (
          <label
            key={side.id}
            className="grid min-h-11 grid-cols-[1.125rem_minmax(0,1fr)] items-center gap-x-3 py-1.5 text-ui"
          >
            <input
              type="radio"
              className="size-4.5 accent-ink"
              checked={keepsFirst === (index === 0)}
              onChange={() => {
                setKeepsFirst(index === 0);
                void look(index === 0);
              }}
            />
            <span className="min-w-0 wrap-anywhere">
              <bdi>{side.name}</bdi>
              {side.hint && <span className="block small">{side.hint}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {!looked && (
        <p role="status" className="text-s text-ink-2">
          Looking at what changes …
        </p>
      )}
      {plan && (
        <>
          <Changes {...plan} />
          <Sentences heading="What comes to the one that stays" sentences={plan.gets} />
          <Sentences heading="Of the other, this goes" sentences={plan.goes} />
          <p className="small">
            Nothing that was quoted goes, and older versions stay as they are. It is undone by one
            click, until something is built on it: under Duplicates.
          </p>
        </>
      )}
      {wrong && <Problem role="alert">{wrong}</Problem>}
      <DialogEnd cancel="Leave both" onCancel={close}>
        {plan && <Submit look="ink">Merge</Submit>}
      </DialogEnd>
    </Form>
  );
}
