"use client";
import { useActionState, useEffect, useEffectEvent, useState } from "react";
import { Readers, Sentences } from "@/components/desk/matter/readers";
import { DialogEnd, noAnswer } from "@/components/ui/form/dialog-form";
import { Form, Submit } from "@/components/ui/form/form";
import { Problem } from "@/components/ui/form/plain";
import { PopUp } from "@/components/ui/pop-up";
import { TextButton } from "@/components/ui/text-button";
import type { FormAnswer, FormState } from "@/lib/desk/form";
import type { LookedAt, RemovableKind } from "@/lib/desk/removal";
import type { DeskResult } from "@/lib/desk/result";

/** What looks at what would go, and takes it out. */
export interface RemovalActions {
  look: (kind: string, matter: string, records: string[]) => Promise<DeskResult<LookedAt>>;
  remove: (
    kind: string,
    matter: string,
    records: string[],
    form: FormData,
  ) => Promise<FormAnswer<unknown>>;
}

/** What is removed of which matter; of the matter itself, both are its id. Several only of statements. */
export interface RemovalOf {
  kind: RemovableKind;
  matter: string;
  records: string[];
  actions: RemovalActions;
}

interface Removed {
  removal: RemovalOf;
  /** "the point" */
  what: string;
  /** Where to go when it is gone; otherwise this page is shown anew. */
  leavesFor?: string;
}

/** A quiet button that opens the dialog that takes something out. */
export function Remove({ name, label, ...removed }: Removed & { name: string; label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton size="small" aria-label={`${label}: ${name}`} onClick={() => setOpen(true)}>
        {label}
      </TextButton>
      {isOpen && <RemovePopUp {...removed} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A dialog that says what would go with a thing and what readers see of that, and takes it out when it is wanted. */
export function RemovePopUp({ onClose, ...removed }: Removed & { onClose: () => void }) {
  return (
    <PopUp title={`Take out ${removed.what}?`} onClose={onClose}>
      {(close) => <Removal {...removed} close={() => close()} />}
    </PopUp>
  );
}

/** Looks at what would go, and takes it out when that is said. */
function Removal({
  what,
  leavesFor,
  removal: { kind, matter, records, actions },
  close,
}: Removed & { close: () => void }) {
  const [looked, setLooked] = useState<DeskResult<LookedAt>>();
  const look = async () =>
    setLooked(await actions.look(kind, matter, records).catch(() => noAnswer));
  const lookAtOnce = useEffectEvent(look);
  useEffect(() => {
    void lookAtOnce();
  }, []);
  const asked = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const answer = await actions.remove(kind, matter, records, form).catch(() => noAnswer);
    if (!answer.ok) {
      if (answer.kind === "input") await look();
      return answer;
    }
    if (leavesFor) {
      location.assign(leavesFor);
      // Nothing more is to be pressed until the other page is there.
      await new Promise(() => {});
    }
    close();
    return null;
  }, null);
  const [state] = asked;
  const plan = looked?.ok ? looked.value : undefined;
  const wrong = !state && (plan?.refused || (looked?.ok === false && looked.message));
  return (
    <Form asked={asked} className="grid gap-4">
      <Seen parts={plan?.seen} />
      {!looked && <p>Looking at what goes with it …</p>}
      {plan && !plan.refused && <Plan plan={plan} />}
      {wrong && <Problem role="alert">{wrong}</Problem>}
      <DialogEnd cancel={plan?.refused ? "Close" : "Cancel"} onCancel={close}>
        {plan && !plan.refused && <Submit look="ink">Take out {what}</Submit>}
      </DialogEnd>
    </Form>
  );
}

/** What was looked at, sent along: one for each that goes. */
export function Seen({ parts = [] }: { parts?: string[] }) {
  return parts.map((part) => <input key={part} type="hidden" name="seen" value={part} />);
}

/** What goes, what stays, and what may go too. */
function Plan({ plan: { goes, stays, unused, readers } }: { plan: LookedAt }) {
  return (
    <>
      <Sentences heading="This goes" sentences={goes} />
      {stays.length > 0 && <Sentences heading="What becomes of the rest" sentences={stays} />}
      {unused.length > 0 && (
        <fieldset className="m-0 grid min-w-0 content-start gap-1 p-0">
          <legend className="mb-1 w-full p-0 text-xs font-semibold tracking-[0.01em] text-ink-2">
            Nothing else names these. Take them out too?
          </legend>
          {unused.map(({ kind, id, name }) => (
            <label
              key={id}
              className="grid min-h-11 grid-cols-[1.5rem_minmax(0,1fr)] items-baseline py-2"
            >
              <input type="checkbox" name="also" value={id} />{" "}
              <span>
                The {kind} <bdi>{name}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Readers effects={readers} />
      <p className="small">The log keeps what was there, and that you took it out.</p>
    </>
  );
}
