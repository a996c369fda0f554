/** What the thread that makes releases does, see db/thread.ts. */
import { mkdirSync, rmSync } from "node:fs";
import { eq } from "drizzle-orm";
import { openReader } from "@/db/connect";
import { deskPath, openDeskReader } from "@/db/desk/desk";
import { publishedSince } from "@/db/desk/queries/versions";
import { logEntries } from "@/db/desk/schema";
import { publicPath } from "@/db/public/files";
import { rebuildPublicRecord } from "@/db/public/project";
import { sqliteReader } from "@/db/public/reader";
import type { ReleaseFacts, ReleaseManifest } from "@/lib/release/release";
import { readRelease } from "./releases/files";
import { type LogHead, writeRelease } from "./releases/write";

/** What is asked for: a release of the record as it is, or, of an earlier one, the same without what was withheld since. */
export type Asked = Omit<ReleaseFacts, "head"> & { head: number | null };

/**
 * Writes a release into a folder, which it makes. The record is copied first, so that all files are of one moment,
 * whatever is published meanwhile.
 */
export async function buildRelease(
  dataFolder: string,
  folder: string,
  asked: Asked,
): Promise<ReleaseManifest> {
  const copy = `${folder}.record`;
  try {
    mkdirSync(copy);
    mkdirSync(folder);
    copyRecord(dataFolder, copy, asked.head);
    const connection = openReader(publicPath(copy));
    try {
      const record = sqliteReader(connection);
      const [row] = await record.all<{ logHead: number }>("select log_head from projection");
      const head = headAt(dataFolder, row?.logHead ?? 0);
      const since = asked.previous && readRelease(dataFolder, asked.previous.name)?.manifest.since;
      const facts = { ...asked, head: head.entry };
      return await writeRelease(folder, { folder: copy, record }, facts, {
        head,
        since: since ?? undefined,
      });
    } finally {
      connection.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The record as it is, or as it was at a log entry, less the texts that are withheld by now. */
function copyRecord(dataFolder: string, copy: string, head: number | null): void {
  if (head === null) {
    const connection = openReader(publicPath(dataFolder));
    try {
      connection.prepare("vacuum into ?").run(publicPath(copy));
    } finally {
      connection.close();
    }
    return;
  }
  const desk = openDeskReader(deskPath(dataFolder));
  try {
    rebuildPublicRecord(publicPath(copy), until(publishedSince(desk.db, 0), head));
  } finally {
    desk.connection.close();
  }
}

function* until<T extends { logId: number }>(steps: Iterable<T>, head: number): Generator<T> {
  for (const step of steps) {
    if (step.logId > head) return;
    yield step;
  }
}

function headAt(dataFolder: string, id: number): LogHead {
  const desk = openDeskReader(deskPath(dataFolder));
  try {
    const entry = desk.db.select().from(logEntries).where(eq(logEntries.id, id)).get();
    return { entry: id, at: entry?.at ?? "", sha256: entry?.hash ?? "" };
  } finally {
    desk.connection.close();
  }
}
