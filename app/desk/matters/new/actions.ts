"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { openMatter as open } from "@/db/desk/mutations/matters";
import type { FormState } from "@/lib/desk/form";
import { typed } from "@/lib/form/read";
import { urls } from "@/lib/urls";

const fields = z.object({
  question: typed,
  summary: typed,
  slug: typed,
  restricted: typed.transform((box) => box === "yes"),
});

/** Opens a matter and goes on to its page, where parties, points and statements are added. */
export async function openMatter(_: FormState, form: FormData): Promise<FormState> {
  const answer = await asDeskForm(form, fields, (context, { slug, ...given }) =>
    open(context, { ...given, slug: slug || undefined }),
  );
  return answer.ok ? redirect(urls.deskMatter(answer.value.publicId)) : answer;
}
