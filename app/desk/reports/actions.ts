"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import { answerReport as answer } from "@/db/desk/mutations/reports";
import { textsOf } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import type { ReportState } from "@/lib/vocabulary";

export async function answerReport(
  report: string,
  revision: number,
  values: Record<string, string>,
) {
  const result = await asDesk((context) => {
    const { state, answer: text = "" } = textsOf(values);
    answer(context, { report, revision, state: state as ReportState, answer: text });
  });
  if (result.ok) revalidatePath(urls.reports());
  return result;
}
