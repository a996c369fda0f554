import { Icon } from "@/components/ui/sign";
import type { LedgerFold } from "@/db/public/queries/person-ledger";
import { filterQuery, type LedgerFilter } from "@/lib/people/ledger-filter";
import type { ShownLine } from "@/lib/people/ledger-rows";
import { stretchInWords, yearInWords } from "@/lib/people/text";
import { urls } from "@/lib/urls";
import { LedgerRowLine, type LedgerSort } from "./ledger-row";

/** One claim said often: its count, its dates and how many are answered; unfolded, the first of its rows. */
export function LedgerFoldRow({
  rows,
  fold,
  slug,
  filter,
  sort,
}: {
  rows: ShownLine[];
  fold: LedgerFold;
  slug: string;
  filter: LedgerFilter;
  sort: LedgerSort;
}) {
  const point = rows[0]?.point;
  const { times, answered, first, last, isOrdered } = fold;
  const year = rows[0]?.line.year ?? "none";
  return (
    <li>
      <details className="group border-b border-rule">
        <summary className="grid min-h-12 cursor-pointer list-none grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-2 py-2 text-ui max-tablet:grid-cols-[1.25rem_minmax(0,1fr)] [&::-webkit-details-marker]:hidden">
          <Icon name="down" className="group-open:rotate-180" />
          <span className="font-semibold wrap-anywhere">
            Said {times.toLocaleString("en-GB")} times, {stretchInWords(first, last)}
            {!isOrdered && ", order not known"}: <bdi>{point?.proposition}</bdi>
          </span>{" "}
          <span className="text-ink-2 max-tablet:col-start-2">
            {answered === 0 ? "none" : answered.toLocaleString("en-GB")} of{" "}
            {times.toLocaleString("en-GB")} answered
          </span>
        </summary>
        <ol className="border-t border-rule *:last:*:border-b-0">
          {rows.map((row, index) => (
            <li key={row.line.statementId}>
              <LedgerRowLine slug={slug} row={row} before={rows[index - 1]} sort={sort} />
            </li>
          ))}
        </ol>
        {/* In whatever position: a fold has one, and so the link names no number. */}
        {times > rows.length && point && (
          <p className="pb-4 text-ui">
            <a
              href={urls.personStatements(slug, filterQuery({ ...filter, year, point: point.id }))}
            >
              More on this point, {year === "none" ? "dated to no one year" : yearInWords(year)}
            </a>
          </p>
        )}
      </details>
    </li>
  );
}
