import { Difference } from "@/components/desk/difference";
import type { FindingLine } from "@/db/desk/queries/rechecks";
import { formatInstant } from "@/lib/dates/format";
import { recheckOutcomes } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** So many of the words that were not found are shown; more are counted. */
const most = 3;

/** What asking an address again found, with the difference: the words of the record struck, what stands there now underlined. */
export function Finding({ line }: { line: FindingLine }) {
  const { outcome, movedTo, since, checkedAt, missing } = line;
  return (
    <div className="grid gap-1 text-ui">
      <p>
        {recheckOutcomes[outcome].definition} Found {formatInstant(since)}
        {checkedAt !== since && `, and again ${formatInstant(checkedAt)}`}.
      </p>
      {movedTo && (
        <p>
          It leads to <span className="wrap-anywhere">{movedTo}</span>
          {missing.length === 0 && ", where all quoted words stand"}.
        </p>
      )}
      <ul className="grid gap-1">
        {missing.slice(0, most).map(({ statement, text, nearest }) => (
          <li key={`${statement} ${text}`} className="said text-ui/[1.5]" dir="auto">
            {nearest === null ? (
              <>
                <span className="font-ui text-s text-ink-2">Nothing there comes near: </span>
                {text}
              </>
            ) : (
              <Difference from={text} to={nearest} />
            )}
          </li>
        ))}
        {missing.length > most && (
          <li>{counted(missing.length - most, "more passage", "more passages")} not found</li>
        )}
      </ul>
    </div>
  );
}
