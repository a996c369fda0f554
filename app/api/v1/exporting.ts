import type * as exportWork from "@/db/public/export-work";
import { threadOf } from "@/db/thread";

/** Reads of many rows have a thread of their own, which leaves the processor to whoever serves pages. */
export const exporting = threadOf<typeof exportWork>("./public/export-work.ts", { yields: true });
