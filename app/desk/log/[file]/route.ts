import { assertMay, currentAccount } from "@/app/desk/session";
import { processDesk } from "@/db/desk/process";
import { logBatches } from "@/db/desk/queries/log";
import { formats, serialise } from "@/lib/export/formats";
import { logColumns, logRow } from "@/lib/export/log-columns";
import { logFiltersIn } from "@/lib/log/filters";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const offered = { "export.jsonl": "jsonl", "export.csv": "csv" } as const;

/** GET /desk/log/export.{format}: what the page's filters find, streamed in the order of the chain. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const account = await currentAccount();
  if (!account) return problem(401, "Signed out", "Sign in first.");
  try {
    assertMay(account, "read_log");
  } catch (error) {
    return problem(403, "Not for your role", (error as Error).message);
  }
  const { file } = await params;
  if (!Object.hasOwn(offered, file)) {
    return problem(404, "No such file", `There are ${Object.keys(offered).join(" and ")}.`);
  }
  const format = offered[file as keyof typeof offered];
  const query = new URL(request.url).searchParams;
  const rows = rowsOf(logFiltersIn((name) => query.get(name)));
  const columns = logColumns.map(({ name }) => name);
  const pieces = serialise(format, columns, rows);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else if (value) controller.enqueue(encoder.encode(value));
      else return this.pull?.(controller);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": formats[format].mediaType,
      "content-disposition": `attachment; filename="gainsay-log.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}

function* rowsOf(filters: ReturnType<typeof logFiltersIn>) {
  for (const entries of logBatches(processDesk().db, filters)) yield entries.map(logRow);
}
