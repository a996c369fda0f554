import { revalidatePath } from "next/cache";

/** Pages whose addresses nobody can name beforehand, by their route: where each page of a long list begins. */
const byRoute = ["/(reader)/people/from/[key]"];

/** Has the pages at these addresses rendered anew when they are next asked for; within a request. */
export function renewPages(addresses: string[] | "all"): void {
  if (addresses === "all") {
    revalidatePath("/", "layout");
    return;
  }
  for (const address of addresses) revalidatePath(new URL(address, "http://page").pathname);
  for (const route of byRoute) revalidatePath(route, "page");
}
