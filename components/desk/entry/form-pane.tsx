"use client";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import { TextButton } from "@/components/ui/text-button";
import { Conflict } from "./conflict";
import { EntryForm } from "./entry-form";
import layout from "./panes.module.css";
import { useScreen } from "./screen";
import { Steps } from "./steps";
import { leadTo, type Refusal } from "./use-saving";

/** The record being made: what keeps it from being saved, and its form. */
export function FormPane() {
  const { given, draft, saving, open, isNew, isTranscript } = useScreen();
  return (
    <section className={`bg-sheet ${layout.record}`} aria-label="Record being made">
      {isNew && isTranscript && <Steps />}
      {given.others.length > 0 && <OthersHere names={given.others.map(({ name }) => name)} />}
      {saving.refused.length > 0 && <Refused refused={saving.refused} />}
      {draft.conflict && <Conflict conflict={draft.conflict} />}
      <EntryForm />
      <p className="px-6 pb-6 text-s text-ink-2">
        <TextButton onClick={() => open({ what: "throwing away" })}>
          Throw this draft away
        </TextButton>
      </p>
    </section>
  );
}

function OthersHere({ names }: { names: string[] }) {
  return (
    <div className="mx-6 mt-4">
      <Note icon={<Icon name="note" size="note" />}>
        <span>
          {names.join(", ")} {names.length === 1 ? "has" : "have"} this statement open too. Nothing
          is overwritten: what both change is shown to whoever saves second.
        </span>
      </Note>
    </div>
  );
}

/** Each thing to mend, and the way to its field. */
function Refused({ refused }: { refused: Refusal[] }) {
  return (
    <div className="mx-6 mt-4" role="alert" data-refused tabIndex={-1}>
      <Note kind="strong" icon={<Icon name="note" size="note" />}>
        <div>
          <b className="font-strong">Not saved yet.</b>
          <ul className="list-disc ps-4.5">
            {refused.map(({ field, name, message }) => (
              <li key={`${field} ${message}`}>
                {name && (
                  <>
                    <TextButton onClick={() => leadTo(field)}>{name}</TextButton>:{" "}
                  </>
                )}
                {message}
              </li>
            ))}
          </ul>
        </div>
      </Note>
    </div>
  );
}
