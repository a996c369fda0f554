"use client";
import { Icon } from "@/components/ui/sign";
import { Conflict } from "./conflict";
import { EntryForm } from "./entry-form";
import { useScreen } from "./screen";
import { leadTo, type Refusal } from "./use-saving";

/** The record being made: what keeps it from being saved, and its form. */
export function FormPane() {
  const { given, draft, saving, open } = useScreen();
  return (
    <section className="dk__rec" aria-label="Record being made">
      {given.others.length > 0 && <OthersHere names={given.others.map(({ name }) => name)} />}
      {saving.refused.length > 0 && <Refused refused={saving.refused} />}
      {draft.conflict && <Conflict conflict={draft.conflict} />}
      <EntryForm />
      <p className="throw">
        <button className="aslink" type="button" onClick={() => open({ what: "throwing away" })}>
          Throw this draft away
        </button>
      </p>
    </section>
  );
}

function OthersHere({ names }: { names: string[] }) {
  return (
    <p className="note">
      <Icon name="note" />
      <span>
        {names.join(", ")} {names.length === 1 ? "has" : "have"} this statement open too. Nothing is
        overwritten: what both change is shown to whoever saves second.
      </span>
    </p>
  );
}

/** Each thing to mend, and the way to its field. */
function Refused({ refused }: { refused: Refusal[] }) {
  return (
    <div className="note note--r refused" role="alert" tabIndex={-1}>
      <Icon name="note" />
      <div>
        <b>Not saved yet.</b>
        <ul>
          {refused.map(({ field, name, message }) => (
            <li key={`${field} ${message}`}>
              {name && (
                <>
                  <button className="aslink" type="button" onClick={() => leadTo(field)}>
                    {name}
                  </button>
                  :{" "}
                </>
              )}
              {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
