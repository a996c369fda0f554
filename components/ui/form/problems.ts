import type { FormAnswer } from "@/lib/desk/form";

/**
 * What a refusal says, by the field it is about; `elsewhere` what is about no field that was sent, and `first` the
 * first wrong field, in the order of the form.
 */
export function problemsIn(state: FormAnswer<unknown> | null) {
  const atFields: Record<string, string> = {};
  if (!state || state.ok) return { atFields, elsewhere: "", first: undefined };
  if (state.kind !== "input") return { atFields, elsewhere: state.message, first: undefined };
  const names = Object.keys(state.typed ?? {});
  const elsewhere: string[] = [];
  for (const { field, message } of state.problems) {
    if (!names.includes(field)) elsewhere.push(message);
    else atFields[field] ??= message;
  }
  return {
    atFields,
    elsewhere: elsewhere.join(" "),
    first: names.find((name) => name in atFields),
  };
}

/** Moves the focus to the first field, in the order of the page, that has a problem. */
export function focusFirst(form: HTMLFormElement, problems: Record<string, string>): void {
  const wrong = Object.keys(problems).map((name) => form.elements.namedItem(name));
  const fields = form.querySelectorAll<HTMLElement>("input:not([type=hidden]), textarea, select");
  [...fields].find((field) => wrong.includes(field))?.focus();
}
