import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import type { Timeline, TimelineEntry } from "@/lib/comparison/timeline";
import { formatInstant } from "@/lib/dates/format";
import { sortByTime } from "@/lib/dates/order";
import { groupBy } from "@/lib/group";
import type { PartyRecord } from "@/lib/record/document";
import { rebuttalTypes } from "@/lib/vocabulary";

interface Props {
  timeline: Timeline;
  parties: PartyRecord[];
  readAt: string;
  /** Where the statement with a number is. */
  hrefOf: (number: number) => string;
  /** Entries that are listed; all of them without it. */
  most?: number;
}

/** What the drawing shows, in an order to read it in. On wide screens it is there to be heard and tabbed to. */
export function TimelineList({ timeline, parties, readAt, hrefOf, most }: Props) {
  const all = sortByTime(timeline.entries, (entry) => entry.bounds);
  const entries = all.slice(0, most);
  const answers = groupBy(timeline.links, (link) => link.reply);
  return (
    <ol className={timeline.isLegible ? "tl__list tl__list--twin" : "tl__list"}>
      {entries.map((entry) => (
        <li key={entry.key} className={entry.party === null ? "ev--event" : partyTint(entry.party)}>
          <p className="tl__date">
            {entry.party === null ? <Icon name="event" /> : <PartyMark index={entry.party} />}
            <b>{entry.when}</b>
          </p>
          <p className="said">{entry.text}</p>
          <p className="small">
            <By
              entry={entry}
              hrefOf={hrefOf}
              party={entry.party === null ? undefined : parties[entry.party]}
            />
            {entry.otherPhrases.map((phrase) => ` Also dated “${phrase}”.`)}
            {(answers.get(entry) ?? []).map(
              (link) =>
                ` Answers S${link.claimNumber}: ${rebuttalTypes[link.type].label.toLowerCase()}.`,
            )}
          </p>
        </li>
      ))}
      <li>
        <p className="small">
          {all.length > entries.length &&
            `The first ${entries.length} of ${all.length}; the pages of all statements go on. `}
          Record read {formatInstant(readAt)}.
        </p>
      </li>
    </ol>
  );
}

function By({
  entry,
  party,
  hrefOf,
}: {
  entry: TimelineEntry;
  party: PartyRecord | undefined;
  hrefOf: Props["hrefOf"];
}) {
  if (!party) return "Event, nobody’s statement.";
  return (
    <>
      <bdi>{entry.by}</bdi>, {party.name},{" "}
      {entry.numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ", "}
          <a href={hrefOf(number)}>S{number}</a>
        </span>
      ))}
      .
    </>
  );
}
