import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { mutation } from "@/db/desk/write";
import { boundsOf } from "@/lib/dates/edtf";
import { InputError } from "@/lib/errors";
import { takedownKinds } from "@/lib/vocabulary";
import { removePart } from "./change";
import {
  edtf,
  id,
  instant,
  listed,
  maybeId,
  maybeOneLine,
  maybeSourceWords,
  maybeWords,
} from "./fields";

/** Records that a source was retracted, or is gone from where it stood, with what shows it or when it was seen. */
export const addTakedown = mutation(
  "add takedown",
  "record",
  z.object({
    source: id("The source"),
    kind: listed("What became of it", takedownKinds),
    by: maybeOneLine("By whom", 300),
    edtf,
    phrase: maybeSourceWords("The source’s phrase", 300),
    seenAt: instant("When it was seen").nullish(),
    shownBy: maybeId("What shows it"),
    capture: maybeId("The capture that shows it"),
    note: maybeWords("The note", 1_000),
  }),
  ({ tx, add }, { source, shownBy, capture, seenAt, ...values }) => {
    if (!shownBy && !capture && !seenAt) {
      const message = "Say what shows it, or when somebody of ours saw it.";
      throw new InputError([{ field: "seenAt", message }]);
    }
    return add("takedowns", {
      ...values,
      ...(values.edtf ? boundsOf(values.edtf) : {}),
      seenAt: seenAt ?? null,
      sourceId: requireRecord(tx, "sources", source).id,
      shownById: shownBy ? requireRecord(tx, "sources", shownBy).id : null,
      captureId: capture ? requireRecord(tx, "captures", capture).id : null,
    });
  },
);

/** Takes out that a source was retracted or gone. */
export const removeTakedown = removePart("takedown", "takedowns", "The takedown", (row) => [
  "sources",
  row.sourceId,
]);
