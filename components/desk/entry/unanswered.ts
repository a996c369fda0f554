import type { DeskResult } from "@/lib/desk/result";

/** A request that no server answered, as a refusal in words. */
export const unanswered = (): Extract<DeskResult<never>, { ok: false }> => ({
  ok: false,
  kind: "busy",
  message: "The server does not answer. Your text is kept; try again.",
});
