import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { type LoggedTableName, type RowOf, requireRecord, tableOf } from "@/db/desk/logged-tables";
import { mutation, type Parent, type Part, removal, type Writer } from "@/db/desk/write";
import { id, revision } from "./fields";

/**
 * A mutation that changes the fields it is given, and no others, of the record at the revision that was read. `check`
 * is given the record as it would be, and throws where it cannot be so.
 */
export function changeMutation<N extends LoggedTableName, S extends z.ZodRawShape>(
  verb: string,
  name: N,
  what: string,
  fields: z.ZodObject<S>,
  check?: (writer: Writer, changed: RowOf<N>) => void,
) {
  const schema = z.object({ record: id(what), revision, fields: fields.partial() });
  return mutation(verb, "record", schema, (writer, values, input) => {
    // A field that was left out parses to its default; only what was given may change.
    const given = Object.fromEntries(
      Object.entries(values.fields).filter(([field]) => field in input.fields),
    );
    check?.(writer, { ...requireRecord(writer.tx, name, values.record), ...given });
    return writer.change(name, values.record, values.revision, given as never);
  });
}

/**
 * A mutation that takes one part of a record out, at the revision that was read; the log keeps that it was there.
 * `parentOf` names what it was a part of, by its inner key.
 */
export function removePart<N extends Part>(
  removes: string,
  name: N,
  what: string,
  parentOf: (row: RowOf<N>) => [LoggedTableName, number],
) {
  const schema = z.object({ record: id(what), revision });
  return removal(removes, schema, (remover, { record, revision: read }) => {
    const row = requireRecord(remover.tx, name, record);
    remover.remove(name, record, read, parentBehind(remover.tx, ...parentOf(row)));
  });
}

/** The parent with an inner key. */
export function parentBehind(tx: Tx, name: LoggedTableName, key: number): Parent {
  const table = tableOf(name);
  const row = tx.select({ id: table.publicId }).from(table).where(eq(table.id, key)).get();
  if (!row) throw new Error(`There is no record with the inner key ${key} in ${name}.`);
  return { name, id: String(row.id) };
}
