/** Versions of matters at addresses that hold for ever: as people read them, and as their hash vouches for them. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getMatterVersion } from "@/db/public/queries/matters";
import { getSealedVersion } from "@/db/public/queries/sealed";
import { readSettings } from "@/lib/env";
import { numberIn } from "@/lib/number-in";
import { problem } from "@/lib/problem";
import { urls } from "@/lib/urls";
import { problems, versionSchema } from "./schemas";

const params = z.object({
  slug: z.string().openapi({
    description: "The matter in its address, or in one that it had.",
    example: "us-cuba-negotiations",
    param: { name: "slug", in: "path" },
  }),
  number: z.string().openapi({
    description: "Number of the version, from 1.",
    example: "1",
    param: { name: "number", in: "path" },
  }),
});

const pinned = z.url().openapi({ description: "Its page, for people, for ever." });
const withdrawal = z
  .string()
  .nullable()
  .openapi({ description: "Why it takes the matter off the record; null: it does not." });

const json = (schema: z.ZodType, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  304: problems[304],
  404: problems[404],
  429: problems[429],
});

const routes = {
  version: createRoute({
    method: "get",
    path: "/matters/{slug}/v/{number}",
    operationId: "get-matter-version",
    tags: ["Records"],
    summary: "A matter as published in one version",
    description:
      "The whole document of that version, for ever; what was withheld since reads “[withheld]”.",
    request: { params },
    responses: json(
      z
        .object({
          pinned,
          version: versionSchema.extend({ withdrawal }),
          document: z.looseObject({ format: z.literal("gainsay-matter/1") }),
        })
        .openapi("MatterVersion"),
      "The version.",
    ),
  }),
  sealed: createRoute({
    method: "get",
    path: "/matters/{slug}/v/{number}/sealed",
    operationId: "get-sealed-version",
    tags: ["Records"],
    summary: "A version as its hash vouches for it",
    description:
      "The document with a commitment in place of each free text, and the texts. `hash` is the SHA-256 of `sealed` as canonical JSON (RFC 8785); a commitment is the SHA-256 of salt and text, one after the other. So a text can be withheld, and every hash still holds.",
    request: { params },
    responses: json(
      z
        .object({
          pinned,
          matterId: z.string(),
          slug: z.string(),
          number: z.number().int(),
          publishedAt: z.iso.datetime(),
          approvedBy: z.string().nullable(),
          hash: z.string(),
          correction: z
            .object({ kind: z.string(), what: z.string(), reason: z.string() })
            .nullable(),
          withdrawal,
          sealed: z.looseObject({ format: z.literal("gainsay-matter/1") }),
          texts: z.array(
            z.object({
              commitment: z.string(),
              salt: z.string().nullable(),
              text: z.string().nullable().openapi({ description: "Null: withheld." }),
              withheldAt: z.string().nullable(),
              withheldReason: z.string().nullable(),
            }),
          ),
        })
        .openapi("SealedVersion"),
      "The version.",
    ),
  }),
};

const pageOf = (slug: string, number: number) =>
  new URL(urls.matterVersion(slug, number), readSettings().url).href;

const noSuchVersion = (slug: string, number: string) =>
  problem(404, "No such version", `There is no version ${number} of a matter “${slug}”.`);

export function addVersions(api: OpenAPIHono) {
  api.openapi(routes.version, async (context) => {
    const { slug, number } = context.req.valid("param");
    const page = await getMatterVersion(slug, numberIn(number));
    if (!page) return noSuchVersion(slug, number);
    const { document, ...version } = page.version;
    const pinned = pageOf(document.matter.slug, version.number);
    return context.json({ pinned, version, document }, 200);
  });

  api.openapi(routes.sealed, async (context) => {
    const { slug, number } = context.req.valid("param");
    const version = await getSealedVersion(slug, numberIn(number));
    if (!version) return noSuchVersion(slug, number);
    return context.json({ pinned: pageOf(version.slug, version.number), ...version }, 200);
  });
}
