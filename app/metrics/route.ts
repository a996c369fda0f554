import { readSettings } from "@/lib/env";
import { metrics } from "@/lib/operations/metrics";
import { mayReadMetrics } from "@/lib/operations/who-may";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** GET /metrics: figures for Prometheus. To whoever may not read them there is no such address. */
export async function GET(request: Request) {
  if (!mayReadMetrics(request.headers, readSettings().metricsToken)) {
    return problem(404, "No such address", "There is nothing here.");
  }
  const { registry } = metrics();
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": "no-store" },
  });
}
