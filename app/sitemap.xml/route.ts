import { listSitemapParts } from "@/db/public/queries/sitemap";
import { readSettings } from "@/lib/env";
import { sitemapIndex, sitemapResponse } from "@/lib/sitemap";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

/** GET /sitemap.xml: the parts that list what is published, up to 10,000 addresses each. */
export async function GET() {
  const { url } = readSettings();
  const parts = ["front", ...(await listSitemapParts())];
  return sitemapResponse(sitemapIndex(parts.map((part) => ({ url: url + urls.sitemap(part) }))));
}
