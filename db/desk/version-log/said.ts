/** What the public log says of what the desk's own log got: a leaf for each version, release, merge and withholding. */
import type { Connection } from "@/db/connect";
import { rehashAction } from "@/lib/log/chain";
import type { MergedTable } from "@/lib/merged";
import { onceForEach } from "@/lib/once";
import { type Details, detailsHash } from "@/lib/version-log/details";
import { mostTexts, type Said } from "@/lib/version-log/leaf";
import type { TextPlace } from "@/lib/versions/commitments";
import type { CorrectionKind } from "@/lib/vocabulary";

/** What is said, and of which entry of the desk's own log; nothing where the record is gone again. */
export interface SaidOfEntry {
  logId: number;
  said: Said | undefined;
}

/** The commitment of a text at its place: records that are told of here have one text at each. */
export type CommitmentAt = (place: TextPlace, text: string) => string;

interface Entry {
  id: number;
  table: "versions" | "releases" | "former_ids" | "commitments";
  record: string;
}

interface VersionRow {
  matter: string;
  number: number;
  at: string;
  document: string;
  withdrawal: string | null;
  approver: string | null;
  /** Public id of the version before it. */
  before: string | null;
  correction: string | null;
  kind: CorrectionKind | null;
  what: string | null;
  reason: string | null;
}

const statementsOf = onceForEach((connection: Connection) => ({
  entries: connection.prepare<[number, number], Entry>(
    `select id, record_table as "table", record_id as record from log_entries
     where id > ? and id <= ? and before_hash is null and action <> '${rehashAction}'
       and record_table in ('versions', 'releases', 'former_ids', 'commitments') order by id`,
  ),
  version: connection.prepare<[string], VersionRow>(
    `select m.public_id as matter, v.number, v.published_at as at, v.hash as document, v.withdrawal,
       u.name as approver, b.public_id as before, c.public_id as correction, c.kind, c.what, c.reason
     from versions v join matters m on m.id = v.matter_id left join users u on u.id = v.approved_by
       left join versions b on b.matter_id = v.matter_id and b.number = v.number - 1
       left join corrections c on c.to_version_id = v.id
     where v.public_id = ?`,
  ),
  position: connection
    .prepare<[string], number>(
      `select l.position from log_entries e cross join log_leaves l on l.log_id = e.id
       where e.record_id = ? and e.record_table = 'versions'`,
    )
    .pluck(),
  release: connection.prepare<[string], { release: string; manifest: string; size: number }>(
    `select name as release, sums as manifest,
       (select ifnull(max(position), 0) + 1 from log_leaves where log_id <= head) as size
     from releases where public_id = ?`,
  ),
  merge: connection.prepare<[string], { table: MergedTable; from: string; into: string }>(
    `select record_table as "table", former_id as "from", now_id as "into" from former_ids
     where public_id = ? and was_public = 1`,
  ),
  reason: connection
    .prepare<[string], string | null>(
      "select withheld_reason from commitments where commitment = ?",
    )
    .pluck(),
}));

/**
 * What is to be said of the entries after one up to another, in their order. A leaf is to be added before the next is
 * asked for: versions name the one before them. Of `only` versions, where nothing else is asked for.
 */
export function* saidOf(
  connection: Connection,
  { after, upTo, only }: { after: number; upTo: number; only?: "versions" },
  commitmentAt: CommitmentAt,
): Generator<SaidOfEntry> {
  const { entries, release, merge } = statementsOf(connection);
  const all = entries.all(after, upTo).filter(({ table }) => !only || table === only);
  for (let at = 0; at < all.length; at += 1) {
    const { id: logId, table, record } = all[at] as Entry;
    if (table === "versions") yield { logId, said: versionSaid(connection, record, commitmentAt) };
    else if (table === "releases") {
      const row = release.get(record);
      yield { logId, said: row && { kind: "release", ...row } };
    } else if (table === "former_ids") {
      const row = merge.get(record);
      yield { logId, said: row && { kind: "merge", ...row } };
    } else {
      const texts = withheldTogether(connection, all, at);
      yield { logId, said: withheldSaid(connection, texts, commitmentAt) };
      at += texts.length - 1;
    }
  }
}

function versionSaid(
  connection: Connection,
  id: string,
  commitmentAt: CommitmentAt,
): Said | undefined {
  const { version, position } = statementsOf(connection);
  const row = version.get(id);
  if (!row) return;
  const { matter, number, document, before } = row;
  return {
    kind: row.withdrawal === null ? "version" : "withdrawal",
    ...{ matter, number, document },
    previous: before === null ? null : (position.get(before) ?? null),
    details: detailsHash(detailsOf(id, row, commitmentAt)),
  };
}

function detailsOf(id: string, row: VersionRow, commitmentAt: CommitmentAt): Details {
  const { at, correction, kind, what, reason } = row;
  const own = (field: string, text: string | null) =>
    text === null ? null : commitmentAt({ recordId: id, field }, text);
  const isCorrection = correction !== null && kind !== null && what !== null && reason !== null;
  return {
    ...{
      approver: own("approver", row.approver),
      at,
      withdrawal: own("withdrawal", row.withdrawal),
    },
    correction: isCorrection
      ? {
          kind,
          reason: commitmentAt({ recordId: correction, field: "reason" }, reason),
          what: commitmentAt({ recordId: correction, field: "what" }, what),
        }
      : null,
  };
}

/** The texts that were withheld for the same reason, one after the other: one leaf tells of them. */
function withheldTogether(connection: Connection, all: Entry[], at: number): string[] {
  const { reason } = statementsOf(connection);
  const rest = all.slice(at, at + mostTexts);
  const why = reason.get(rest[0]?.record ?? "");
  const end = rest.findIndex(
    ({ table, record }) => table !== "commitments" || reason.get(record) !== why,
  );
  return (end < 0 ? rest : rest.slice(0, end)).map(({ record }) => record);
}

function withheldSaid(
  connection: Connection,
  texts: string[],
  commitmentAt: CommitmentAt,
): Said | undefined {
  const [recordId = ""] = texts;
  const why = statementsOf(connection).reason.get(recordId);
  if (!why) return;
  const reason = commitmentAt({ recordId, field: "withheldReason" }, why);
  return { kind: "withholding", texts: [...new Set(texts)].sort(), reason };
}
