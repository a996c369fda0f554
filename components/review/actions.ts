import type { DeskResult } from "@/lib/desk/result";

/** What a form of the review sends, and what it is told. */
export type ReviewAction = (
  previous: DeskResult<null> | null,
  form: FormData,
) => Promise<DeskResult<null>>;

export type ReviewActions = Record<
  "approve" | "check" | "comment" | "giveBack" | "publish" | "submit" | "withdraw",
  ReviewAction
>;

/** The sentence about one field; nothing where it can be kept. */
export function problemOf(result: DeskResult<null> | null, field: string): string | undefined {
  if (!result || result.ok || result.kind !== "input") return;
  return result.problems.find((problem) => problem.field === field)?.message;
}
