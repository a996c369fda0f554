/** Whole datasets as files, streamed. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readSettings } from "@/lib/env";
import { type DatasetName, datasets, isDataset } from "@/lib/export/datasets";
import { type Filters, filterSchema } from "@/lib/export/filters";
import { type FormatName, formats, formatsOf, isFormat, unserved } from "@/lib/export/formats";
import { problem } from "@/lib/problem";
import { exporting } from "./exporting";
import { problemsOfRows } from "./schemas";
import { unknownMatter } from "./unknown-matter";

const routeOf = (dataset: DatasetName, format: FormatName) =>
  createRoute({
    method: "get",
    path: `/export/${dataset}.${format}`,
    operationId: `export-${dataset}-${format.replace(".", "-")}`,
    tags: ["Exports"],
    summary: `All ${dataset} as ${format}`,
    description: `${datasets[dataset].description} Every column is explained in the data dictionary.`,
    request: { query: filterSchema(dataset, {}) },
    responses: {
      200: {
        description: `A file for ${formats[format].goodFor}.`,
        content: {
          [formats[format].mediaType]: { schema: z.string().openapi({ format: "binary" }) },
        },
      },
      ...problemsOfRows,
    },
  });

export function addExport(api: OpenAPIHono) {
  for (const dataset of Object.keys(datasets) as DatasetName[])
    for (const format of formatsOf(dataset))
      api.openapi(routeOf(dataset, format), async (context) => {
        const filters = context.req.valid("query") as Filters;
        const unknown = await unknownMatter(filters);
        if (unknown) return unknown;
        const { dataFolder, url } = readSettings();
        const name = `gainsay-${[dataset, ...Object.values(filters)].join("-")}`;
        const headers = {
          "content-type": formats[format].mediaType,
          "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.${format}"`,
        };
        // Nobody would read it to its end, and what is begun holds a connection.
        if (context.req.method === "HEAD") return context.body(null, 200, headers);
        const body = exporting.stream("exportPieces", dataFolder, url, dataset, format, filters);
        return context.body(body, 200, headers);
      });

  api.get("/export/:file", ({ req }) => {
    const [dataset = "", format = ""] = req.param("file").split(/\.(.*)/s);
    if (!isDataset(dataset))
      return problem(
        404,
        "No such dataset",
        `There is no “${dataset}”; datasets are ${Object.keys(datasets).join(", ")}.`,
      );
    return problem(
      404,
      "No such format",
      isFormat(format)
        ? unserved(format, dataset)
        : `There is no “${format}”; formats of ${dataset} are ${formatsOf(dataset).join(", ")}.`,
    );
  });
}
