import type { DeskContext } from "@/db/desk/write";
import { type Done, type FormAnswer, typedIn } from "@/lib/desk/form";
import { asDesk } from "./action";
import type { Account } from "./session";

/** `asDesk` for a form: what was typed goes back with a refusal. */
export async function asDeskForm(
  form: FormData,
  work: (context: DeskContext, account: Account) => Done | Promise<Done>,
): Promise<FormAnswer> {
  const answer = await asDesk(work);
  return answer.ok ? answer : { ...answer, typed: typedIn(form) };
}
