import { assertMay, currentAccount } from "@/app/desk/session";
import type * as logWork from "@/db/desk/log-work";
import { threadOf } from "@/db/thread";
import { readSettings } from "@/lib/env";
import { formats } from "@/lib/export/formats";
import { logFiltersIn } from "@/lib/log/filters";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const logs = threadOf<typeof logWork>("./desk/log-work.ts", { yields: true });

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
  const filters = logFiltersIn((name) => query.get(name));
  const { dataFolder, url } = readSettings();
  const body = logs.stream("logPieces", dataFolder, url, format, filters);
  return new Response(body, {
    headers: {
      "content-type": formats[format].mediaType,
      "content-disposition": `attachment; filename="gainsay-log.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
