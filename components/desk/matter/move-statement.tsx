"use client";
import { useActionState, useRef, useState } from "react";
import { Choose } from "@/components/desk/choose";
import { Readers, Sentences } from "@/components/desk/matter/readers";
import { Seen } from "@/components/desk/matter/remove";
import { DialogEnd, noAnswer } from "@/components/ui/form/dialog-form";
import { Form, Submit } from "@/components/ui/form/form";
import { Problem } from "@/components/ui/form/plain";
import { Label } from "@/components/ui/label";
import { PopUp } from "@/components/ui/pop-up";
import { TextButton } from "@/components/ui/text-button";
import type { FormAnswer, FormState } from "@/lib/desk/form";
import type { LookedAtMove, MatterToChoose } from "@/lib/desk/removal";
import type { DeskResult } from "@/lib/desk/result";

/** What finds a matter, looks at a move and makes it. */
export interface MoveActions {
  find: (words: string, except: string) => Promise<DeskResult<MatterToChoose[]>>;
  look: (statements: string[], form: FormData) => Promise<DeskResult<LookedAtMove>>;
  move: (statements: string[], form: FormData) => Promise<FormAnswer<unknown>>;
}

interface Moved {
  /** Public ids; no matter of those that stand in none. */
  statements: string[];
  matter: string | null;
  /** What they are called where they stand: "S2", or the words of one. */
  name: string;
  actions: MoveActions;
}

/** A quiet button that puts a statement into another matter, once what becomes of it in both was looked at. */
export function MoveStatement(moved: Moved) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton
        size="small"
        aria-label={`Put ${moved.name} into another matter…`}
        onClick={() => setOpen(true)}
      >
        Move…
      </TextButton>
      {isOpen && <MovePopUp {...moved} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A dialog that asks where statements are put, and says what becomes of them in both matters. */
export function MovePopUp({ onClose, ...moved }: Moved & { onClose: () => void }) {
  return (
    <PopUp title={`Put ${moved.name} into another matter`} onClose={onClose}>
      {(close) => <Asked {...moved} close={() => close()} />}
    </PopUp>
  );
}

function Asked({ statements, matter, actions, close }: Moved & { close: () => void }) {
  const known = useRef(new Map<string, MatterToChoose>());
  const [to, setTo] = useState<MatterToChoose | null>(null);
  const [party, setParty] = useState("");
  const [leaves, setLeaves] = useState(matter !== null);
  const [looked, setLooked] = useState<DeskResult<LookedAtMove>>();
  const turn = useRef(0);

  /** Looks anew at what would come of what is chosen by now; a late answer to an earlier choice is none. */
  async function choose(next: { to?: MatterToChoose | null; party?: string; leaves?: boolean }) {
    const chosen = { to, party, leaves, ...next };
    setTo(chosen.to);
    setParty(chosen.party);
    setLeaves(chosen.leaves);
    setLooked(undefined);
    const mine = ++turn.current;
    if (!chosen.to || !chosen.party) return;
    const form = new FormData();
    const from = chosen.leaves ? (matter ?? "") : "";
    for (const [name, value] of Object.entries({ to: chosen.to.id, party: chosen.party, from })) {
      form.set(name, value);
    }
    const answer = await actions.look(statements, form).catch(() => noAnswer);
    if (mine === turn.current) setLooked(answer);
  }

  async function find(words: string) {
    const answer = await actions.find(words, matter ?? "").catch(() => noAnswer);
    if (!answer.ok) return [];
    for (const found of answer.value) known.current.set(found.id, found);
    return answer.value.map(({ id, question }) => ({ id, label: question }));
  }

  const asked = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const answer = await actions.move(statements, form).catch(() => noAnswer);
    if (!answer.ok) {
      if (answer.kind === "input") await choose({});
      return answer;
    }
    close();
    return null;
  }, null);
  const [state] = asked;
  const plan = looked?.ok ? looked.value : undefined;
  const wrong = !state && (plan?.refused || (looked?.ok === false && looked.message));
  return (
    <Form
      asked={asked}
      hidden={{
        to: to?.id ?? "",
        party,
        from: leaves ? (matter ?? "") : "",
      }}
      className="grid gap-4"
    >
      <Seen parts={plan?.seen} />
      <Choose
        label="Matter"
        isNeeded
        choices={[]}
        value={to && { id: to.id, label: to.question }}
        placeholder="Words of its question"
        onSearch={find}
        onChoose={(item) => {
          const found = (item && known.current.get(item.id)) ?? null;
          void choose({ to: found, party: "" });
        }}
      />
      {to && to.parties.length === 0 && (
        <p className="small">This matter has no party yet. Add one on its page first.</p>
      )}
      {to && to.parties.length > 0 && (
        <fieldset className="m-0 min-w-0 p-0">
          <Label as="legend">On whose side</Label>
          {to.parties.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-2 text-ui">
              <input
                type="radio"
                className="size-4.5 accent-ink"
                checked={party === id}
                onChange={() => void choose({ party: id })}
              />
              <bdi>{name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      {matter && (
        <label className="flex min-h-11 items-center gap-2 text-ui">
          <input
            type="checkbox"
            className="size-4.5 accent-ink"
            checked={leaves}
            onChange={(event) => void choose({ leaves: event.target.checked })}
          />
          {statements.length === 1 ? "Take it" : "Take them"} out of this matter
        </label>
      )}
      {plan && !plan.refused && (
        <>
          <Sentences heading="This goes here" sentences={plan.goes} />
          <Sentences heading="What becomes of the rest" sentences={plan.stays} />
          <p className="small">
            Words, dates and what is answered go along. What is said to the points of the other
            matter is taken there anew.
          </p>
          <Readers effects={plan.readers} />
        </>
      )}
      {wrong && <Problem role="alert">{wrong}</Problem>}
      <DialogEnd cancel={plan?.refused ? "Close" : "Cancel"} onCancel={close}>
        {plan && !plan.refused && <Submit look="ink">{leaves ? "Move" : "Put in"}</Submit>}
      </DialogEnd>
    </Form>
  );
}
