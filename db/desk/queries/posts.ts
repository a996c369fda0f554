/** What is on record of a post: its account, and the post that it answers. */
import { and, asc, desc, eq, like } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { isSameName } from "@/lib/names";
import { isSameAccount } from "@/lib/people/account";
import type { PostAuthor } from "@/lib/posts/author";
import { postKey, recognise } from "@/lib/posts/recognise";

/** Public id of the account on record; a handle that names its site is the same on every platform. */
export function findAccount(db: DeskDatabase, { platform, handle }: PostAuthor): string | null {
  const rows = db.select().from(t.speakers).where(eq(t.speakers.kind, "account")).all();
  const isWhole = /^@[^@]+@[^@]+$/.test(handle);
  const found = rows.find((row) => {
    const other = { platform: row.platform ?? "", handle: row.handle ?? "" };
    return (
      isSameAccount({ platform, handle }, other) || (isWhole && isSameName(handle, other.handle))
    );
  });
  return found?.publicId ?? null;
}

/** A post that is answered: where it is held, and what was logged from it. */
export interface ParentPost {
  url: string;
  source: { id: string; title: string } | null;
  statements: { id: string; summary: string; matter: string; question: string; number: number }[];
}

/** Looks for a post by its address, however it is spelled. */
export function findParent(db: DeskDatabase, url: string): ParentPost {
  const key = postKey(url);
  const site = URL.canParse(url) ? new URL(url).origin : url;
  const held = db
    .select({ source: t.sources, finalUrl: t.captures.finalUrl })
    .from(t.sources)
    .leftJoin(t.captures, eq(t.captures.sourceId, t.sources.id))
    .where(and(eq(t.sources.kind, "post"), like(t.sources.url, `${site}/%`)))
    .orderBy(desc(t.sources.id))
    .all()
    .find((row) => postKey(row.source.url ?? "") === key && isOfAccount(url, row));
  if (!held) return { url, source: null, statements: [] };
  const { id, publicId, title } = held.source;
  return { url, source: { id: publicId, title }, statements: statementsOf(db, id) };
}

/** The key of a post is its account's to choose: two accounts may have chosen the same. */
function isOfAccount(
  url: string,
  held: { source: { url: string | null }; finalUrl: string | null },
) {
  const found = recognise(url);
  if (found?.kind !== "bluesky") return true;
  const places = [held.source.url ?? "", decodeURIComponent(held.finalUrl ?? "")];
  return places.some((place) => place.includes(`/${found.actor}/`));
}

function statementsOf(db: DeskDatabase, sourceId: number): ParentPost["statements"] {
  return db
    .selectDistinct({
      id: t.statements.publicId,
      summary: t.statements.summary,
      matter: t.matters.publicId,
      question: t.matters.question,
      number: t.memberships.number,
    })
    .from(t.quotations)
    .innerJoin(t.statements, eq(t.statements.id, t.quotations.statementId))
    .innerJoin(t.memberships, eq(t.memberships.statementId, t.statements.id))
    .innerJoin(t.matters, eq(t.matters.id, t.memberships.matterId))
    .where(eq(t.quotations.sourceId, sourceId))
    .orderBy(asc(t.statements.id))
    .limit(20)
    .all();
}
