/** Which addresses of matters are taken: those that one has, and those that one had. Reads only. */
import { eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { formerSlugs, matters } from "@/db/desk/schema";

/** Inner key of the matter that has an address, or had it; undefined where none ever did. */
export function matterAt(db: DeskDatabase, slug: string): number | undefined {
  const now = db.select({ id: matters.id }).from(matters).where(eq(matters.slug, slug)).get();
  const former = db
    .select({ id: formerSlugs.matterId })
    .from(formerSlugs)
    .where(eq(formerSlugs.slug, slug))
    .get();
  return (now ?? former)?.id;
}

/** The addresses that a matter had, oldest first. */
export const listFormerSlugs = (db: DeskDatabase, matterKey: number): string[] =>
  db
    .select({ slug: formerSlugs.slug })
    .from(formerSlugs)
    .where(eq(formerSlugs.matterId, matterKey))
    .orderBy(formerSlugs.id)
    .all()
    .map((row) => row.slug);
