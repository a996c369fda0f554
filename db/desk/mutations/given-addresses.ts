/**
 * Addresses of what is made for a restricted matter. One of its name is taken for everybody, so that the next one of that
 * name would get another and tell that there is a first: until readers have it, its address is a made-up one.
 */
import { requireRecord } from "@/db/desk/logged-tables";
import { listPublished } from "@/db/desk/queries/ever-published";
import type { MatterFacts } from "@/db/desk/queries/matter-facts";
import { isRestricted } from "@/db/desk/restricted-records";
import { speakers, topics } from "@/db/desk/schema";
import type { Writer } from "@/db/desk/write";
import { isNamed } from "@/lib/people/unnamed";
import { newPublicId } from "@/lib/public-id";
import { slugOf } from "@/lib/slug";
import { freeSlugIn } from "./free-slug";

/** An address that says nothing. */
export const madeUpSlug = () => newPublicId().toLowerCase();

const isMadeUp = ({ slug, name }: { slug: string; name: string }) => {
  const own = slugOf(name);
  return own !== "" && /^[2-9a-hj-np-z]{12}$/.test(slug) && !slug.startsWith(own);
};

/** The address of something new, in work for a matter or for none. */
export function slugFor(
  writer: Writer,
  table: typeof speakers | typeof topics,
  name: string,
  matter = writer.context.forMatter,
): string {
  return matter && isRestricted(writer.tx, matter) ? madeUpSlug() : freeSlugIn(writer, table, name);
}

/**
 * Gives what a matter shows, and readers never had, the addresses of their names: for the moment of its publication.
 * Returns whether any had a made-up one.
 */
export function giveAddresses(
  writer: Writer,
  { speakers: shown, topics: named }: ReturnType<MatterFacts["named"]>,
): boolean {
  const madeUp = [
    ...shown.filter(isNamed).map((row) => ({ ...row, table: "speakers" as const })),
    ...named.map((row) => ({ ...row, table: "topics" as const })),
  ].filter(isMadeUp);
  const had = listPublished(
    writer.tx,
    madeUp.map(({ id }) => id),
  );
  const given = madeUp.filter(({ id }) => !had.has(id));
  for (const { id, name, table } of given) {
    const slug = freeSlugIn(writer, table === "speakers" ? speakers : topics, name);
    writer.change(table, id, requireRecord(writer.tx, table, id).revision, { slug });
  }
  return given.length > 0;
}
