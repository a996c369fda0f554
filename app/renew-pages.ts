import { revalidatePath } from "next/cache";

/** Pages whose addresses nobody can name beforehand, or that are many and seldom asked for, by their route. */
const byRoute = [
  // Where each page of a long list begins.
  "/(reader)/people/from/[key]",
  "/(reader)/exchanges/[[...place]]",
  // Every two parties of a matter, either first.
  "/(reader)/matters/[slug]/facing/[sides]",
  "/(reader)/matters/[slug]/v/[version]/facing/[sides]",
  // Each pair of each version says whether that is the latest.
  "/(reader)/matters/[slug]/v/[version]/pairs/[id]",
];

/** Has the pages at these addresses rendered anew when they are next asked for; within a request. */
export function renewPages(addresses: string[] | "all"): void {
  if (addresses === "all") {
    revalidatePath("/", "layout");
    return;
  }
  for (const address of addresses) revalidatePath(new URL(address, "http://page").pathname);
  for (const route of byRoute) revalidatePath(route, "page");
}
