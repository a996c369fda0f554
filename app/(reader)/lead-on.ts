import { permanentRedirect } from "next/navigation";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { currentSlug } from "@/db/public/queries/matters";
import { asShown } from "@/lib/turns";

/** Leads on, for ever, where the matter that had this slug has another one by now. */
export async function leadOn(slug: string, addressAt: (slug: string) => string): Promise<void> {
  const now = asShown(await currentSlug(slug));
  if (now !== undefined && now !== slug) permanentRedirect(addressAt(now));
}

/** Leads on, for ever, where what stood at an address went into another record: to the one at `key` in its place. */
export async function leadOnMerged(
  kind: Parameters<typeof findLeadsTo>[0],
  key: string,
  addressAt: (key: string) => string,
): Promise<void> {
  const now = asShown(await findLeadsTo(kind, key));
  if (now !== undefined) permanentRedirect(addressAt(now));
}
