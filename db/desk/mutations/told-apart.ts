/** Two records that look alike, and are not one: nobody is asked again. */
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { toldApart } from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import { mergeKinds } from "@/lib/desk/merging";
import { InputError } from "@/lib/errors";
import { id } from "./fields";

/** Remembers that two records are not the same; said twice, it is remembered once. */
export const tellApart = mutation(
  "tell apart",
  "record",
  z.object({ kind: z.enum(mergeKinds), one: id("The one"), other: id("The other") }),
  (writer, { kind, one, other }) => {
    if (one === other) throw new InputError([{ field: "", message: "This is one record." }]);
    for (const record of [one, other]) requireRecord(writer.tx, kind, record);
    const [oneId = "", otherId = ""] = [one, other].toSorted();
    const held = and(eq(toldApart.oneId, oneId), eq(toldApart.otherId, otherId));
    if (writer.tx.select().from(toldApart).where(held).get()) return;
    writer.add("told_apart", { recordTable: kind, oneId, otherId });
  },
);
