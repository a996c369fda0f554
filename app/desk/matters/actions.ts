"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { enterRestricted } from "@/db/desk/mutations/restrictions";
import type { FormState } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

/** An administrator enters a restricted matter, which its members see, and goes on to it. */
export async function enterMatter(
  restriction: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const answer = await asDeskForm(form, z.object(), (context) =>
    enterRestricted(context, { restriction }),
  );
  return answer.ok ? redirect(urls.deskMatter(answer.value.matter)) : answer;
}
