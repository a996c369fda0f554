/** Where the record stands, for whoever keeps a copy of it or wants to hold us to it later. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getRecordHead } from "@/db/public/queries/newest";
import { absolute } from "@/lib/absolute";
import { urls } from "@/lib/urls";
import { problemsOfRows } from "./schemas";

const route = createRoute({
  method: "get",
  path: "/log/head",
  operationId: "get-log-head",
  tags: ["Changes"],
  summary: "Where the record stands",
  description:
    "The version that was published last, with its hash, and how many there are. A copy stands where the record does when it has come to the same `since`.",
  request: { query: z.strictObject({}, "There is no such filter. It is asked for as it is.") },
  responses: {
    200: {
      description: "The head of the record.",
      content: {
        "application/json": {
          schema: z
            .object({
              newest: z
                .object({
                  matterId: z.string(),
                  slug: z.string().openapi({ description: "The matter in its address, then." }),
                  number: z.number().int(),
                  publishedAt: z.iso.datetime(),
                  hash: z.string().openapi({ description: "SHA-256 of the version." }),
                  pinned: z.url().openapi({ description: "Its page, for people, for ever." }),
                })
                .nullable()
                .openapi({ description: "Null: nothing was ever published." }),
              versions: z.number().int().openapi({ description: "Versions ever published." }),
              matters: z.number().int().openapi({ description: "Matters on the record now." }),
              since: z
                .string()
                .nullable()
                .openapi({ description: "For `/changes`: what changed after all of this." }),
            })
            .openapi("LogHead"),
        },
      },
    },
    ...problemsOfRows,
  },
});

export function addLogHead(api: OpenAPIHono) {
  api.openapi(route, async (context) => {
    const { newest, ...counts } = await getRecordHead();
    const page = newest && urls.matterVersion(newest.slug, newest.number);
    const pinned = page && absolute(page);
    return context.json({ newest: newest && pinned && { ...newest, pinned }, ...counts }, 200);
  });
}
