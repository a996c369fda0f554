export const dynamic = "force-dynamic";

/** GET /health: whether the process lives. It asks nothing else, so that no slow disk has it started anew. */
export function GET() {
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
