"use client";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { TextButton } from "@/components/ui/text-button";
import { isModerator } from "@/lib/capture/moderators";
import { labelKey, quoteAround, turnMark } from "@/lib/desk/carry-over";
import { overlaps } from "@/lib/desk/passages";
import type { FoundQuote } from "@/lib/quotes/found";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { beginningOf } from "@/lib/wording";
import { useScreen } from "./screen";

/** So many turns of what was said before, and of what comes, are shown. */
const shown = { before: 3, coming: 3 };
const item = "border-t border-rule border-s-3 py-2.5 ps-3 text-ui";

/** In a transcript: the exchange so far, the turn that is logged now, and the turns that come next. */
export function Exchange() {
  const { given, entry, matter, passages } = useScreen();
  const { capture, quotes } = given;
  const logged = (matter?.statements ?? [])
    .filter(({ id }) => id !== given.draft.statement)
    .flatMap((statement) => {
      const span = capture?.used.find((one) => one.statement === statement.id);
      return span ? [{ statement, turn: quoteAround(quotes, span) }] : [];
    })
    .slice(-shown.before);
  const at = passages.taken.at(-1) ?? passages.current;
  const now = at ? quoteAround(quotes, at) : undefined;
  const coming = now ? quotes.slice(quotes.indexOf(now) + 1).slice(0, shown.coming) : [];
  const [answer] = entry.answers;
  const claim = matter?.statements.find(({ id }) => id === answer?.claim);
  const place = matter?.parties.findIndex(({ id }) => id === entry.party) ?? -1;
  return (
    <>
      <h2 className="pb-2 text-ui font-strong">This exchange</h2>
      <ol className="mb-6">
        {logged.map(({ statement, turn }) => (
          <li
            key={statement.id}
            className={`${item} border-s-transparent ${partyTint(statement.party)}`}
          >
            <Who party={statement.party} name={statement.speaker} turn={turn} />
            <p className="said text-[0.9375rem]/[1.4]" dir="auto">
              {beginningOf(statement.quoted?.text ?? statement.summary, 120).text}
            </p>
            <p className="small">S{statement.number}, saved</p>
          </li>
        ))}
        {now && (
          <li
            className={`${item} border-s-party bg-party-wash ${place >= 0 ? partyTint(place) : ""}`}
            aria-current="step"
          >
            <Who party={place >= 0 ? place : null} name={now.speaker?.name} turn={now} />
            <p className="said text-[0.9375rem]/[1.4]" dir="auto">
              {beginningOf(entry.quotations[0]?.text || now.text, 120).text}
            </p>
            <p className="flex items-center gap-1.5 small">
              {answer && claim ? (
                <>
                  <Sign name={rebuttalTypes[answer.type].sign} /> answers S{claim.number}, now
                </>
              ) : (
                "now"
              )}
            </p>
          </li>
        )}
        {coming.map((turn) => (
          <Coming key={turn.start} turn={turn} />
        ))}
      </ol>
    </>
  );
}

/** A turn that was not reached yet; the cursor may be put on it. What is said by who asks gets a record of its own. */
function Coming({ turn }: { turn: FoundQuote }) {
  const { given, entry, labels, matter, passages } = useScreen();
  const { capture } = given;
  const label = turn.speaker?.name;
  const isAsking = isModerator(label);
  const isLogged = capture?.used.some((span) => overlaps(span, turn));
  const party = label ? labels.get(labelKey(label))?.party : null;
  const place = matter?.parties.findIndex(({ id }) => id === party) ?? -1;
  return (
    <li className={`${item} border-s-transparent ${isAsking ? "text-ink-2" : ""}`}>
      <Who party={place >= 0 ? place : null} name={label} turn={turn} />
      <p className="said text-[0.9375rem]/[1.4]" dir="auto">
        {beginningOf(turn.text, 90).text}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 small">
        <TextButton onClick={() => passages.show(turn)}>Go there</TextButton>
        {capture && isAsking && !isLogged && (
          <a
            href={`${urls.newRecord({
              capture: capture.id,
              ...(entry.matter && { matter: entry.matter }),
            })}#${turnMark(turn)}`}
          >
            Log as a statement
          </a>
        )}
      </p>
    </li>
  );
}

function Who({
  party,
  name,
  turn,
}: {
  /** Place of the party, from 0. */
  party: number | null;
  name: string | undefined;
  turn: FoundQuote | undefined;
}) {
  const time = turn?.turn?.time ?? null;
  return (
    <p className={`flex items-baseline gap-1.5 ${party === null ? "" : partyTint(party)}`}>
      {party !== null && <PartyMark index={party} size="small" />}
      <b className="font-strong wrap-anywhere">{name}</b>
      <span className="ms-auto text-s text-ink-2 tabular-nums">
        {time !== null && formatMediaTime(time)}
      </span>
    </p>
  );
}
