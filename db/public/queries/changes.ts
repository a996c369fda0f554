/** Reads what changed on the public record, in its order. */
import type { ChangeDetails } from "@/db/public/changes";
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { ChangeKind } from "@/lib/changes";
import { decodeKey, encodeKey } from "@/lib/cursor";
import type { CorrectionKind } from "@/lib/vocabulary";

/** A version that a change is about. */
export interface ChangedVersion {
  matterId: string;
  /** In the matter’s address as that version has it. */
  slug: string;
  number: number;
  hash: string;
}

interface Told<K extends ChangeKind> {
  kind: K;
  at: string;
  details: ChangeDetails[K];
  /** What comes after it is what changed since. */
  cursor: string;
  /** The matter that it is about, by the slug that it had then; null where it is about none. */
  matter: { id: string; slug: string } | null;
  version: ChangedVersion | null;
  correction: { kind: CorrectionKind; what: string; reason: string } | null;
  /** Why, as readers are told; null where they are not. */
  why: string | null;
  /** Of a withheld text, every version that had it by then. */
  versions: ChangedVersion[];
}

export type Change = { [K in ChangeKind]: Told<K> }[ChangeKind];

export interface ChangesPage {
  changes: Change[];
  /** Where to go on, whether anything follows now or not. */
  since: string;
  /** Whether more is there by now. */
  isMore: boolean;
}

const list = "changes";

/** What changed after a cursor, or ever, oldest first; undefined where the cursor is none of this record. */
export async function listChanges(
  since: string | undefined,
  limit: number,
  record = publicRecord(),
): Promise<ChangesPage | undefined> {
  const after = since === undefined ? 0 : await placeOf(since, record);
  if (after === undefined) return;
  const rows = await record.all<Row>(
    `select c.position, c.kind, c.at, c.json, c.mark, c.matter_id, c.number, v.hash,
       v.correction_kind, v.correction_what, v.correction_reason, v.withdrawal,
       ifnull(v.slug, (select slug from versions l where l.matter_id = c.matter_id
         order by l.number desc limit 1)) as slug,
       x.withheld_reason
     from changes c
     left join versions v on v.matter_id = c.matter_id and v.number = c.number
     left join texts x on x.commitment = c.json ->> 'commitment'
     where c.position > :after order by c.position limit :limit`,
    { after, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const versionOf = await versionsNamed(record, shown);
  return {
    changes: shown.map((row) => changeOf(row, versionOf)),
    since: cursorAfter(shown.at(-1)) ?? since ?? encodeKey(list, [0, ""]),
    isMore: rows.length > limit,
  };
}

/** What comes after it is what changed from now on; null where nothing ever did. */
export async function newestChange(record = publicRecord()): Promise<string | null> {
  const [row] = await record.all<Pick<Row, "position" | "mark">>(
    "select position, mark from changes order by position desc limit 1",
  );
  return cursorAfter(row) ?? null;
}

interface Row {
  position: number;
  kind: ChangeKind;
  at: string;
  json: string;
  mark: string;
  matterId: string | null;
  number: number | null;
  slug: string | null;
  hash: string | null;
  correctionKind: CorrectionKind | null;
  correctionWhat: string | null;
  correctionReason: string | null;
  withdrawal: string | null;
  withheldReason: string | null;
}

const cursorAfter = (row: Pick<Row, "position" | "mark"> | undefined) =>
  row && encodeKey(list, [row.position, row.mark]);

/** What a cursor of this list holds: a place, and the mark of the change there. */
function unpacked(cursor: string): [number, string] | undefined {
  const [position, mark, ...more] = decodeKey(cursor, list) ?? [];
  if (typeof position !== "number" || typeof mark !== "string" || more.length > 0) return;
  return Number.isSafeInteger(position) && position >= 0 ? [position, mark] : undefined;
}

/** Whether a text is a cursor of this list, of whichever record. */
export const isChangesCursor = (text: string): boolean => unpacked(text) !== undefined;

/**
 * The place of the change that a cursor stands for; undefined where it is none of this record. Where another change stands at its place, a later release may have
 * found more to tell before it: then it is looked for. A place that is not there yet is of a copy that is further on.
 */
export async function placeOf(cursor: string, record: Reader): Promise<number | undefined> {
  const [position, mark] = unpacked(cursor) ?? [];
  if (position === undefined) return;
  if (position === 0) return mark === "" ? 0 : undefined;
  const rows = await record.all<{ position: number }>(
    `select position from changes where mark = :mark order by position = :position desc limit 2`,
    { mark: mark ?? "", position },
  );
  const [found, another] = rows;
  if (found?.position === position || (found && !another)) return found.position;
  const [last] = await record.all<{ position: number | null }>(
    "select max(position) as position from changes",
  );
  return found === undefined && position > (last?.position ?? 0) ? position : undefined;
}

type VersionOf = (matterId: string, number: number) => ChangedVersion | undefined;

/** The versions that withheld texts stand in. */
async function versionsNamed(record: Reader, rows: Row[]): Promise<VersionOf> {
  const wanted = rows.flatMap(({ kind, json }) =>
    kind === "withholding" ? (JSON.parse(json) as ChangeDetails["withholding"]).versions : [],
  );
  const found =
    wanted.length === 0
      ? []
      : await record.all<ChangedVersion>(
          `select v.matter_id, v.number, v.slug, v.hash
           from json_each(:wanted) w
           join versions v on v.matter_id = w.value ->> 'matterId'
             and v.number = w.value ->> 'number'`,
          { wanted: JSON.stringify(wanted) },
        );
  const byName = new Map(found.map((row) => [`${row.matterId} ${row.number}`, row]));
  return (matterId, number) => byName.get(`${matterId} ${number}`);
}

function changeOf(row: Row, versionOf: VersionOf): Change {
  const { kind, at, matterId, slug, number, hash } = row;
  const details = JSON.parse(row.json);
  const named: ChangeDetails["withholding"]["versions"] = details.versions ?? [];
  return {
    ...{ kind, at, details, cursor: cursorAfter(row) ?? "" },
    matter: matterId !== null && slug !== null ? { id: matterId, slug } : null,
    version:
      matterId !== null && slug !== null && number !== null && hash !== null
        ? { matterId, slug, number, hash }
        : null,
    correction: row.correctionKind && {
      kind: row.correctionKind,
      what: row.correctionWhat ?? "",
      reason: row.correctionReason ?? "",
    },
    why: row.withdrawal ?? row.withheldReason ?? row.correctionReason,
    versions: named.flatMap((one) => versionOf(one.matterId, one.number) ?? []),
  };
}
