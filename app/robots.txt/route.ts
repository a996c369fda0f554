import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

/** GET /robots.txt: everything that is published may be read by machines; the desk and its doors are nobody's. */
export function GET() {
  const closed = [urls.desk(), urls.signIn(), "/invitations/"].map((path) => `Disallow: ${path}`);
  const lines = ["User-agent: *", ...closed, "", `Sitemap: ${readSettings().url}${urls.sitemap()}`];
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
