import { permanentRedirect } from "next/navigation";
import { currentSlug } from "@/db/public/queries/matters";
import { asShown } from "@/lib/turns";

/** Leads on, for ever, where the matter that had this slug has another one by now. */
export async function leadOn(slug: string, addressAt: (slug: string) => string): Promise<void> {
  const now = asShown(await currentSlug(slug));
  if (now !== undefined && now !== slug) permanentRedirect(addressAt(now));
}
