import { eq } from "drizzle-orm";
import { isFormerSlug } from "@/db/desk/queries/former-ids";
import { matterAt } from "@/db/desk/queries/slugs";
import { matters, speakers, type topics } from "@/db/desk/schema";
import type { Writer } from "@/db/desk/write";
import { newPublicId } from "@/lib/public-id";
import { freeSlug } from "@/lib/slug";

type Addressed = typeof matters | typeof speakers | typeof topics;

/**
 * An address for a name that nothing in the table has, and no matter or speaker had: two may share a name, then the second one's
 * ends in 2.
 */
export function freeSlugIn({ tx }: Writer, table: Addressed, name: string): string {
  return freeSlug(name, newPublicId().toLowerCase(), (slug) =>
    table === matters
      ? matterAt(tx, slug) !== undefined
      : (table === speakers && isFormerSlug(tx, slug)) ||
        Boolean(tx.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get()),
  );
}
