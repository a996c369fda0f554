import { listSuggestions } from "@/db/public/queries/suggestions";
import { asShown } from "@/lib/turns";

export const dynamic = "force-dynamic";

/** GET /search/suggestions?q=tru: what begins so, for the search fields; each answer may be kept for a minute. */
export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(asShown(await listSuggestions(typed)), {
    headers: { "cache-control": "public, max-age=60", "x-robots-tag": "noindex" },
  });
}
