/** A record with what is hard to export: joint and attributed words, somebody unnamed, accounts, scans, a recording. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catchUp } from "@/db/catch-up";
import { loadDemo } from "@/db/demo/load";
import { openDesk } from "@/db/desk/desk";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { writeMedia } from "@/db/media.fixture";
import { soloEditor } from "@/db/test-support";
import { writeVoices } from "@/db/voices.fixture";
import type { DatasetName } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { FormatName } from "@/lib/export/formats";
import { exportPieces } from "./public/export-work";

export const site = "https://gainsay.example";

/** Published once for a file; `end` removes it. */
export async function exportedHouse() {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-exported-"));
  const desk = openDesk(folder);
  loadDemo(desk);
  const context = soloEditor({ folder, desk });
  const voices = writeVoices(context);
  const media = await writeMedia(context);
  for (const { matter } of [voices, media]) {
    submitForReview(context, { matter });
    publishMatter(context, { matter });
  }
  catchUp(desk, folder);
  /** A file, as it is sent. */
  async function file(dataset: DatasetName, format: FormatName, filters: Filters = {}) {
    const pieces: Buffer[] = [];
    for await (const piece of exportPieces(folder, site, dataset, format, filters))
      pieces.push(Buffer.from(piece as Uint8Array));
    return Buffer.concat(pieces);
  }
  return {
    ...{ folder, desk, voices, media, file },
    async text(dataset: DatasetName, format: FormatName, filters: Filters = {}) {
      return (await file(dataset, format, filters)).toString();
    },
    async rows(dataset: DatasetName, filters: Filters = {}) {
      return JSON.parse((await file(dataset, "json", filters)).toString()) as Record<
        string,
        string | number | null
      >[];
    },
    end() {
      desk.connection.close();
      rmSync(folder, { recursive: true });
    },
  };
}
