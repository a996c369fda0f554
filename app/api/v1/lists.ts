/** The lists: pages of the datasets that are exported, with the same columns and filters. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { exporting } from "@/app/api/v1/exporting";
import { keyLength } from "@/db/public/queries/export-rows";
import { decodeKey, encodeKey } from "@/lib/cursor";
import { readSettings } from "@/lib/env";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { type Filters, filterSchema } from "@/lib/export/filters";
import { notUnderstood } from "@/lib/problem";
import { urls } from "@/lib/urls";
import { limit } from "./paging";
import { namedRows } from "./rows";
import { ofWithdrawn, problemsOfRows, rowSchema } from "./schemas";
import { unknownMatter } from "./unknown-matter";

const paging = {
  limit,
  cursor: z.string({ error: "It is given twice." }).optional().openapi({
    description: "Where the list goes on: taken from `next` of the page before, and not made up.",
  }),
};

const routeOf = (dataset: DatasetName) =>
  createRoute({
    method: "get",
    path: `/${dataset}`,
    operationId: `list-${dataset}`,
    tags: ["Lists"],
    summary: `A page of ${dataset}`,
    description: `${datasets[dataset].description} In the order of ids, which no version moves: whatever is on the record all the while you read comes exactly once. Where a filter leaves few rows of many, a page may have fewer than you ask for, even none, and lead on all the same.`,
    request: { query: filterSchema(dataset, paging) },
    responses: {
      200: {
        description: "A page of rows. `Link` with rel=next leads to the next one.",
        content: {
          "application/json": {
            schema: z
              .object({
                data: z.array(rowSchema(dataset)),
                next: z
                  .url()
                  .nullable()
                  .openapi({ description: "The next page; null at the end." }),
              })
              .openapi(`${dataset}Page`),
          },
        },
      },
      ...problemsOfRows,
      ...ofWithdrawn,
    },
  });

export function addLists(api: OpenAPIHono) {
  for (const dataset of Object.keys(datasets) as DatasetName[]) {
    api.openapi(routeOf(dataset), async (context) => {
      const { limit: rows = 50, cursor, ...filters } = context.req.valid("query");
      const after = cursor === undefined ? null : decodeKey(cursor, dataset);
      // Keys are ids: a place is of a release before, which went by those.
      const isKey = (key: unknown[]) =>
        key.length === keyLength(dataset) && key.every((part) => typeof part === "string");
      if (after === undefined || (after !== null && !isKey(after))) {
        const detail = "It is not one that this list gave. Leave it out to begin at the start.";
        return notUnderstood([{ parameter: "cursor", detail }]);
      }
      const unknown = await unknownMatter(filters as Filters);
      if (unknown) return unknown;
      const page = await exporting.call(
        "exportedPage",
        readSettings().dataFolder,
        ...([dataset, filters as Filters, after, rows] as const),
      );
      const next = page.next && nextOf(dataset, context.req.query(), encodeKey(dataset, page.next));
      if (next) context.header("link", `<${next}>; rel="next"`);
      return context.json({ data: namedRows(dataset, page.rows), next }, 200);
    });
  }
}

function nextOf(dataset: DatasetName, asked: Record<string, string>, cursor: string): string {
  return new URL(urls.api(dataset, { ...asked, cursor }), readSettings().url).href;
}
