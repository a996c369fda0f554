import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";
import type { LedgerEntry, LedgerPart } from "@/db/public/queries/person-ledger";
import type { SpeakerRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { filterQuery } from "@/lib/people/ledger-filter";
import { yearInWords } from "@/lib/people/text";
import type { Years } from "@/lib/people/years";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { LedgerFilters } from "./ledger-filters";
import { LedgerFoldRow } from "./ledger-fold";
import { LedgerHeader, LedgerRowLine, type LedgerSort, sortOf } from "./ledger-row";
import { LedgerYears } from "./ledger-years";
import { ListEnd } from "./list-end";

/** When, said, sign and point, what came of it: of many statements by years, with filters; of few the same rows alone. */
export function Ledger({
  speaker,
  ledger,
  yearAs,
}: {
  speaker: SpeakerRecord;
  ledger: LedgerPart;
  /** The level of the years’ headings, below that of what the ledger stands in. */
  yearAs: "h2" | "h3";
}) {
  const { summary, entries, next, filter, attributions } = ledger;
  const sort = sortOf(entries.flatMap((entry) => entry.rows));
  return (
    <>
      {summary.hasYears && (
        <>
          {summary.years.columns.length > 0 && (
            <LedgerYears slug={speaker.slug} summary={summary} filter={filter} />
          )}
          <div className="print:hidden">
            <LedgerFilters slug={speaker.slug} ledger={ledger} />
          </div>
        </>
      )}
      {entries.length === 0 ? (
        <NoneBox className="mt-4">
          No {summary.statements > 0 && "such "}statement of <bdi>{speaker.name}</bdi> is on record.
          {attributions.length > 0 && (
            <>
              {" "}
              Named here as the one who attributes words in{" "}
              {attributions.map(({ statementId, number, question }, index) => (
                <span key={`${statementId} ${question}`}>
                  {index > 0 && ", "}
                  <a href={urls.statement(statementId)}>
                    S{number}
                    <span className="unseen">
                      {" "}
                      of <bdi>{question}</bdi>
                    </span>
                  </a>
                </span>
              ))}
              .
            </>
          )}
        </NoneBox>
      ) : (
        <>
          <LedgerHeader sort={sort} />
          <Entries {...{ entries, speaker, ledger, sort, yearAs }} />
        </>
      )}
      {next && (
        <ListEnd>
          <ButtonLink
            href={urls.personStatements(speaker.slug, { ...filterQuery(filter), after: next })}
          >
            Next 50 rows
          </ButtonLink>
          <span className="text-s text-ink-2">{counted(summary.shown, "statement")} in all</span>
        </ListEnd>
      )}
    </>
  );
}

interface EntriesProps {
  entries: LedgerEntry[];
  speaker: SpeakerRecord;
  ledger: LedgerPart;
  sort: LedgerSort;
}

function Entries({
  entries,
  speaker,
  ledger,
  sort,
  yearAs: Heading,
}: EntriesProps & { yearAs: "h2" | "h3" }) {
  const { summary, filter } = ledger;
  if (!summary.hasYears) return <Rows {...{ entries, speaker, ledger, sort }} />;
  const years = groupBy(entries, (entry) => entry.rows[0]?.line.year ?? null);
  return [...years].map(([year, of]) => (
    <section key={year} aria-labelledby={`year-${year}`}>
      <Heading
        className="border-b border-rule pt-6 pb-2 font-display text-[1.375rem]/[1.2] font-strong condensed"
        id={`year-${year}`}
      >
        {year === null ? "Not dated to one year" : yearInWords(year)}{" "}
        <span className="ms-1 font-ui text-s font-normal text-ink-2 font-stretch-normal">
          {yearCounts(summary.shownYears, year, filter.month !== null)}
        </span>
      </Heading>
      <Rows {...{ entries: of, speaker, ledger, sort }} />
    </section>
  ));
}

/** "307 statements, 176 answered": of those that are asked for. */
function yearCounts({ columns, undated }: Years, year: number | null, ofMonth: boolean): string {
  const column = columns.find((row) => row.kind === "year" && row.year === year);
  const { count, answered } = year === null ? undated : column?.kind === "year" ? column : undated;
  const statements = `${counted(count, "statement")}${ofMonth ? " of this month" : ""}`;
  return answered > 0 ? `${statements}, ${answered.toLocaleString("en-GB")} answered` : statements;
}

function Rows({ entries, speaker, ledger, sort }: EntriesProps) {
  return (
    <ol>
      {entries.map(({ rows, fold }, index) => {
        const [row] = rows;
        if (!row) return null;
        const key = `${row.line.statementId}-${row.point?.id}`;
        const before = entries[index - 1];
        if (fold) {
          return (
            <LedgerFoldRow
              key={key}
              {...{ rows, fold, sort }}
              slug={speaker.slug}
              filter={ledger.filter}
            />
          );
        }
        return (
          <li key={key}>
            <LedgerRowLine
              row={row}
              before={before?.fold ? null : before?.rows[0]}
              sort={sort}
              slug={speaker.slug}
            />
          </li>
        );
      })}
    </ol>
  );
}
