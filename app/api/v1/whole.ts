/** The whole record in one file, for copies of it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readSettings } from "@/lib/env";
import { type WholeFile, wholeFiles } from "@/lib/export/whole";
import { copying } from "./copying";
import { exporting } from "./exporting";
import { sent } from "./open-files";
import { busy, problemsOfRows } from "./schemas";

/** It is narrowed by nothing. */
const nothing = z.strictObject(
  {},
  { error: () => "There is no such filter. The whole record is narrowed by none." },
);

const routeOf = (name: WholeFile) =>
  createRoute({
    method: "get",
    path: `/export/${name}`,
    operationId: `export-${name.replace(".", "-")}`,
    tags: ["Exports"],
    summary: `Everything as ${name}`,
    description: wholeFiles[name].description,
    request: { query: nothing },
    responses: {
      200: {
        description: `A file for ${wholeFiles[name].goodFor}.`,
        content: {
          [wholeFiles[name].mediaType]: { schema: z.string().openapi({ format: "binary" }) },
        },
      },
      ...problemsOfRows,
      ...busy,
    },
  });

const pieces: Record<WholeFile, () => ReadableStream<Uint8Array>> = {
  "records.jsonl": () => {
    const { dataFolder, url, licence } = readSettings();
    return exporting.stream("recordsPieces", dataFolder, url, licence);
  },
  "public.sqlite": () => copying.stream("copyPieces", readSettings().dataFolder),
};

export function addWhole(api: OpenAPIHono) {
  for (const name of Object.keys(wholeFiles) as WholeFile[])
    api.openapi(routeOf(name), (context) => {
      const headers = {
        "content-type": wholeFiles[name].mediaType,
        "content-disposition": `attachment; filename="gainsay-${name}"`,
      };
      if (context.req.method === "HEAD") return context.body(null, 200, headers);
      const file = sent(context.req.raw.headers, pieces[name]);
      return file instanceof Response ? file : context.body(file, 200, headers);
    });
}
