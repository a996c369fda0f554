import type { Review } from "@/db/desk/queries/review";

/** What permissions ask about a review: how it stands, and whether its reader wrote any of it. */
export const circumstanceOf = ({ state, isOwn }: Pick<Review, "state" | "isOwn">) => ({
  state,
  whose: isOwn ? ("own" as const) : ("other" as const),
});
