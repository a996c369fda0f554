import { Marked } from "@/components/statement/said";
import { Deleted, Inserted } from "@/components/ui/edited";
import { Ruled } from "@/components/ui/ruled";
import { SignWord } from "@/components/ui/sign-word";
import { Tag } from "@/components/ui/tag";
import { TextOrWithheld } from "@/components/ui/withheld";
import { languageOf } from "@/lib/direction";
import type { Change, FieldChange } from "@/lib/versions/change";
import { withheldText } from "@/lib/versions/commitments";
import { After, Before } from "./word-diff";

const done = { added: "Added", removed: "Removed", changed: "Changed" } as const;

/** A longer value needs the whole width of a phone. */
const short = 140;

/** The name of a field, what it was, what it is; on a phone the name stands above. */
const columns =
  "grid grid-cols-[9rem_repeat(2,minmax(0,1fr))] items-start gap-x-6 gap-y-1 wrap-anywhere max-laptop:grid-cols-[7rem_repeat(2,minmax(0,1fr))] max-laptop:gap-x-4 max-tablet:gap-x-3.5 max-tablet:gap-y-2";

/** Names the columns of all changes below, and stays in view. */
export function ChangeHead({ title, sides }: { title: string; sides: [string, string] }) {
  return (
    <div
      className={`sticky top-0 z-2 mt-part border-y border-ink bg-paper py-2 text-xs font-semibold text-ink-2 max-tablet:grid-cols-2 ${columns}`}
      aria-hidden="true"
      data-line-below
    >
      <span className="max-tablet:hidden">{title}</span>
      <span>{sides[0]}</span>
      <span>{sides[1]}</span>
    </div>
  );
}

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
    <article
      className="[article+&]:mt-6"
      aria-label={`${done[change.what]}: ${change.kind}, ${change.name}`}
    >
      <h3 className="mb-2.5 flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-m font-strong">
        <Tag>{done[change.what]}</Tag> {change.kind}
        <small className="text-ui font-normal text-ink-2" dir="auto">
          {change.name}
        </small>
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
    <div
      className={`border-t border-rule py-4 text-ui ${columns} ${long ? "max-tablet:grid-cols-1" : "max-tablet:grid-cols-2"}`}
    >
      <p className="text-s/[1.4] font-semibold max-tablet:col-span-full" dir="auto">
        {field.label}
      </p>
      <div>
        <span className="unseen">{sides[0]}: </span>
        <Value field={field} side="before" what={what} />
      </div>
      <div>
        <span className="unseen">{sides[1]}: </span>
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
    return <p className="text-ink-2">{absent ? "Not on record" : "None"}</p>;
  }
  if (field.style === "term") {
    const Mark = side === "before" ? Deleted : Inserted;
    const word = <Mark>{value.text}</Mark>;
    if (!value.sign) return <p className="font-semibold">{word}</p>;
    return (
      <SignWord sign={value.sign} size="gap">
        {word}
      </SignWord>
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
    <Ruled className="party-n" verbatim={verbatim}>
      <p
        className="said text-point/[1.45] max-tablet:text-brief"
        {...languageOf(field.language ?? "und")}
      >
        <Marked form={verbatim ? "verbatim" : null}>{marked}</Marked>
      </p>
    </Ruled>
  );
}

/** Words that are withheld are not compared. */
const known = (text: string | undefined) => (text === withheldText ? "" : (text ?? ""));
