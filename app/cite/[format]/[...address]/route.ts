import { findWork } from "@/db/public/queries/works";
import { readSettings } from "@/lib/env";
import { citeFormats, isCiteFormat } from "@/lib/export/cite-formats";

interface Context {
  params: Promise<{ format: string; address: string[] }>;
}

/** GET {address}/cite.{format}, which next.config.ts leads here: a reference to what stands at that address. */
export async function GET(_: Request, { params }: Context) {
  const { format, address } = await params;
  const work = isCiteFormat(format) && (await findWork(address, readSettings().url));
  if (!work) return new Response("Nothing to cite stands at this address.\n", { status: 404 });
  const { mediaType, write } = citeFormats[format as keyof typeof citeFormats];
  const accessed = work.version ? {} : { accessed: new Date().toISOString().slice(0, 10) };
  return new Response(write({ ...work, ...accessed }), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${work.key}.${format}"`,
      "cache-control": "public, max-age=0, must-revalidate",
      "access-control-allow-origin": "*",
    },
  });
}
