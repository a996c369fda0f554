import type * as copyWork from "@/db/public/copy-work";
import { threadOf } from "@/db/thread";

/** Copies of the whole record have a thread of their own: lists and other files go on beside them. */
export const copying = threadOf<typeof copyWork>("./public/copy-work.ts", { yields: true });
