/** What lists order a matter by and show beside it. Pure. */
import { daysOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import { momentOf } from "@/lib/dates/moment";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument } from "@/lib/document/document";
import { stripDays } from "@/lib/front-strip";

/** When a party, by its place from 0, spoke. */
export type SpokeAt = Bounds & { party: number; edtf: string | null };

export interface MatterInLists {
  /** Statements and replies. */
  activity: number;
  /** How often the most repeated claim was made, by one party. */
  mostSaid: number;
  /** The first and the last day on which something may have been said; null where there is no bound. */
  said: Bounds;
  /** When the parties spoke in the 30 days up to the last statement, each time once. */
  recent: SpokeAt[];
}

const dayMs = 86_400_000;

export function matterInLists(document: MatterDocument): MatterInLists {
  return {
    activity: document.statements.length + document.rebuttals.length,
    mostSaid: mostSaidIn(document),
    ...spokenIn(document),
  };
}

function mostSaidIn({ stances, statements }: MatterDocument): number {
  const parties = new Map(
    statements.map((row) => [row.id, row.attributedById ? null : row.partyId]),
  );
  const times = new Map<string, number>();
  for (const { statementId, pointId, position } of stances) {
    const party = parties.get(statementId);
    if (!party) continue;
    const said = `${pointId} ${position} ${party}`;
    times.set(said, (times.get(said) ?? 0) + 1);
  }
  return [...times.values()].reduce((most, count) => Math.max(most, count), 0);
}

function spokenIn({
  statements,
  occasions,
  parties,
}: MatterDocument): Pick<MatterInLists, "said" | "recent"> {
  const datings = new Map(occasions.map((row) => [row.id, preferredDating(row)]));
  const places = new Map(parties.map((row, index) => [row.id, index]));
  const dated = statements.flatMap(({ occasionId, partyId }) => {
    const { edtf = null, earliest = null, latest = null } = datings.get(occasionId) ?? {};
    const at = momentOf({ earliest, latest });
    const party = places.get(partyId);
    if (at === null || party === undefined) return [];
    return [{ at, time: { party, edtf, earliest, latest } }];
  });
  const days = dated.map(({ time }) => daysOf(time));
  const end = dated.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
  const recent = dated
    .filter(({ at }) => at > end - stripDays * dayMs)
    .sort((a, b) => a.at - b.at || a.time.party - b.time.party)
    .map(({ time }) => time);
  return {
    said: {
      earliest: extreme(
        days.map((row) => row.earliest),
        Math.min,
      ),
      latest: extreme(
        days.map((row) => row.latest),
        Math.max,
      ),
    },
    recent: [...new Map(recent.map((row) => [JSON.stringify(row), row])).values()],
  };
}

/** The first or the last of what is known; null where nothing is. */
function extreme(days: (number | null)[], of: (a: number, b: number) => number): number | null {
  return days.reduce(
    (held, day) => (held === null || day === null ? (held ?? day) : of(held, day)),
    null,
  );
}
