/** What changes in something public, and why, as forms ask for it. */
import { z } from "zod";
import { oneOf, readForm, typed } from "@/lib/form/read";
import type { CorrectionKind } from "@/lib/vocabulary";

const fields = z.object({
  "change.kind": oneOf<CorrectionKind>(),
  "change.what": typed,
  "change.reason": typed,
});

/** What a form with the fields of a change says. Throws InputError. */
export function changeIn(form: FormData) {
  const read = readForm(fields, form);
  return { kind: read["change.kind"], what: read["change.what"], reason: read["change.reason"] };
}
