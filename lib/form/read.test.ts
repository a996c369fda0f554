import { expect, test } from "vitest";
import { z } from "zod";
import { InputError } from "@/lib/errors";
import { asTyped, parted, readForm, several, typed, typedDate } from "./read";

const schema = z.object({
  name: typed.pipe(
    z
      .string()
      .min(2, "The name is missing.")
      .regex(/^[A-Z]/, "It begins small."),
  ),
  password: asTyped,
  count: z.coerce.number({ error: "This is no number." }).default(1),
  file: z.file().optional(),
});

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function problemsIn(form: FormData) {
  try {
    readForm(schema, form);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

test("fields are trimmed, passwords are not, and what the schema does not name is left", () => {
  const file = new File(["text"], "a.txt");
  const form = formOf({ name: " Ann ", password: " a b ", count: "3", file, other: "x" });
  expect(readForm(schema, form)).toEqual({ name: "Ann", password: " a b ", count: 3, file });
});

test("a field that is missing is what the schema says", () => {
  expect(readForm(schema, formOf({ name: "Ann" }))).toEqual({
    name: "Ann",
    password: "",
    count: 1,
  });
});

test("boxes of one name, parts and dates are read", () => {
  const form = formOf({ names: " a, b,,", date: "4 March 2026", unclear: "soon" });
  form.append("also", "one");
  form.append("also", "two");
  const fields = { also: several, none: several, names: parted(","), date: typedDate };
  expect(readForm(z.object({ ...fields, unclear: typedDate }), form)).toEqual({
    ...{ also: ["one", "two"], none: [], names: ["a", "b"] },
    ...{ date: "2026-03-04", unclear: "soon" },
  });
});

test("each field has its first problem, and one alone", () => {
  expect(problemsIn(formOf({ name: "a", count: "many" }))).toEqual([
    { field: "name", message: "The name is missing." },
    { field: "count", message: "This is no number." },
  ]);
});

test("a file where words belong, and words where a file belongs, are refused at their fields", () => {
  const fields = problemsIn(formOf({ name: new File([], "a"), file: "no file" }));
  expect(fields?.map(({ field }) => field)).toEqual(["name", "file"]);
});

test("what is no form has no fields", () => {
  for (const sent of [undefined, "text", { name: "Ann" }]) {
    expect(problemsIn(sent as unknown as FormData)?.[0]?.field).toBe("name");
  }
});
