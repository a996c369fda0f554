import type * as exportWork from "@/db/public/export-work";
import { publicRecord } from "@/db/public/files";
import { hasMatter } from "@/db/public/queries/exports";
import { getHead } from "@/db/public/queries/head";
import { threadOf } from "@/db/thread";
import { readSettings } from "@/lib/env";
import { datasets, isDataset } from "@/lib/export/datasets";
import { formats, isFormat } from "@/lib/export/formats";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const exporting = threadOf<typeof exportWork>("./public/export-work.ts", { yields: true });

/** GET /api/v1/export/{dataset}.{format}[?matter={slug}]: streams a dataset of the public record. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const [dataset = "", format = ""] = file.split(/\.(.*)/s);
  if (!isDataset(dataset)) {
    return problem(404, "No such dataset", `Datasets are ${Object.keys(datasets).join(", ")}.`);
  }
  if (!isFormat(format)) {
    return problem(404, "No such format", `Formats are ${Object.keys(formats).join(", ")}.`);
  }
  const record = publicRecord();
  const matter = new URL(request.url).searchParams.get("matter");
  if (matter !== null && !(await hasMatter(record, matter))) {
    return problem(404, "No such matter", `There is no matter “${matter}” on the record.`);
  }

  const etag = `"${dataset}-${format}-${await getHead(record)}"`;
  const headers = {
    "content-type": formats[format].mediaType,
    "content-disposition": `attachment; filename="gainsay-${dataset}${matter ? `-${matter}` : ""}.${format}"`,
    "cache-control": "public, max-age=0, must-revalidate",
    etag,
  };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });

  const body = exporting.stream("exportPieces", readSettings().dataFolder, dataset, format, matter);
  return new Response(body, { headers });
}
