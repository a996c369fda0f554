/** Reads all that the page of a speaker shows, and the lists that go on elsewhere. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { SpeakerRecord } from "@/lib/document/document";
import { type LedgerFilter, wholeLedger } from "@/lib/people/ledger-filter";
import type { LatestRole } from "@/lib/people/role";
import { listSpeakers } from "./excerpt";
import { type LedgerPart, readLedgerPart } from "./person-ledger";
import { listPositions, type Positions, type PositionsAsked } from "./person-positions";
import { roleOfSpeaker } from "./person-role";

/** So many points a page of positions shows; the page of the person all of a few, or the first of many. */
const pointsOfPage = 100;
const firstPoints = (total: number) => (total <= 6 ? total : 4);

export interface PersonPage {
  speaker: SpeakerRecord;
  /** When a matter that shows them was last published. */
  changedAt: string;
  role: LatestRole | null;
  positions: Positions;
  ledger: LedgerPart;
}

/** A speaker on the record; undefined where there is none. */
export async function getPerson(
  slug: string,
  record = publicRecord(),
): Promise<PersonPage | undefined> {
  const person = await findPerson(slug, record);
  if (!person) return;
  const { speaker, changedAt } = person;
  const [role, positions, ledger] = await Promise.all([
    roleOfSpeaker(record, speaker),
    listPositions(record, speaker.id, { only: "all", limit: firstPoints }),
    readLedgerPart(record, speaker.id, wholeLedger),
  ]);
  return { speaker, changedAt, role, positions, ledger };
}

/** A speaker who has a page, and when that last changed; undefined where there is none. */
export async function findPerson(
  slug: string,
  record = publicRecord(),
): Promise<Pick<PersonPage, "speaker" | "changedAt"> | undefined> {
  const speaker = await speakerOf(record, slug);
  if (!speaker) return;
  const [row] = await record.all<{ changedAt: string | null }>(
    "select changed_at from speaker_stats where speaker_id = :id",
    { id: speaker.id },
  );
  return row?.changedAt ? { speaker, changedAt: row.changedAt } : undefined;
}

/** Which rows of a ledger are asked for, and after which cursor. */
export interface LedgerAsked {
  filter: LedgerFilter;
  after?: string;
}

export type PersonStatementsPage = Pick<PersonPage, "speaker" | "ledger">;

/** Fifty rows of a speaker's ledger that a filter asks for, after a cursor; undefined where there is no such speaker. */
export async function getPersonStatements(
  slug: string,
  { filter, after }: LedgerAsked,
  record = publicRecord(),
): Promise<PersonStatementsPage | undefined> {
  const speaker = await speakerOf(record, slug);
  return speaker && { speaker, ledger: await readLedgerPart(record, speaker.id, filter, after) };
}

/** Which points are shown, after which of them. */
export type PositionsShown = Omit<PositionsAsked, "limit">;

export type PersonPositionsPage = Pick<PersonPage, "speaker" | "positions">;

/** What a speaker held on all points, or on those where it changed; undefined where there is no such speaker. */
export async function getPersonPositions(
  slug: string,
  { only, after }: PositionsShown,
  record = publicRecord(),
): Promise<PersonPositionsPage | undefined> {
  const speaker = await speakerOf(record, slug);
  if (!speaker) return;
  const limit = () => pointsOfPage;
  return { speaker, positions: await listPositions(record, speaker.id, { only, after, limit }) };
}

/** Who has a page at an address; nobody unnamed has. */
async function speakerOf(record: Reader, slug: string): Promise<SpeakerRecord | undefined> {
  const rows = await record.all<{ id: string }>(
    "select id from speakers where slug = :slug and kind <> 'unnamed'",
    { slug },
  );
  const [speaker] = await listSpeakers(
    record,
    rows.map((row) => row.id),
  );
  return speaker;
}
