import { projectedHead } from "@/db/public/project";
import { exportRows } from "@/db/public/queries/exports";
import { getMatter } from "@/db/public/queries/matters";
import { publicRecord } from "@/db/public/record";
import { datasets, isDataset } from "@/lib/export/datasets";
import { formats, isFormat, serialise } from "@/lib/export/formats";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

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
  const page = matter === null ? undefined : getMatter(matter, record);
  if (matter !== null && (!page || page.version.withdrawal)) {
    return problem(404, "No such matter", `There is no matter “${matter}” on the record.`);
  }

  const etag = `"${dataset}-${format}-${projectedHead(record)}"`;
  const headers = {
    "content-type": formats[format].mediaType,
    "content-disposition": `attachment; filename="gainsay-${dataset}${matter ? `-${matter}` : ""}.${format}"`,
    "cache-control": "public, max-age=0, must-revalidate",
    etag,
  };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });

  const columns = datasets[dataset].columns.map(({ name }) => name);
  const pieces = serialise(format, columns, exportRows(record.connection, dataset, matter));
  const encoder = new TextEncoder();
  // A default stream: small pooled buffers in a byte stream broke later responses of the process.
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else if (value) controller.enqueue(encoder.encode(value));
      else return this.pull?.(controller);
    },
  });
  return new Response(body, { headers });
}
