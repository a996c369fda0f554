import { readinessDoor } from "@/lib/operations/readiness";

export const dynamic = "force-dynamic";

/** GET /ready: whether readers can be sent here, and how far the record that they are shown has come; 503 where not. */
export async function GET() {
  const { ready, ...told } = await readinessDoor().ask();
  return Response.json(
    { status: ready ? "ready" : "not ready", ...told },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
