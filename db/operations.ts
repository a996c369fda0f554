/** What operators are told of the record: how far it has come, whether it can be read, and what waits. */
import { existsSync, statSync } from "node:fs";
import { and, count, eq, gt, ne } from "drizzle-orm";
import { Gauge } from "prom-client";
import { rehashAction } from "@/lib/log/chain";
import { metrics } from "@/lib/operations/metrics";
import { type Readiness, readinessDoor } from "@/lib/operations/readiness";
import { deskPath } from "./desk/desk";

import { processDesk } from "./desk/process";
import { logEntries, pendingVersions } from "./desk/schema";
import { publicPath, publicReader } from "./public/files";
import { derivation } from "./public/project";
import { progress } from "./publisher";

/** The desk's database, where this server has one. */
type HasDesk = () => boolean;

/** From now on /ready and /metrics tell of the record in this folder. */
export function answerForOperators(dataFolder: string, { isReader }: { isReader: boolean }): void {
  const hasDesk = () => !isReader && existsSync(deskPath(dataFolder));
  readinessDoor().ask = () => readiness(dataFolder, hasDesk);
  measureRecord(dataFolder, hasDesk);
}

/**
 * Ready is who can read the record by the rules of this release, and has seen how far it has come. Behind by a version
 * it still serves what was there, which is better than nothing.
 */
async function readiness(dataFolder: string, hasDesk: HasDesk): Promise<Readiness> {
  const at = await recordAt(dataFolder);
  if (!at) return { ready: false, why: "The public record cannot be read." };
  const { head, rules } = at;
  const behind = hasDesk() ? behindBy(head) : null;
  // An empty record has no rules yet.
  if (rules !== null && rules !== derivation) {
    const why = `The public record was made by other rules (${rules}) than this release reads (${derivation}).`;
    return { ready: false, why, head, behind };
  }
  if (!progress().hasBegun) return { ready: false, why: "The server is starting.", head, behind };
  return { ready: true, head, behind };
}

async function recordAt(dataFolder: string) {
  try {
    const [row] = await publicReader(dataFolder).all<{ logHead: number; rules: number }>(
      "select log_head, rules from projection",
    );
    return { head: row?.logHead ?? 0, rules: row?.rules ?? null };
  } catch {
    return;
  }
}

/** How many versions were published after that entry of the log. */
function behindBy(head: number): number {
  const isNewer = and(
    gt(logEntries.id, head),
    eq(logEntries.recordTable, "versions"),
    ne(logEntries.action, rehashAction),
  );
  return processDesk().db.select({ n: count() }).from(logEntries).where(isNewer).get()?.n ?? 0;
}

const pendingCount = () =>
  processDesk().db.select({ n: count() }).from(pendingVersions).get()?.n ?? 0;

function measureRecord(dataFolder: string, hasDesk: HasDesk): void {
  const registers = [metrics().registry];
  new Gauge({
    name: "gainsay_record_head",
    help: "The log entry that the public record has come to.",
    registers,
    async collect() {
      this.set((await recordAt(dataFolder))?.head ?? 0);
    },
  });
  new Gauge({
    name: "gainsay_record_behind_versions",
    help: "Published versions that the public record lacks; absent without a desk.",
    registers,
    async collect() {
      this.reset();
      if (hasDesk()) this.set(behindBy((await recordAt(dataFolder))?.head ?? 0));
    },
  });
  new Gauge({
    name: "gainsay_record_modified_seconds",
    help: "When the file of the public record was written last, in seconds since 1970.",
    registers,
    collect() {
      const file = statSync(publicPath(dataFolder), { throwIfNoEntry: false });
      this.set(Math.round((file?.mtimeMs ?? 0) / 1000));
    },
  });
  new Gauge({
    name: "gainsay_queue_length",
    help: "What waits: versions that are to follow others, pages that could not be told yet that they changed, steps that failed and are tried again.",
    labelNames: ["queue"] as const,
    registers,
    collect() {
      const { owed, failing } = progress();
      this.set({ queue: "versions" }, hasDesk() ? pendingCount() : 0);
      this.set({ queue: "renewals" }, owed);
      this.set({ queue: "failing" }, failing);
    },
  });
}
