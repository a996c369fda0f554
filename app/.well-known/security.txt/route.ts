import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

const year = 365 * 24 * 60 * 60 * 1000;

/** GET /.well-known/security.txt (RFC 9116): where a weakness of this installation is told of. */
export function GET() {
  const { url } = readSettings();
  const lines = [
    `Contact: ${url}${urls.report()}`,
    `Expires: ${new Date(Date.now() + year).toISOString()}`,
    `Canonical: ${url}${urls.securityText()}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
