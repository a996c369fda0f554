/** Forms that work as plain forms: what a server action answers goes back into the form that asked. */
import type { DeskResult } from "@/lib/desk/result";
import type { QrPicture } from "@/lib/qr";

/** A text to copy; where a camera may read it too, with its code. */
export interface ShownItem {
  label: string;
  text: string;
  qr?: QrPicture;
}

/** What a form says once it is done; what is `shown` is shown this once. */
export interface Done {
  told: string;
  shown?: ShownItem[];
}

/** A refusal comes with what was typed, by field, so that nothing typed is lost; passwords are never sent back. */
export type FormAnswer<T = Done> = DeskResult<T> & { typed?: Record<string, string> };

/** What a form shows: nothing yet, or the answer to what was last asked. */
export type FormState = FormAnswer | null;
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * Everything typed into a form, by field, without what frameworks add; of passwords and files only that they were
 * asked for.
 */
export function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  if (!(form instanceof FormData)) return typed;
  for (const [name, value] of form) {
    if (name.startsWith("$")) continue;
    typed[name] = typeof value === "string" && !/password/i.test(name) ? value : "";
  }
  return typed;
}

/** A refusal at one field. */
export function wrongField(field: string, message: string): FormAnswer {
  return { ok: false, kind: "input", message, problems: [{ field, message }] };
}
