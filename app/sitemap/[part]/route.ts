import { listSitemapAddresses } from "@/db/public/queries/sitemap";
import { readSettings } from "@/lib/env";
import { sitemap, sitemapResponse } from "@/lib/sitemap";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

/** Pages that every installation has. */
const front = [
  urls.front(),
  urls.exchanges(),
  urls.matters(),
  urls.topics(),
  urls.people(),
  urls.corrections(),
  urls.data(),
  urls.method(),
].map((address) => ({ address, changed: null }));

/** GET /sitemap/{kind}-from-{key}.xml */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  const name = /^(.+)\.xml$/.exec(part)?.[1] ?? "";
  const rows = name === "front" ? front : await listSitemapAddresses(name);
  if (!rows) return new Response("There is no such part.\n", { status: 404 });
  const { url } = readSettings();
  return sitemapResponse(
    sitemap(rows.map(({ address, changed }) => ({ url: url + address, changed }))),
  );
}
