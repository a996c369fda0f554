/** What a form sent, as the action that answers it needs it. */
import { z } from "zod";
import { readEdtf } from "@/lib/dates/typed";
import { InputError, inputErrorOf } from "@/lib/errors";

/** What is typed into a field, trimmed; "" where the field is missing. */
export const typed = z.string().trim().default("");

/** A password is taken as it is typed; "" where the field is missing. */
export const asTyped = z.string().default("");

/** One of a closed list; what is none of it, the mutation refuses with a sentence. */
export const oneOf = <T extends string>() => typed.transform((value) => value as T);

/** Several, parted by commas or line ends. */
export const parted = (mark: "," | "\n") =>
  typed.transform((value) =>
    value
      .split(mark)
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** The boxes of one name that are ticked. */
export const several = z.array(z.string());

/** A date as people write it, as EDTF; what cannot be read is kept as it is typed, for the mutation to refuse. */
export const typedDate = typed.transform((value) => readEdtf(value));

/** A code, which people type in groups. */
export const code = typed.transform((value) => value.replace(/\s/g, ""));

/**
 * The fields of a form that the schema names, read by it. What a browser sent that is no form at all has no fields.
 * Throws InputError with the first sentence of each field that cannot be taken.
 */
export function readForm<S extends z.ZodObject>(schema: S, form: FormData): z.output<S> {
  const sent = form instanceof FormData ? form : new FormData();
  const given = Object.entries(schema.shape).map(([name, field]) => [
    name,
    field === several ? sent.getAll(name) : (sent.get(name) ?? undefined),
  ]);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const { problems } = inputErrorOf(parsed.error);
  throw new InputError(
    problems.filter(({ field }, at) => problems.findIndex((one) => one.field === field) === at),
  );
}
