"use server";
import { redirect } from "next/navigation";
import { asDesk } from "@/app/desk/action";
import { openMatter as open } from "@/db/desk/mutations/matters";
import { type FormState, textOf, typedIn } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

/** Opens a matter and goes on to its page, where parties, points and statements are added. */
export async function openMatter(_: FormState, form: FormData): Promise<FormState> {
  const question = textOf(form, "question");
  const answer = await asDesk((context) => {
    const slug = textOf(form, "slug") || undefined;
    return open(context, { question, summary: textOf(form, "summary"), slug }).publicId;
  });
  if (answer.ok) redirect(urls.deskMatter(answer.value));
  return { ...answer, typed: typedIn(form) };
}
