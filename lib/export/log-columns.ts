import type { LogEntry } from "@/lib/log/chain";
import type { Column } from "./column";
import type { Table, Value } from "./format";

/** A log entry, with the name of who wrote it. */
export type NamedEntry = LogEntry & { actorName: string | null };

/** The columns of the log's export, each with where its value stands. */
const logColumns: (Column & { of: keyof NamedEntry })[] = [
  {
    name: "id",
    type: "integer",
    of: "id",
    description: "Place in the chain: 1, 2, 3 … without gaps.",
  },
  { name: "at", type: "text", of: "at", description: "When it was written, ISO 8601 in UTC." },
  { name: "actor", type: "text", of: "actor", description: "Account id of who wrote." },
  { name: "actor_name", type: "text", of: "actorName", description: "Name of that account now." },
  { name: "action", type: "text", of: "action", description: "What was done." },
  {
    name: "record_table",
    type: "text",
    of: "recordTable",
    description: "The kind of record it was done to.",
  },
  {
    name: "record_id",
    type: "text",
    of: "recordId",
    description: "Public id of the record, or account id.",
  },
  {
    name: "before_sha256",
    type: "text",
    of: "beforeHash",
    description: "Hash of the record before; empty: there was none.",
  },
  {
    name: "after_sha256",
    type: "text",
    of: "afterHash",
    description: "Hash of the record after; empty: there is none.",
  },
  {
    name: "previous_sha256",
    type: "text",
    of: "previousHash",
    description: "Hash of the entry before this one.",
  },
  {
    name: "sha256",
    type: "text",
    of: "hash",
    description:
      "Hash of this entry without its own hash and the name, as canonical JSON (RFC 8785).",
  },
];

export const logTable: Table = {
  name: "log",
  description:
    "One row per entry of the desk’s log, in the order of its chain; for administrators, at `/desk/log/export.{jsonl,csv}`.",
  columns: logColumns,
};

/** An entry as a row of the export. */
export const logRow = (entry: NamedEntry): Value[] => logColumns.map(({ of }) => entry[of]);
