/** What of the public record a hook can be of: found by its address, and called by its name. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { HookAbout, HookSubject } from "@/lib/hooks/subjects";
import { urls } from "@/lib/urls";
import { among, listed } from "./ids";
import { currentSlug } from "./matters";

/** What is shown of it: as the record calls it now, and where it stands. */
export interface ShownSubject {
  name: string;
  path: string;
}

interface Row {
  id: string;
  slug: string;
  name: string;
}

type Named = Exclude<HookSubject, "record">;

const rowsSql: Record<Named, string> = {
  matter: "select id, slug, question as name from matters where",
  topic: "select topic_id as id, slug, name from matter_topics where",
  person: "select id, slug, name from speakers where kind <> 'unnamed' and",
  statement: "select id, id as slug, speakers || ': ' || summary as name from statements where",
};
const idOf: Record<Named, string> = {
  ...{ matter: "id", topic: "topic_id", person: "id", statement: "id" },
};
const paths: Record<Named, (slug: string) => string> = {
  ...{ matter: urls.matter, topic: urls.topic, person: urls.person, statement: urls.statement },
};
const kinds: Record<string, Named> = {
  ...{ matters: "matter", topics: "topic", people: "person", statements: "statement" },
};

/** What stands at a page's path; the whole record at its front; undefined where nothing does that a hook can be of. */
export async function findHookSubject(
  path: string,
  record: Reader = publicRecord(),
): Promise<HookAbout | undefined> {
  const [kind = "", slug, ...rest] = path.split("/").filter(Boolean);
  if (kind === "") return { kind: "record", aboutId: null };
  const named = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!named || !slug || rest.length > 0) return;
  const now = named === "matter" ? await currentSlug(slug, record) : slug;
  const by = named === "statement" ? "id" : "slug";
  const [row] = await record.all<Row>(`${rowsSql[named]} ${by} = :slug limit 1`, {
    slug: now ?? slug,
  });
  return row && { kind: named, aboutId: row.id };
}

/** What hooks are of, by kind and id; what is not on the record any more is not among them. */
export async function namesOfSubjects(
  abouts: readonly HookAbout[],
  record: Reader = publicRecord(),
): Promise<Map<string, ShownSubject>> {
  const found = await Promise.all(
    (Object.keys(rowsSql) as Named[]).map(async (kind) => {
      const ids = abouts.flatMap((row) => (row.kind === kind && row.aboutId ? [row.aboutId] : []));
      if (ids.length === 0) return [];
      const rows = await record.all<Row>(`${rowsSql[kind]} ${idOf[kind]} in ${among(":ids")}`, {
        ids: listed(ids),
      });
      return rows.map(({ id, slug, name }) => {
        return [subjectKey({ kind, aboutId: id }), { name, path: paths[kind](slug) }] as const;
      });
    }),
  );
  return new Map(found.flat());
}

export const subjectKey = ({ kind, aboutId }: HookAbout) => `${kind} ${aboutId ?? ""}`;
