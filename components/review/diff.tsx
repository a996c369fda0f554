import { Fragment } from "react";
import { ChangedRecord, ChangeHead } from "@/components/history/change-list";
import { Marked } from "@/components/statement/said";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { Ruled } from "@/components/ui/ruled";
import { Sign } from "@/components/ui/sign";
import { languageOf } from "@/lib/direction";
import type { MatterDocument } from "@/lib/document/document";
import type { Change, FieldChange } from "@/lib/versions/change";
import { compareDocuments } from "@/lib/versions/compare";
import { type ChangeSection, changeSections } from "@/lib/versions/compare-sections";

interface Props {
  /** Null where nothing of it is public. */
  before: { number: number; document: MatterDocument } | null;
  after: MatterDocument;
  /** The number it will have. */
  number: number;
  /** Of a first version: whether its exchanges and statements stand above, as readers get them. */
  isDrawn?: boolean;
}

/** Kinds of records that stand in the pieces of a page. */
const drawn = new Set([
  "Statement",
  "Quotation",
  "Stance",
  "Rebuttal",
  "Occasion",
  "Date",
  "Point",
]);

/** What a reader will see change: as it is and as it will be, record by record; of a first version, what it holds. */
export function Diff({ before, after, number, isDrawn = false }: Props) {
  if (before) {
    return (
      <Changes
        from={before.document}
        to={after}
        sides={[`Public now, version ${before.number}`, `After publishing, version ${number}`]}
        none="Nothing a reader sees changes."
      />
    );
  }
  const from = emptied(after);
  const all = compareDocuments(from, after);
  const changes = isDrawn ? all.filter(({ kind }) => !drawn.has(kind)) : all;
  const sections = changeSections(changes, from, after);
  if (all.length === 0) return <NoneBox>It holds nothing yet.</NoneBox>;
  return (
    <>
      <p className="small">
        {number === 1
          ? "All of it is new to readers."
          : "Readers have none of it now: it was withdrawn."}
      </p>
      {after.matter.summary && (
        <p className="mt-2 max-w-measure font-said text-[1.0625rem]/[1.5]">
          {after.matter.summary}
        </p>
      )}
      <Sections sections={sections} draw={(change) => <NewRecord change={change} />} />
    </>
  );
}

/** What two states of a matter differ in, as they are called in `sides`; `none` where they read alike. */
export function Changes({
  from,
  to,
  sides,
  none,
}: {
  from: MatterDocument;
  to: MatterDocument;
  sides: [string, string];
  none: string;
}) {
  const sections = changeSections(compareDocuments(from, to), from, to);
  if (sections.length === 0) return <NoneBox>{none}</NoneBox>;
  return (
    <>
      <ChangeHead title="What changes" sides={sides} />
      <Sections
        sections={sections}
        draw={(change) => <ChangedRecord change={change} sides={sides} />}
      />
    </>
  );
}

function Sections({
  sections,
  draw,
}: {
  sections: ChangeSection[];
  draw: (change: Change) => React.ReactNode;
}) {
  return sections.map((section) => (
    <section key={section.title} className="mt-6" aria-label={section.title}>
      <Label as="h3" className="mb-3">
        {section.title}
      </Label>
      {section.changes.map((change) => (
        <Fragment key={`${change.kind} ${change.recordId}`}>{draw(change)}</Fragment>
      ))}
    </section>
  ));
}

/** The matter without its records: against it, all of them are new. */
function emptied(document: MatterDocument): MatterDocument {
  const lists = Object.entries(document).map(([key, value]) => [
    key,
    Array.isArray(value) ? [] : value,
  ]);
  return Object.fromEntries(lists) as MatterDocument;
}

/** A record that no reader has seen, in a line or two. */
function NewRecord({ change: { kind, name, fields } }: { change: Change }) {
  return (
    <div className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-6 gap-y-1 border-t border-rule py-3 text-ui wrap-anywhere max-tablet:grid-cols-1">
      <p className="text-s/[1.4] font-semibold max-tablet:flex max-tablet:flex-wrap max-tablet:items-baseline max-tablet:gap-x-2 max-tablet:gap-y-1">
        {kind}
        <small className="block text-xs font-normal text-ink-2">{name}</small>
      </p>
      <div className="grid gap-1">
        {fields.map((field) => (
          <NewField key={field.label} field={field} />
        ))}
      </div>
    </div>
  );
}

function NewField({ field: { label, after, style, language } }: { field: FieldChange }) {
  if (!after) return null;
  if (style === "term") {
    return (
      <p className="inline-flex items-center gap-[0.4em] font-semibold">
        {after.sign && <Sign name={after.sign} />}
        <span className="unseen">{label}: </span>
        {after.text}
      </p>
    );
  }
  if (style === "words") {
    return (
      <p dir="auto">
        <span className="text-ink-2">{label}:</span> {after.text}
      </p>
    );
  }
  const isVerbatim = style === "verbatim";
  return (
    <Ruled verbatim={isVerbatim} className="party-n">
      <p className="said text-[1.0625rem]/[1.45]" {...languageOf(language ?? "und")}>
        <Marked form={isVerbatim ? "verbatim" : null}>{after.text}</Marked>
      </p>
    </Ruled>
  );
}
