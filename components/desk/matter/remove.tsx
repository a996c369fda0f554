"use client";
import { useState } from "react";
import { PopUp } from "@/components/desk/pop-up";
import type { RemovableKind, RemovalPlan } from "@/lib/desk/removal";
import type { DeskResult } from "@/lib/desk/result";

/** What is removed of which matter; of the matter itself, both are its id. */
export interface RemovalOf {
  kind: RemovableKind;
  matter: string;
  record: string;
  actions: {
    look: (kind: string, matter: string, record: string) => Promise<DeskResult<RemovalPlan>>;
    remove: (
      kind: string,
      matter: string,
      record: string,
      seen: string,
      also: string[],
    ) => Promise<DeskResult<unknown>>;
  };
}

const noAnswer = () =>
  ({ ok: false, kind: "busy", message: "The server does not answer. Try again." }) as const;

/** A quiet button that says what would go with a thing entered by mistake, and takes it out when that is wanted. */
export function Remove({
  what,
  name,
  leavesFor,
  removal: { kind, matter, record, actions },
}: {
  removal: RemovalOf;
  /** "the point" */
  what: string;
  /** What tells it from the others: its words, or "S2". */
  name: string;
  /** Where to go when it is gone; otherwise this page is shown anew. */
  leavesFor?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const [looked, setLooked] = useState<DeskResult<RemovalPlan>>();
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);

  async function lookAgain() {
    setLooked(await actions.look(kind, matter, record).catch(noAnswer));
  }
  function open() {
    setOpen(true);
    setLooked(undefined);
    setMessage("");
    void lookAgain();
  }
  async function answer(form: FormData, seen: string, close: () => void) {
    setBusy(true);
    const also = form.getAll("also").map(String);
    const result = await actions.remove(kind, matter, record, seen, also).catch(noAnswer);
    if (!result.ok) {
      setMessage(result.message);
      if (result.kind === "input") await lookAgain();
      return setBusy(false);
    }
    if (leavesFor) return location.assign(leavesFor);
    setBusy(false);
    close();
  }

  return (
    <>
      <button className="aslink" type="button" aria-label={`Remove ${name}…`} onClick={open}>
        Remove…
      </button>
      {isOpen && (
        <PopUp title={`Remove ${what}?`} onClose={() => setOpen(false)}>
          {(close) => {
            const plan = looked?.ok ? looked.value : undefined;
            const wrong = message || plan?.refused || (looked?.ok === false && looked.message);
            return (
              <form
                className="form"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (plan) void answer(new FormData(event.currentTarget), plan.seen, close);
                }}
              >
                {!looked && <p>Looking at what goes with it …</p>}
                {plan && !plan.refused && <Plan plan={plan} />}
                {wrong && (
                  <p className="wrong" role="alert">
                    {wrong}
                  </p>
                )}
                <div className="ask__end">
                  <button className="btn" type="button" onClick={() => close()}>
                    {plan?.refused ? "Close" : "Cancel"}
                  </button>
                  {plan && !plan.refused && (
                    <button className="btn btn--ink" type="submit" disabled={busy}>
                      Remove {what}
                    </button>
                  )}
                </div>
              </form>
            );
          }}
        </PopUp>
      )}
    </>
  );
}

/** What goes, what stays, and what may go too. */
function Plan({ plan: { goes, stays, unused } }: { plan: RemovalPlan }) {
  return (
    <>
      <Sentences heading="This goes" sentences={goes} />
      {stays.length > 0 && <Sentences heading="What becomes of the rest" sentences={stays} />}
      {unused.length > 0 && (
        <fieldset className="fld">
          <legend className="lab">Nothing else names these. Remove them too?</legend>
          {unused.map(({ kind, id, name }) => (
            <label key={id} className="goes__too">
              <input type="checkbox" name="also" value={id} />{" "}
              <span>
                The {kind} <bdi>{name}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="small">The log keeps that it was there, and that you removed it.</p>
    </>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: string[] }) {
  return (
    <div>
      <h3 className="lab">{heading}</h3>
      <ul className="goes">
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
