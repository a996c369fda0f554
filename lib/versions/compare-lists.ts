/** The lists of a version document, each compared record by record. */
import { canonicalJson } from "@/lib/canonical";
import type { MatterDocument } from "@/lib/document/document";
import { takedownKinds } from "@/lib/vocabulary";
import type { Change, FieldChange } from "./change";
import type { Fields } from "./fields";
import type { Names } from "./names";
import * as f from "./record-fields";

/** A version with the names of its records. */
export interface Side {
  document: MatterDocument;
  names: Names;
}

interface RecordList<R> {
  kind: string;
  rows: (document: MatterDocument) => R[];
  name: (row: R, names: Names) => string;
  fields: Fields<R>;
  /** The fields that say what an added or removed record is. */
  telling: (keyof R)[];
}

function list<R extends { id: string }>(spec: RecordList<R>) {
  return (before: Side, after: Side): Change[] => {
    const [old, now] = [spec.rows(before.document), spec.rows(after.document)];
    const oldById = new Map(old.map((row) => [row.id, row]));
    const kept = new Set(now.map((row) => row.id));
    const made = now.flatMap((row) => {
      const known = oldById.get(row.id);
      if (!known) return [alone(spec, "added", row, after)];
      const fields = changedFields(spec, known, row, before, after);
      return fields.length > 0 ? [named(spec, "changed", row, after, fields)] : [];
    });
    const gone = old.filter((row) => !kept.has(row.id));
    return [...made, ...gone.map((row) => alone(spec, "removed", row, before))];
  };
}

function named<R extends { id: string }>(
  { kind, name }: RecordList<R>,
  what: Change["what"],
  row: R,
  { names }: Side,
  fields: FieldChange[],
): Change {
  return { what, kind, recordId: row.id, name: name(row, names), fields };
}

function alone<R extends { id: string }>(
  spec: RecordList<R>,
  what: "added" | "removed",
  row: R,
  side: Side,
): Change {
  const fields = spec.telling.flatMap((key) =>
    spec.fields[key].flatMap((field): FieldChange[] => {
      const shown = field.show(row, side.names);
      if (!shown) return [];
      const { label } = field;
      const [before, after] = what === "added" ? [null, shown] : [shown, null];
      return [
        { label, before, after, style: field.style(row), language: field.language?.(row) ?? null },
      ];
    }),
  );
  return named(spec, what, row, side, fields);
}

/** Compares what the record holds, not what the records it names are called now. */
function changedFields<R extends { id: string }>(
  spec: RecordList<R>,
  old: R,
  now: R,
  before: Side,
  after: Side,
): FieldChange[] {
  const keys = Object.keys(spec.fields) as (keyof R)[];
  return keys
    .filter((key) => canonicalJson(old[key] ?? null) !== canonicalJson(now[key] ?? null))
    .flatMap((key) => {
      const shown = spec.fields[key].map((field) => ({
        label: field.label,
        style: field.style(now),
        before: field.show(old, before.names),
        after: field.show(now, after.names),
        language: field.language?.(now) ?? null,
      }));
      const differing = shown.filter((field) => field.before?.text !== field.after?.text);
      // Another record of the same name: nothing but the change itself can be told.
      return differing.length > 0 ? differing : shown;
    });
}

/** Compares two versions, one list each. */
export const lists = [
  list({
    kind: "Matter",
    rows: (document) => [document.matter],
    name: (row) => `“${row.question}”`,
    fields: f.matterFields,
    telling: ["question"],
  }),
  list({
    kind: "Party",
    rows: (document) => document.parties,
    name: (row) => row.name,
    fields: f.partyFields,
    telling: ["name", "positionInShort"],
  }),
  list({
    kind: "Point",
    rows: (document) => document.points,
    name: (row, names) => sentence(names.point(row.id)),
    fields: f.pointFields,
    telling: ["proposition", "note"],
  }),
  list({
    kind: "Speaker",
    rows: (document) => document.speakers.map(({ offices: _, ...row }) => row),
    name: (row) => row.name,
    fields: f.speakerFields,
    telling: ["name", "description", "account", "anonymity"],
  }),
  list({
    kind: "Office",
    rows: (document) => document.speakers.flatMap((row) => row.offices),
    name: (row) => row.title,
    fields: f.officeFields,
    telling: ["title", "organisation"],
  }),
  list({
    kind: "Occasion",
    rows: (document) => document.occasions.map(({ datings: _, ...row }) => row),
    name: (row) => row.title,
    fields: f.occasionFields,
    telling: ["title", "venue"],
  }),
  list({
    kind: "Date",
    rows: (document) => document.occasions.flatMap((row) => row.datings),
    name: (row, names) => `According to ${names.source(row.sourceId)}`,
    fields: f.datingFields,
    telling: ["edtf", "phrase"],
  }),
  list({
    kind: "Statement",
    rows: (document) => document.statements,
    name: (row, names) => names.statement(row.id),
    fields: f.statementFields,
    telling: ["summary"],
  }),
  list({
    kind: "Quotation",
    rows: (document) => document.quotations,
    name: (row, names) => `Of ${names.statement(row.statementId)}`,
    fields: f.quotationFields,
    telling: ["form", "text"],
  }),
  list({
    kind: "Stance",
    rows: (document) => document.stances,
    name: (row, names) => `${names.statement(row.statementId)}, on ${names.point(row.pointId)}`,
    fields: f.stanceFields,
    telling: ["position", "reason"],
  }),
  list({
    kind: "Rebuttal",
    rows: (document) => document.rebuttals,
    name: (row, names) => names.rebuttal(row.id),
    fields: f.rebuttalFields,
    telling: ["type", "note"],
  }),
  list({
    kind: "Source",
    rows: (document) => document.sources.map(({ takedowns: _, ...row }) => row),
    name: (row, names) => names.source(row.id),
    fields: f.sourceFields,
    telling: ["kind", "title", "publisher"],
  }),
  list({
    kind: "Takedown",
    rows: (document) => document.sources.flatMap((row) => row.takedowns ?? []),
    name: (row) => takedownKinds[row.kind].label,
    fields: f.takedownFields,
    telling: ["kind", "by", "edtf", "seenAt"],
  }),
  list({
    kind: "Capture",
    rows: (document) => document.captures,
    name: (row, names) => `Of ${names.source(row.sourceId)}`,
    fields: f.captureFields,
    telling: ["status", "capturedAt", "textSha256"],
  }),
  list({
    kind: "Event",
    rows: (document) => document.events,
    name: (row) => row.title,
    fields: f.eventFields,
    telling: ["title", "edtf"],
  }),
  list({
    kind: "Search for a reply",
    rows: (document) => document.replySearches,
    name: (row, names) => `To ${names.statement(row.statementId)}`,
    fields: f.replySearchFields,
    telling: ["searchedAt", "where", "outcome"],
  }),
  list({
    kind: "Request for comment",
    rows: (document) => document.commentRequests,
    name: (row, names) => `On ${names.statement(row.statementId)}`,
    fields: f.commentRequestFields,
    telling: ["speakerId", "askedAt", "outcome"],
  }),
  list({
    kind: "Reported missing answer",
    rows: (document) => document.reportedNonReplies ?? [],
    name: (row, names) => `To ${names.statement(row.statementId)}`,
    fields: f.reportedNonReplyFields,
    telling: ["speakerId", "kind", "sourceId", "words"],
  }),
];

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
