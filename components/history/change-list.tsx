import { languageOf } from "@/components/statement/direction";
import { Marked } from "@/components/statement/said";
import { Sign } from "@/components/ui/sign";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { Change, FieldChange } from "@/lib/versions/change";
import { withheldText } from "@/lib/versions/commitments";
import { After, Before } from "./word-diff";

const done = { added: "Added", removed: "Removed", changed: "Changed" } as const;

/** A longer value needs the whole width of a phone. */
const short = 140;

/** What changed in one record: each field as it was and as it is. */
export function ChangedRecord({
  change,
  sides,
}: {
  change: Change;
  /** What its two states are called: "Version 1", "Version 2". */
  sides: [string, string];
}) {
  return (
    <article className="chg" aria-label={`${done[change.what]}: ${change.kind}, ${change.name}`}>
      <h3 className="chg__h">
        <span className="tag">{done[change.what]}</span> {change.kind}
        <small dir="auto">{change.name}</small>
      </h3>
      <div>
        {change.fields.map((field) => (
          <FieldRow key={field.label} field={field} what={change.what} sides={sides} />
        ))}
      </div>
    </article>
  );
}

function FieldRow({
  field,
  what,
  sides,
}: {
  field: FieldChange;
  what: Change["what"];
  sides: [string, string];
}) {
  const long = [field.before, field.after].some((value) => (value?.text.length ?? 0) > short);
  return (
    <div className={long ? "df df--long" : "df"}>
      <p className="df__k" dir="auto">
        {field.label}
      </p>
      <div>
        <span className="vh">{sides[0]}: </span>
        <Value field={field} side="before" what={what} />
      </div>
      <div>
        <span className="vh">{sides[1]}: </span>
        <Value field={field} side="after" what={what} />
      </div>
    </div>
  );
}

function Value({
  field,
  side,
  what,
}: {
  field: FieldChange;
  side: "before" | "after";
  what: Change["what"];
}) {
  const value = field[side];
  if (!value) {
    const absent =
      (what === "added" && side === "before") || (what === "removed" && side === "after");
    return <p className="dim">{absent ? "Not on record" : "None"}</p>;
  }
  if (field.style === "term") {
    const Mark = side === "before" ? "del" : "ins";
    return (
      <p className="rel">
        {value.sign && <Sign name={value.sign} />}
        <Mark className="w">{value.text}</Mark>
      </p>
    );
  }
  if (value.text === withheldText) {
    return (
      <p>
        <TextOrWithheld>{value.text}</TextOrWithheld>
      </p>
    );
  }
  const texts = { before: known(field.before?.text), after: known(field.after?.text) };
  const marked = side === "before" ? <Before {...texts} /> : <After {...texts} />;
  if (field.style === "words") return <p dir="auto">{marked}</p>;
  const verbatim = field.style === "verbatim";
  return (
    <div className={`pn ${verbatim ? "kv" : "kv kv--p"}`}>
      <p className="said" {...languageOf(field.language ?? "und")}>
        <Marked form={verbatim ? "verbatim" : null}>{marked}</Marked>
      </p>
    </div>
  );
}

/** Words that are withheld are not compared. */
const known = (text: string | undefined) => (text === withheldText ? "" : (text ?? ""));
