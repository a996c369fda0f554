/** Reads on which points a speaker took a stance, page by page, with what was held on each. */
import { answered } from "@/db/public/asking";
import type { Reader } from "@/db/public/reader";
import type { PointHistory } from "@/lib/people/point-history";
import { historiesOf } from "./person-histories";

/** Which points a page shows: some of all of them, or of those whose position changed, after one of them. */
export interface PositionsAsked {
  only: "all" | "changed";
  after?: string;
  /** Told by how many points there are. */
  limit: (total: number) => number;
}

export interface Positions {
  /** Points on which the speaker took a stance, and those of them on which a position changed. */
  total: number;
  changed: number;
  points: PointHistory[];
  /** The point after which the list goes on; null at its end. */
  next: string | null;
}

/** Where a position changed first, then the newest: all columns descend as one. */
const order = ["has_changed desc", "newest desc", "matter_id", "place", "point_id"].join(", ");
const key = "(-has_changed, -newest, matter_id, place, point_id)";

/** What a speaker held, point by point: where a position changed first, then the newest. */
export async function listPositions(
  record: Reader,
  speakerId: string,
  { only, after, limit }: PositionsAsked,
): Promise<Positions> {
  const [counts] = await record.all<Pick<Positions, "total" | "changed">>(
    "select points as total, changed from speaker_stats where speaker_id = :speakerId",
    { speakerId },
  );
  const { total, changed } = counts ?? { total: 0, changed: 0 };
  const asked = limit(total);
  const rows = await record.all<{ pointId: string }>(
    `select point_id from ledger_points where speaker_id = :speakerId and stances > 0
       ${only === "changed" ? "and has_changed = 1" : ""}
       ${after ? `and ${key} > (select ${key.slice(1, -1)} from ledger_points where speaker_id = :speakerId and point_id = :after)` : ""}
     order by ${order} limit :limit`,
    { speakerId, limit: asked + 1, ...(after && { after }) },
  );
  const ids = rows.slice(0, asked).map((row) => row.pointId);
  const histories = await answered(historiesOf(speakerId, ids), record);
  return {
    ...{ total, changed },
    points: ids.flatMap((id) => histories.get(id) ?? []),
    next: rows.length > asked ? (ids.at(-1) ?? null) : null,
  };
}
