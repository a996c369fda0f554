/** Occasions, and what sources say of when they were. */
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { datings } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { boundsOf } from "@/lib/dates/edtf";
import { occasionKinds } from "@/lib/vocabulary";
import { changeMutation, removePart } from "./change";
import {
  edtf,
  id,
  listed,
  maybeOneLine,
  maybeSourceWords,
  maybeWords,
  oneLine,
  revision,
} from "./fields";

const occasionFields = z.object({
  kind: listed("The kind of occasion", occasionKinds),
  title: oneLine("The occasion", 500),
  venue: maybeOneLine("The place", 300),
});

export const addOccasion = mutation("add occasion", "record", occasionFields, (writer, values) =>
  writer.add("occasions", values),
);

export const changeOccasion = changeMutation(
  "change occasion",
  "occasions",
  "The occasion",
  occasionFields,
);

const datingFields = z.object({
  edtf,
  phrase: maybeSourceWords("The source’s phrase", 300),
  preferred: z.boolean(),
  note: maybeWords("The note", 500),
});

export const addDating = mutation(
  "add dating",
  "record",
  datingFields.extend({ occasion: id("The occasion"), source: id("The source") }),
  (writer, { occasion, source, ...values }) => {
    const occasionId = requireRecord(writer.tx, "occasions", occasion).id;
    if (values.preferred) stepBack(writer, occasionId);
    return writer.add("datings", {
      ...values,
      ...(values.edtf ? boundsOf(values.edtf) : {}),
      occasionId,
      sourceId: requireRecord(writer.tx, "sources", source).id,
    });
  },
);

export const changeDating = mutation(
  "change dating",
  "record",
  datingFields.extend({ dating: id("The dating"), revision }),
  (writer, { dating, revision: read, ...values }) => {
    const before = requireRecord(writer.tx, "datings", dating);
    if (values.preferred && !before.preferred) stepBack(writer, before.occasionId);
    const bounds = values.edtf ? boundsOf(values.edtf) : { earliest: null, latest: null };
    return writer.change("datings", dating, read, { ...values, ...bounds });
  },
);

export const removeDating = removePart("dating", "datings", "The dating", ({ occasionId }) => [
  "occasions",
  occasionId,
]);

/** One dating of an occasion is preferred; the one that was makes room. */
function stepBack(writer: Writer, occasionId: number): void {
  const before = writer.tx
    .select()
    .from(datings)
    .where(and(eq(datings.occasionId, occasionId), eq(datings.preferred, true)))
    .get();
  if (before) writer.change("datings", before.publicId, before.revision, { preferred: false });
}
