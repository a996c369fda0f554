import { publicRecord } from "@/db/public/files";
import type { CaptureRecord } from "@/lib/document/document";
import { type TranscriptView, transcriptView } from "@/lib/views/transcript";
import { getExcerpt, listNeighbours, listSources } from "./excerpt";

/** The transcript of a source that is published whole, of its latest capture; undefined where none is. */
export async function getTranscript(
  sourceId: string,
  record = publicRecord(),
): Promise<TranscriptView | undefined> {
  const [row] = await record.all<{ json: string }>(
    `select json from captures where source_id = :sourceId
       and json_extract(json, '$.whole.terms') is not null
     order by json_extract(json, '$.capturedAt') desc, id limit 1`,
    { sourceId },
  );
  if (!row) return;
  const capture: CaptureRecord = JSON.parse(row.json);
  const [{ sources }, taken] = await Promise.all([
    listSources(record, [sourceId]),
    record.all<{ statementId: string }>(
      `select distinct statement_id from quotations
       where source_id = :sourceId and capture_id = :capture`,
      { sourceId, capture: capture.id },
    ),
  ]);
  const source = sources.find(({ id }) => id === sourceId);
  if (!source) return;
  const ids = taken.map(({ statementId }) => statementId);
  const neighbours = await listNeighbours(record, ids);
  return transcriptView(source, capture, await getExcerpt(record, [...ids, ...neighbours]));
}
