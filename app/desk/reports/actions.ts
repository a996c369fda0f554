"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { answerReport as answer } from "@/db/desk/mutations/reports";
import { oneOf, typed } from "@/lib/form/read";
import { urls } from "@/lib/urls";
import type { ReportState } from "@/lib/vocabulary";

const schema = z.object({ state: oneOf<ReportState>(), answer: typed });

export async function answerReport(report: string, revision: number, form: FormData) {
  const result = await asDeskForm(form, schema, (context, fields) => {
    answer(context, { report, revision, ...fields });
  });
  if (result.ok) revalidatePath(urls.reports());
  return result;
}
