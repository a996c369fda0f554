/** A copy of the record that somebody else keeps: of what the API tells, and of nothing else. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "@hono/zod-openapi";
import type { Connection } from "@/db/connect";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { projectSteps } from "@/db/public/project";
import type { SealedVersion } from "@/db/public/queries/sealed";
import type { Projectable, Rechecked } from "@/db/public/steps";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { forgetOfProcess } from "@/lib/of-process";
import { api } from "./api";
import type { changeSchema } from "./change-entry";

type Entry = z.infer<typeof changeSchema>;
/** A step without its number. */
type Step = Projectable extends infer S
  ? S extends Projectable
    ? Omit<S, "logId">
    : never
  : never;

export class Mirror {
  readonly folder = mkdtempSync(join(tmpdir(), "gainsay-mirror-"));
  readonly #record = openPublicWriter(publicPath(this.folder));
  /** Where former names of records lead, by their list and what they are named by there. */
  readonly redirects = new Map<string, string>();
  #since: string | undefined;
  #steps = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Does what changed since the last time. Returns how many changes there were. */
  async follow(): Promise<number> {
    const since = this.#since ? `&since=${this.#since}` : "";
    let next: string | null = `/api/v1/changes?limit=${this.#limit}${since}`;
    let changes = 0;
    while (next) {
      const page: { data: Entry[]; since: string; next: string | null } = await read(next);
      for (const entry of page.data) await this.#do(entry);
      changes += page.data.length;
      this.#since = page.since;
      next = page.next;
    }
    return changes;
  }

  close(): void {
    this.#record.connection.close();
    rmSync(this.folder, { recursive: true });
  }

  async #do(entry: Entry): Promise<void> {
    const { do: step, kind, at, why, redirect, withheld, matter, recheck, version } = entry;
    if (step === "put" || step === "remove") this.#apply(await versionAt(version));
    else if (step === "redact" && withheld)
      this.#apply({
        withheld: { commitment: withheld.commitment, withheldAt: at, withheldReason: why ?? "" },
      });
    else if (redirect) {
      const from = `${redirect.list} ${redirect.by} ${redirect.from}`;
      if (step === "redirect") this.redirects.set(from, redirect.into);
      else if (!this.redirects.delete(from)) throw new Error(`${from} led nowhere.`);
    } else if (recheck) this.#apply({ told: toldIn(recheck) });
    else if (kind === "lead") this.#apply({ leads: matter?.id ?? null, chosenAt: at });
    else throw new Error(`Nothing is said of how to do ${JSON.stringify(entry)}.`);
  }

  #apply(step: Step): void {
    this.#steps += 1;
    projectSteps(this.#record, [{ ...step, logId: this.#steps } as Projectable]);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever was sent.
async function read(address: string): Promise<any> {
  // Whoever keeps a copy may be slower than this test.
  forgetOfProcess("api limits");
  const { pathname, search } = new URL(address, "http://localhost");
  const answer = await api.request(`http://localhost${pathname}${search}`);
  if (answer.status !== 200) throw new Error(`${address}: ${await answer.text()}`);
  return answer.json();
}

/** A version as it is fetched, once its hash was found to vouch for it. */
async function versionAt(named: Entry["version"]): Promise<Step> {
  if (!named) throw new Error("No version is named.");
  const { sealed, correction, ...version }: SealedVersion & { pinned?: string } = await read(
    named.sealed,
  );
  const document = canonicalJson(sealed);
  if (sha256(document) !== named.hash || version.hash !== named.hash)
    throw new Error(`The hash of ${named.page} does not vouch for it.`);
  const { matterId, number, publishedAt, approvedBy, hash, withdrawal, texts } = version;
  return {
    ...{ matterId, number, publishedAt, approvedBy, hash, document, withdrawal, texts },
    correctionKind: correction?.kind ?? null,
    correctionWhat: correction?.what ?? null,
    correctionReason: correction?.reason ?? null,
    rechecks: [],
  };
}

/** What readers are told of a capture; where it is nothing any more, as if no words had been looked for. */
function toldIn({ captureId, told }: NonNullable<Entry["recheck"]>): Rechecked["told"] {
  const nothing = {
    checkedAt: "",
    outcome: "still_there",
    movedTo: null,
    missing: [],
    lookedFor: [],
  };
  return { captureId, ...(told ?? nothing) } as Rechecked["told"];
}

/**
 * Every row of every table, but for how far the projector has come, and for what SQLite makes of the rows itself. What is
 * searched has numbers of its own, by which nobody knows it: they tell in which order rows came and went.
 */
export function rowsOf(connection: Connection): Map<string, unknown[]> {
  const tables = connection
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'search\\_%' escape '\\'
         and name not like '\\_\\_%' escape '\\' and name not in ('search', 'projection')
       union select 'search_rows' order by name`,
    )
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [
      table,
      connection
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => JSON.stringify(table === "search_rows" ? { ...(row as object), id: 0 } : row))
        .sort(),
    ]),
  );
}
