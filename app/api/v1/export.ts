/** Whole datasets as files, streamed. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readSettings } from "@/lib/env";
import { type DatasetName, datasets, isDataset } from "@/lib/export/datasets";
import { type Filters, filterSchema } from "@/lib/export/filters";
import { type FormatName, formats, formatsOf, isFormat, unserved } from "@/lib/export/formats";
import { problem } from "@/lib/problem";
import { urls } from "@/lib/urls";
import { exporting } from "./exporting";
import { sent } from "./open-files";
import { busy, ofWithdrawn, problemsOfRows } from "./schemas";
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
      ...ofWithdrawn,
      ...busy,
    },
  });

const zipped = "application/zip";

/** One operation of the document stands for the archives of all formats, which are served each at its address. */
const zipRouteOf = (dataset: DatasetName, format: FormatName | "{format}") =>
  createRoute({
    method: "get",
    path: `/export/${dataset}.${format}.zip`,
    operationId: `export-${dataset}-zip`,
    tags: ["Exports"],
    summary: `All ${dataset} in an archive`,
    description:
      "The file of a format, and beside it what it is, a codebook of its columns, how it is cited and what may be done with it.",
    request: {
      query: filterSchema(dataset, {}),
      ...(format === "{format}" && {
        params: z.object({
          format: z
            .enum(formatsOf(dataset) as [FormatName, ...FormatName[]])
            .openapi({ example: "csv", param: { name: "format", in: "path" } }),
        }),
      }),
    },
    responses: {
      200: {
        description: "The archive.",
        content: { [zipped]: { schema: z.string().openapi({ format: "binary" }) } },
      },
      ...problemsOfRows,
      ...ofWithdrawn,
      ...busy,
    },
  });

function headersOf(dataset: DatasetName, filters: Filters, ending: string, type: string) {
  const name = `gainsay-${[dataset, ...Object.values(filters)].join("-")}`;
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.${ending}"`,
  };
}

function addFile(api: OpenAPIHono, dataset: DatasetName, format: FormatName) {
  api.openapi(routeOf(dataset, format), async (context) => {
    const filters = context.req.valid("query") as Filters;
    const unknown = await unknownMatter(filters);
    if (unknown) return unknown;
    const { dataFolder, url } = readSettings();
    const headers = headersOf(dataset, filters, format, formats[format].mediaType);
    // Nobody would read it to its end, and what is begun holds a connection.
    if (context.req.method === "HEAD") return context.body(null, 200, headers);
    const file = sent(context.req.raw.headers, () =>
      exporting.stream("exportPieces", dataFolder, url, dataset, format, filters),
    );
    return file instanceof Response ? file : context.body(file, 200, headers);
  });
  api.openapi({ ...zipRouteOf(dataset, format), hide: true }, async (context) => {
    const filters = context.req.valid("query") as Filters;
    const unknown = await unknownMatter(filters);
    if (unknown) return unknown;
    const { dataFolder, url, licence } = readSettings();
    const headers = headersOf(dataset, filters, `${format}.zip`, zipped);
    if (context.req.method === "HEAD") return context.body(null, 200, headers);
    const href = url + urls.exportOf(dataset, format, filters as Record<string, string>);
    const about = { dataset, format, filters, href, site: url, licence };
    const file = sent(context.req.raw.headers, () =>
      exporting.stream("bundledPieces", dataFolder, about),
    );
    return file instanceof Response ? file : context.body(file, 200, headers);
  });
}

export function addExport(api: OpenAPIHono) {
  for (const dataset of Object.keys(datasets) as DatasetName[]) {
    for (const format of formatsOf(dataset)) addFile(api, dataset, format);
    api.openAPIRegistry.registerPath(zipRouteOf(dataset, "{format}"));
  }

  api.get("/export/:file", ({ req }) => {
    const [dataset = "", format = ""] = req
      .param("file")
      .replace(/\.zip$/, "")
      .split(/\.(.*)/s);
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
        : `There is no “${format || "zip"}”; formats of ${dataset} are ${formatsOf(dataset).join(", ")}, each also in an archive: ${dataset}.csv.zip.`,
    );
  });
}
