import { DeskForm } from "@/components/desk/desk-form";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { Problem } from "@/components/ui/form/plain";
import { StateMark } from "@/components/ui/state-mark";
import type { FindingLine, listRechecks } from "@/db/desk/queries/rechecks";
import { formatInstant } from "@/lib/dates/format";
import type { FormAction } from "@/lib/desk/form";
import { recheckFindings, recheckOutcomes } from "@/lib/vocabulary";
import { Finding } from "./finding";

/** Whether the quoted words still stand at the address: what was found, what waits for an editor, and when it is asked next. */
export function Rechecks({
  isAsked,
  nextAt,
  isRestricted,
  lines,
  findings,
  checkNow,
  look,
}: {
  /** Whether it has an address that is asked again. */
  isAsked: boolean;
  /** When the server asks next; null where it is not set to. */
  nextAt: string | null;
  /** Only a restricted matter uses it, so that the server never asks by itself. */
  isRestricted: boolean;
  lines: ReturnType<typeof listRechecks>;
  findings: FindingLine[];
  checkNow: FormAction;
  /** Null for whom it is not to say what holds. */
  look: ((recheck: string) => FormAction) | null;
}) {
  if (!isAsked && lines.length === 0) {
    return (
      <p>
        It is asked again once words of a page that was fetched are quoted: only these are looked
        for.
      </p>
    );
  }
  return (
    <div className="grid gap-4">
      {findings.map((line) => (
        <div key={line.id} className="border border-ink bg-sheet p-4">
          <StateMark state="unchecked">{recheckOutcomes[line.outcome].label}</StateMark>
          <Finding line={line} />
          {look ? (
            <DeskForm
              keep={`finding-${line.id}`}
              className="mt-3 max-w-measure"
              action={look(line.id)}
              submit="Save"
            >
              <SelectField
                name="finding"
                label="Does it hold?"
                options={[{ value: "", label: "Choose" }, ...optionsOf(recheckFindings)]}
                hint="Readers are told at once where it holds: at the source, and beside the words."
              />
              <TextField
                name="note"
                label="Note"
                hint="For the desk alone; may stay empty."
                lines={2}
              />
            </DeskForm>
          ) : (
            <Problem>An editor says whether it holds; until then readers are not told.</Problem>
          )}
        </div>
      ))}
      <ol>
        {lines.map(({ id, checkedAt, outcome, movedTo, reason, finding, note }) => (
          <li key={id} className="border-b border-rule py-2 text-ui">
            <b className="font-semibold">{recheckOutcomes[outcome].label}</b>{" "}
            <span className="text-ink-2">{formatInstant(checkedAt)}</span>
            {(reason || movedTo) && <span className="wrap-anywhere">. {reason ?? movedTo}</span>}
            {finding && <span>. {recheckFindings[finding].label}</span>}
            {note && <span dir="auto">: {note}</span>}
          </li>
        ))}
      </ol>
      <p className="small">
        {isRestricted
          ? "The server does not ask by itself, since only a restricted matter uses it: whoever has the site sees each request."
          : nextAt
            ? `Asked next on or after ${formatInstant(nextAt)}.`
            : "The server is not set to ask by itself."}
      </p>
      {isAsked && <DeskForm keep="recheck" action={checkNow} submit="Check now" look="small" />}
    </div>
  );
}
