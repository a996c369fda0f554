/** Releases: dated copies of the whole record, in files that never change. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getRelease, listReleases, type ShownRelease } from "@/db/public/queries/releases";
import { absolute } from "@/lib/absolute";
import { changeKinds } from "@/lib/changes";
import { datasets } from "@/lib/export/datasets";
import { problem } from "@/lib/problem";
import { linkHeader } from "@/lib/release/signposts";
import { urls } from "@/lib/urls";
import { problems, problemsOfRows } from "./schemas";

const count = z.number().int().nonnegative();
const sha256 = z.string().openapi({ description: "SHA-256, in hexadecimal digits." });

const told = z.object({
  name: z.string().openapi({ description: "Its day, and a number where there are several." }),
  address: z.url().openapi({ description: "Its page, for ever." }),
  madeAt: z.iso.datetime(),
  head: count.openapi({ description: "The log entry that the record had come to." }),
  doi: z.string().nullable().openapi({ description: "As an archive gave it." }),
  replaces: z
    .string()
    .nullable()
    .openapi({ description: "In whose place it was issued, without what was withheld since." }),
  sha256: sha256.openapi({ description: "SHA-256 of its list of checksums." }),
  withheld: z
    .object({ at: z.iso.datetime(), reason: z.string(), reissue: z.string().nullable() })
    .nullable()
    .openapi({ description: "Since when it is served no more, and why; null: it is served." }),
});

const numbers = (keys: string[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, count.optional()])));

const routes = {
  list: createRoute({
    method: "get",
    path: "/releases",
    operationId: "list-releases",
    tags: ["Releases"],
    summary: "All releases, newest first",
    description: "Dated copies of the whole record in files that never change.",
    request: { query: z.strictObject({}, "There is no such filter. It is asked for as it is.") },
    responses: {
      200: {
        description: "All of them.",
        content: {
          "application/json": {
            schema: z.object({ data: z.array(told.openapi("Release")) }).openapi("Releases"),
          },
        },
      },
      ...problemsOfRows,
    },
  }),
  one: createRoute({
    method: "get",
    path: "/releases/{name}",
    operationId: "get-release",
    tags: ["Releases"],
    summary: "A release, with its files and their checksums",
    description: "`Link` says where its metadata and its tables are (Signposting).",
    request: {
      params: z.object({
        name: z.string().openapi({
          ...{
            description: "Its day.",
            example: "2026-11-30",
            param: { name: "name", in: "path" },
          },
        }),
      }),
    },
    responses: {
      200: {
        description: "The release.",
        content: {
          "application/json": {
            schema: told
              .extend({
                licence: z.string().nullable(),
                previous: z.object({ name: z.string(), head: count }).nullable(),
                rows: numbers(Object.keys(datasets)),
                changes: numbers(Object.keys(changeKinds)).openapi({
                  description: "How often each kind of change came since the release before.",
                }),
                files: z.array(
                  z.object({
                    name: z.string(),
                    address: z.url(),
                    mediaType: z.string(),
                    bytes: count,
                    sha256,
                    about: z.string(),
                  }),
                ),
              })
              .openapi("WholeRelease"),
          },
        },
      },
      ...problems,
    },
  }),
};

const line = ({ kept, gone }: ShownRelease) => ({
  ...{ name: kept.name, address: absolute(urls.release(kept.name)), madeAt: kept.madeAt },
  ...{ head: kept.head, doi: kept.doi, replaces: kept.replaces, sha256: kept.sums },
  withheld: gone,
});

export function addReleases(api: OpenAPIHono) {
  api.openapi(routes.list, async (context) =>
    context.json({ data: (await listReleases()).map(line) }, 200),
  );

  api.openapi(routes.one, async (context) => {
    const { name } = context.req.valid("param");
    const release = await getRelease(name);
    if (!release) return problem(404, "No such release", `There is no release “${name}”.`);
    const { kept, manifest, gone } = release;
    if (gone) {
      const { reissue } = gone;
      const instead = reissue ? ` ${absolute(urls.release(reissue))} was issued in its place.` : "";
      return problem(
        410,
        "No longer served",
        `It holds words that were withheld at ${gone.at}. ${gone.reason}${instead}`,
      );
    }
    const { licence, previous, rows, changes } = manifest;
    context.header("link", linkHeader(kept, manifest));
    const files = manifest.files.map(({ name: file, mediaType, bytes, sha256, about }) => ({
      ...{ name: file, address: absolute(urls.releaseFile(name, file)) },
      ...{ mediaType, bytes, sha256, about },
    }));
    return context.json({ ...line(release), licence, previous, rows, changes, files }, 200);
  });
}
