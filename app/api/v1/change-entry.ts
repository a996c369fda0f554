/** A change as programs are told it: what it is, what a copy must do, and what there is to fetch. */
import { z } from "@hono/zod-openapi";
import type { Change, ChangedVersion } from "@/db/public/queries/changes";
import { absolute } from "@/lib/absolute";
import { type ChangeKind, changeKinds, mirrorSteps } from "@/lib/changes";
import { urls } from "@/lib/urls";

const changedVersion = z
  .object({
    matter: z.string().openapi({ description: "Public id of the matter." }),
    number: z.number().int(),
    hash: z.string().openapi({ description: "SHA-256 of the version." }),
    page: z.url().openapi({ description: "For people, for ever." }),
    document: z.url().openapi({ description: "Its document." }),
    sealed: z
      .url()
      .openapi({ description: "Its document as the hash vouches for it, with texts." }),
  })
  .openapi("ChangedVersion");

const known = <T extends string>(terms: Record<T, unknown>) =>
  z.enum(Object.keys(terms) as [T, ...T[]]);

export const changeSchema = z
  .object({
    cursor: z.string().openapi({ description: "What comes after it is what changed since." }),
    kind: known(changeKinds).openapi({
      description: linesOf(changeKinds, ({ is }) => is),
    }),
    do: known(mirrorSteps).openapi({ description: linesOf(mirrorSteps, (text) => text) }),
    at: z.iso.datetime(),
    why: z
      .string()
      .nullable()
      .openapi({ description: "Why, as readers are told; null: not told." }),
    matter: z
      .object({ id: z.string(), slug: z.string(), page: z.url() })
      .nullable()
      .openapi({ description: "The matter that it is about, by its address at that time." }),
    version: changedVersion.nullable().openapi({ description: "The version that it came with." }),
    correction: z
      .object({ kind: z.string(), what: z.string(), reason: z.string() })
      .nullable()
      .openapi({ description: "What that version corrects in the one before." }),
    redirect: z
      .object({
        list: z.string().openapi({ description: "Of which list of documents the records are." }),
        by: z.enum(["id", "slug"]),
        from: z.string(),
        into: z.string(),
        fromPage: z.url().nullable().openapi({ description: "Null: it has no address." }),
        intoPage: z.url().nullable(),
      })
      .nullable()
      .openapi({ description: "What leads where, or does so no more." }),
    withheld: z
      .object({ commitment: z.string(), versions: z.array(changedVersion) })
      .nullable()
      .openapi({ description: "The text that goes, and every version that had it by then." }),
    recheck: z
      .object({ captureId: z.string(), told: z.looseObject({}).nullable() })
      .nullable()
      .openapi({ description: "What readers are told of a captured address; null: nothing more." }),
  })
  .openapi("Change");

function linesOf<T extends string, V>(terms: Record<T, V>, told: (term: V) => string): string {
  return (Object.entries(terms) as [T, V][])
    .map(([key, term]) => `${key}: ${told(term)}`)
    .join(" ");
}

const versionEntry = ({ matterId, slug, number, hash }: ChangedVersion) => ({
  ...{ matter: matterId, number, hash },
  page: absolute(urls.matterVersion(slug, number)),
  document: absolute(urls.api(`matters/${slug}/v/${number}`)),
  sealed: absolute(urls.api(`matters/${slug}/v/${number}/sealed`)),
});

/** Pages of records, by their list and by what they are named by there. */
const pages: Record<string, (key: string) => string> = {
  "matters slug": urls.matter,
  "rebuttals id": urls.pair,
  "statements id": urls.statement,
  "sources id": urls.source,
  "speakers slug": urls.person,
};

/** What leads where. */
function redirectIn({ kind, details }: Change) {
  if (kind !== "merge" && kind !== "merge_undone" && kind !== "address") return null;
  const { list, by, from, into } =
    "to" in details
      ? { list: "matters", by: "slug" as const, from: details.from, into: details.to }
      : details;
  const page = pages[`${list} ${by}`];
  const pageOf = (key: string) => (page ? absolute(page(key)) : null);
  return { list, by, from, into, fromPage: pageOf(from), intoPage: pageOf(into) };
}

/** A change as the API tells it. */
export function changeEntry(change: Change): z.infer<typeof changeSchema> {
  const { cursor, kind, at, why, matter, version, correction } = change;
  return {
    ...{ cursor, kind, at, why, correction },
    do: changeKinds[kind satisfies ChangeKind].step,
    matter: matter && { ...matter, page: absolute(urls.matter(matter.slug)) },
    version: version && versionEntry(version),
    redirect: redirectIn(change),
    withheld:
      change.kind === "withholding"
        ? {
            commitment: change.details.commitment,
            versions: change.versions.map(versionEntry),
          }
        : null,
    recheck: change.kind === "recheck" ? change.details : null,
  };
}
