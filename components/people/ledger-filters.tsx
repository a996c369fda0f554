import { Button } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { controlLook, fieldLook, labelLook } from "@/components/ui/form/plain";
import { Icon, Sign } from "@/components/ui/sign";
import { ToggleLink } from "@/components/ui/toggle";
import type { LedgerPart } from "@/db/public/queries/person-ledger";
import {
  filterQuery,
  type LedgerFilter,
  type LedgerShow,
  ledgerShows,
} from "@/lib/people/ledger-filter";
import { ledgerSigns } from "@/lib/people/ledger-signs";
import { showsIn } from "@/lib/people/ledger-summary";
import { monthNames, yearInWords } from "@/lib/people/text";
import { urls } from "@/lib/urls";
import type { SignName } from "@/lib/vocabulary";

interface Props {
  slug: string;
  ledger: LedgerPart;
}

const signs: Partial<Record<LedgerShow, SignName>> = {
  unanswered: "none",
  "taken-back": "retracts",
};

/** What the ledger is narrowed to: links, and a form for points and signs. All of it is in the address. */
export function LedgerFilters({ slug, ledger }: Props) {
  const { filter, summary } = ledger;
  const hrefOf = (change: Partial<LedgerFilter>) =>
    urls.personStatements(slug, filterQuery({ ...filter, ...change }));
  const turned = filter.order === "newest" ? "oldest" : "newest";
  return (
    <FilterBar label="Which statements">
      {showsIn(summary).map((show) => (
        <ToggleLink
          key={show}
          href={hrefOf({ show })}
          current={filter.show === show ? "true" : undefined}
          count={summary.shows[show].toLocaleString("en-GB")}
        >
          {signs[show] && <Sign name={signs[show]} />}
          {ledgerShows[show]}
        </ToggleLink>
      ))}
      <Chosen ledger={ledger} hrefOf={hrefOf} />
      <ToggleLink look="framed" href={hrefOf({ order: turned })}>
        {turned === "oldest" ? "Oldest first" : "Newest first"} <Icon name="swap" />
      </ToggleLink>
      <Choices slug={slug} ledger={ledger} />
    </FilterBar>
  );
}

/** What else is chosen, each a link that drops it. */
function Chosen({
  ledger: { filter, point },
  hrefOf,
}: {
  ledger: LedgerPart;
  hrefOf: (change: Partial<LedgerFilter>) => string;
}) {
  const chosen = [
    filter.point && {
      words: point ? `On “${point.proposition}”` : "On one point",
      href: hrefOf({ point: null }),
    },
    filter.sign && { words: ledgerSigns[filter.sign].label, href: hrefOf({ sign: null }) },
    filter.year && {
      words: periodInWords(filter),
      href: hrefOf({ year: null, month: null }),
    },
  ].filter((row) => !!row);
  return chosen.map(({ words, href }) => (
    <a
      key={words}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-control border border-ink bg-sheet px-2 py-1 wrap-anywhere no-underline max-tablet:min-h-11"
      href={href}
    >
      <bdi>{words}</bdi>
      <span aria-hidden="true">×</span>
      <span className="unseen">: show all again</span>
    </a>
  ));
}

/** "2017", "Oct 2017". */
function periodInWords({ year, month }: LedgerFilter): string {
  if (typeof year !== "number") return "No one year";
  return month === null ? yearInWords(year) : `${monthNames[month - 1]} ${yearInWords(year)}`;
}

/** The points said most often and all signs, to choose from. */
function Choices({ slug, ledger: { filter, summary, points, point: chosen } }: Props) {
  const { point, sign, ...others } = filter;
  // What is chosen stays among the choices, or the form would drop it.
  const isAmong = points.some((row) => row.id === point);
  const offered = chosen && !isAmong ? [chosen, ...points] : points;
  const kept = filterQuery({ ...others, point: null, sign: null });
  return (
    <details className="open:w-full">
      <summary className="inline-flex min-h-9 cursor-pointer list-none items-center gap-1.5 rounded-control border border-rule px-2 hover:border-rule-2 max-tablet:min-h-11 [&::-webkit-details-marker]:hidden">
        Point, sign <Icon name="down" />
      </summary>
      <form
        className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto] items-end gap-3 py-3 max-tablet:grid-cols-1"
        action={urls.personStatements(slug)}
        method="get"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className={fieldLook}>
          <span className={labelLook}>Point</span>
          <select className={controlLook()} name="point" defaultValue={point ?? ""}>
            <option value="">All {summary.points.toLocaleString("en-GB")} points</option>
            {offered.map((row) => (
              <option key={row.id} value={row.id}>
                {row.proposition}
              </option>
            ))}
          </select>
        </label>
        <label className={fieldLook}>
          <span className={labelLook}>Sign</span>
          <select className={controlLook()} name="sign" defaultValue={sign ?? ""}>
            <option value="">All signs</option>
            {summary.signs.map((row) => (
              <option key={row.sign} value={row.sign}>
                {ledgerSigns[row.sign].label} ({row.count.toLocaleString("en-GB")})
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">Show</Button>
      </form>
      {summary.points > points.length && (
        <p className="pb-2 text-s text-ink-2">
          The {points.length} points said most often. The others:{" "}
          <a href={urls.personPositions(slug)}>all points</a>.
        </p>
      )}
    </details>
  );
}
