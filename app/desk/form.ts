import type { z } from "zod";
import type { DeskContext } from "@/db/desk/write";
import { type FormAnswer, typedIn } from "@/lib/desk/form";
import { readForm } from "@/lib/form/read";
import { asDesk, asRefusal } from "./action";
import type { Account } from "./session";

/** `asDesk` for a form, with its fields as the schema reads them: what was typed goes back with a refusal. */
export async function asDeskForm<S extends z.ZodObject, T>(
  form: FormData,
  schema: S,
  work: (context: DeskContext, fields: z.output<S>, account: Account) => T | Promise<T>,
): Promise<FormAnswer<T>> {
  const answer = await asDesk((context, account) => work(context, readForm(schema, form), account));
  if (answer.ok) return answer;
  return { ...(answer.kind === "input" ? atFields(answer) : answer), typed: typedIn(form) };
}

/** Answers a form before the desk: what is thrown is a refusal, and what was typed goes back with it. */
export async function answerForm(
  form: FormData,
  work: () => Promise<FormAnswer>,
): Promise<FormAnswer> {
  try {
    return await work();
  } catch (error) {
    return { ...asRefusal(error), typed: typedIn(form) };
  }
}

/** What a mutation calls "fields.name" is the field "name" of the form; "topics.0" is one of those in "topics". */
function atFields<R extends { problems: { field: string }[] }>(refusal: R): R {
  const problems = refusal.problems.map((problem) => ({
    ...problem,
    field: problem.field.replace(/^fields\.|\.\d+$/g, ""),
  }));
  return { ...refusal, problems };
}
