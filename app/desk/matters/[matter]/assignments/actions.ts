"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { readArgument } from "@/app/desk/action";
import { asDeskForm } from "@/app/desk/form";
import * as assignments from "@/db/desk/mutations/assignments";
import type { FormState } from "@/lib/desk/form";
import { typed, typedDate } from "@/lib/form/read";

const ofAssignment = z.object({
  account: typed,
  statement: typed.transform((id) => id || null),
  dueOn: typedDate.transform((edtf) => edtf || null),
  note: typed,
});

/** Gives a matter, or one of its statements, to a colleague; `read` is what the page showed as given already. */
export async function assign(
  matter: string,
  read: { id: string; revision: number }[],
  form: FormData,
) {
  const answer = await asDeskForm(form, ofAssignment, (context, fields) => {
    assignments.assign(context, { matter, read, ...fields });
  });
  refresh();
  return answer;
}

const outcomes = z.enum(["done", "taken_off"]);

/** Says that something is done, or takes it off whoever has it. */
export async function endAssignment(
  assignment: string,
  revision: number,
  outcome: "done" | "taken_off",
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const answer = await asDeskForm(form, z.object(), (context) => {
    const given = { assignment, revision, outcome: readArgument(outcomes, outcome) };
    assignments.endAssignment(context, given);
    return { told: "" };
  });
  refresh();
  return answer;
}
