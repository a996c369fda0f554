import { listSuggestions } from "@/db/public/queries/suggestions";
import { asShown } from "@/lib/turns";

export const dynamic = "force-dynamic";

/** GET /search/suggestions?q=tru: what begins so, for the search fields; a browser may keep each answer for a minute. */
export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(asShown(await listSuggestions(typed)), {
    headers: { "cache-control": "public, max-age=60, s-maxage=2", "x-robots-tag": "noindex" },
  });
}
