/** What changes in something public, and why, as forms ask for it. */
import { z } from "zod";
import { oneOf, readForm, typed } from "@/lib/form/read";
import type { CorrectionKind } from "@/lib/vocabulary";

const fields = z.object({
  "change.kind": oneOf<CorrectionKind>(),
  "change.what": typed,
  "change.reason": typed,
});

/** What the fields of a change say. Throws InputError. */
export function changeOf(form: FormData) {
  const read = readForm(fields, form);
  return { kind: read["change.kind"], what: read["change.what"], reason: read["change.reason"] };
}

/** The same; null where the form does not ask for a change. */
export const changeIn = (form: FormData) =>
  form instanceof FormData && form.has("change.what") ? changeOf(form) : null;
