"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import * as restrictions from "@/db/desk/mutations/restrictions";
import type { DeskContext } from "@/db/desk/write";
import { typed } from "@/lib/form/read";
import { urls } from "@/lib/urls";

/** Writes what a form says of who sees a matter, and shows its page as it is then. */
async function change<S extends z.ZodObject>(
  matter: string,
  form: FormData,
  schema: S,
  write: (context: DeskContext, fields: z.output<S>) => void,
) {
  const answer = await asDeskForm(form, schema, write);
  if (answer.ok) revalidatePath(urls.deskMatter(matter));
  return answer;
}

const nothing = z.object();
const ofAccount = z.object({ account: typed });

/** From now on only whoever asks sees the matter, and whom they name. */
export async function restrictMatter(matter: string, form: FormData) {
  return change(matter, form, nothing, (context) =>
    restrictions.restrictMatter(context, { matter }),
  );
}

export async function nameMember(matter: string, form: FormData) {
  return change(matter, form, ofAccount, (context, fields) =>
    restrictions.nameMember(context, { matter, ...fields }),
  );
}

export async function takeMemberOff(matter: string, account: string, form: FormData) {
  return change(matter, form, nothing, (context) =>
    restrictions.takeMemberOff(context, { matter, account }),
  );
}

/** Everybody at the desk sees the matter again. */
export async function liftRestriction(matter: string, form: FormData) {
  return change(matter, form, nothing, (context) =>
    restrictions.liftRestriction(context, { matter }),
  );
}
