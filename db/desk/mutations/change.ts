import { z } from "zod";
import type { RecordTableName } from "@/db/desk/records";
import { mutation } from "@/db/desk/write";
import { id, revision } from "./fields";

/** A mutation that changes the fields it is given, and no others, of the record at the revision that was read. */
export function changeMutation<N extends RecordTableName, S extends z.ZodRawShape>(
  verb: string,
  name: N,
  what: string,
  fields: z.ZodObject<S>,
) {
  const schema = z.object({ record: id(what), revision, fields: fields.partial() });
  return mutation(verb, "record", schema, (writer, values, input) => {
    // A field that was left out parses to its default; only what was given may change.
    const given = Object.entries(values.fields).filter(([field]) => field in input.fields);
    return writer.change(name, values.record, values.revision, Object.fromEntries(given) as never);
  });
}

/** A mutation that takes a working record out, at the revision that was read; the log keeps that it was there. */
export function removeMutation(verb: string, name: RecordTableName, what: string) {
  const schema = z.object({ record: id(what), revision });
  return mutation(verb, "record", schema, (writer, values) =>
    writer.remove(name, values.record, values.revision),
  );
}
