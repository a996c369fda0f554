import type { z } from "zod";
import type { DeskContext } from "@/db/desk/write";
import { carryOver, renewTouched } from "@/db/publisher";
import type { Action } from "@/lib/auth/permissions";
import type { FormAnswer } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { askToRenew } from "@/lib/renewal";
import { asDeskForm } from "./form";
import { assertMay } from "./session";

/**
 * Answers a form whose write readers see: carries it over, and has every page it touches rendered anew.
 * What is written is written, even where readers get it later.
 */
export async function toReaders<S extends z.ZodObject>(
  action: Action,
  form: FormData,
  schema: S,
  work: (context: DeskContext, fields: z.output<S>) => unknown,
): Promise<FormAnswer<null>> {
  const { dataFolder } = readSettings();
  const answer = await asDeskForm(form, schema, async (context, fields, account) => {
    assertMay(account, action);
    await work(context, fields);
    return carryOver(dataFolder);
  });
  if (!answer.ok) return answer;
  if (answer.value) {
    await renewTouched(dataFolder, askToRenew);
    return { ok: true, value: null };
  }
  const message =
    "It is done at the desk. The public record could not be written yet; readers get it as soon as it can.";
  return { ok: false, kind: "busy", message };
}
