"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import { answerReport as answer } from "@/db/desk/mutations/reports";
import { urls } from "@/lib/urls";
import type { ReportState } from "@/lib/vocabulary";

export async function answerReport(
  report: string,
  revision: number,
  values: Record<string, string>,
) {
  const result = await asDesk((context) => {
    const state = values.state as ReportState;
    answer(context, { report, revision, state, answer: values.answer ?? "" });
  });
  if (result.ok) revalidatePath(urls.reports());
  return result;
}
