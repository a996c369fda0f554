import { Dated } from "@/components/statement/dated";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Icon, Sign } from "@/components/ui/sign";
import type { Timeline, TimelineEntry, TimelineLink } from "@/lib/comparison/timeline";
import type { PartyRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { DateBar } from "./date-bar";
import styles from "./timeline.module.css";

interface Props {
  timeline: Timeline;
  parties: PartyRecord[];
  /** Where the statement with a number is. */
  hrefOf: (number: number) => string;
  /** Rows that are shown; all of them without it. */
  most?: number;
  /** Whether each has its bar beside it. */
  drawn?: boolean;
}

/** A row for what a party said on one occasion and for each event: words, and at their right when it may have been. */
export function TimelineRows({ timeline, parties, hrefOf, most, drawn = false }: Props) {
  const answers = groupBy(timeline.links, (link) => link.reply);
  return (
    <ol>
      {timeline.entries.slice(0, most).map((entry) => (
        <li
          key={entry.key}
          className={`${drawn ? "" : "border-t border-rule py-2 text-s/[1.4]"} ${entry.party === null ? "[--p:var(--color-ink-2)]" : partyTint(entry.party)}`}
        >
          <div className="breaks py-3">
            <p className="flex items-center gap-2.5 text-s">
              {entry.party === null ? (
                <Icon name="event" size="mark" />
              ) : (
                <PartyMark index={entry.party} size="row" />
              )}
              <b className="first-letter:uppercase">
                <Dated>{entry.when}</Dated>
              </b>
            </p>
            <p className="text-s/[1.5] text-ink-2">
              <By
                entry={entry}
                hrefOf={hrefOf}
                party={entry.party === null ? undefined : parties[entry.party]}
              />
            </p>
            <p
              className={`max-w-measure ${entry.party === null ? "text-s/[1.4]" : "text-brief/[1.4]"}`}
              dir="auto"
            >
              {entry.text}
            </p>
            {entry.otherPhrases.length > 0 && (
              <p className="text-s/[1.5] text-ink-2">
                <Dated>
                  {entry.otherPhrases.map((phrase) => `Also dated “${phrase}”.`).join(" ")}
                </Dated>
              </p>
            )}
            {(answers.get(entry) ?? []).map((link) => (
              <Answer key={link.rebuttalId} link={link} hrefOf={hrefOf} />
            ))}
          </div>
          {drawn && (
            <div className={styles.track} aria-hidden="true">
              <DateBar shape={entry.shape} left={entry.left} width={entry.right - entry.left} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Answer({ link, hrefOf }: { link: TimelineLink; hrefOf: Props["hrefOf"] }) {
  return (
    <p className="mt-1 flex w-fit items-center gap-[0.4em] text-s font-semibold">
      <Sign name={rebuttalTypes[link.type].sign} />
      <span>
        {rebuttalWord(link.type)} <a href={hrefOf(link.claimNumber)}>S{link.claimNumber}</a>
      </span>
    </p>
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
      <bdi>{entry.by}</bdi>, <bdi>{party.name}</bdi>,{" "}
      {entry.numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ", "}
          {/* Wide enough for a finger, in a line of text. */}
          <a className="-my-1 inline-grid min-h-6 min-w-6 place-items-center" href={hrefOf(number)}>
            S{number}
          </a>
        </span>
      ))}
    </>
  );
}
