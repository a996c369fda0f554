import type { FormAnswer } from "@/lib/desk/form";

/** What a form of the review sends, and what it is told. */
export type ReviewAction = (
  previous: FormAnswer<null> | null,
  form: FormData,
) => Promise<FormAnswer<null>>;

export type ReviewActions = Record<
  | "approve"
  | "cancelSchedule"
  | "check"
  | "comment"
  | "giveBack"
  | "publish"
  | "schedule"
  | "submit"
  | "takeBack"
  | "withdraw",
  ReviewAction
>;
