import { revalidatePath } from "next/cache";

/**
 * Has the pages at these addresses rendered anew when they are next asked for; within a request. "/people/from/*" is
 * every page directly below, see lib/page-cache.mjs.
 */
export function renewPages(addresses: string[] | "all"): void {
  if (addresses === "all") {
    revalidatePath("/", "layout");
    return;
  }
  for (const address of addresses) revalidatePath(new URL(address, "http://page").pathname);
}
