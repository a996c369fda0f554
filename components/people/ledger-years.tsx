import { filterQuery, type LedgerFilter } from "@/lib/people/ledger-filter";
import type { LedgerSummary } from "@/lib/people/ledger-summary";
import { monthNames, yearInWords } from "@/lib/people/text";
import type { Months, Tally } from "@/lib/people/years";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import styles from "./ledger-years.module.css";

/** More years than these take a line of their own, above the months. */
const yearsBeside = 9;

interface Props {
  slug: string;
  summary: LedgerSummary;
  filter: LedgerFilter;
}

/** The years as columns, each a link to its rows, and the chosen one by months on a scale of its own. */
export function LedgerYears({ slug, summary: { years, months }, filter }: Props) {
  const hrefOf = (year: LedgerFilter["year"], month: number | null) =>
    urls.personStatements(slug, filterQuery({ ...filter, year, month }));
  const isOffered = typeof filter.year !== "number";
  return (
    <nav
      className={styles.years}
      aria-label="Years"
      data-many={years.columns.length > yearsBeside || undefined}
    >
      <ol className={styles.columns}>
        {years.columns.map((column) =>
          column.kind === "year" ? (
            <Column
              key={column.year}
              name={yearInWords(column.year)}
              tally={column}
              most={years.most}
              href={hrefOf(column.year, null)}
              isChosen={column.year === months?.year}
              current={filter.year === column.year && filter.month === null}
            />
          ) : (
            <Break key={column.from} from={column.from} to={column.to} />
          ),
        )}
        {years.undated.count > 0 && (
          <Column
            name="No one year"
            tally={years.undated}
            most={years.most}
            href={hrefOf("none", null)}
            current={filter.year === "none"}
            isApart
          />
        )}
      </ol>
      {months && months.columns.length > 0 && (
        <ol
          className={styles.columns}
          aria-label={`Months of ${yearInWords(months.year)}`}
          data-months={isOffered ? "offered" : "chosen"}
        >
          {months.columns.map((column) => (
            <Column
              key={column.month}
              name={monthNames[column.month - 1] ?? ""}
              of={yearInWords(months.year)}
              tally={column}
              most={months.most}
              href={hrefOf(months.year, column.month)}
              current={filter.month === column.month}
            />
          ))}
        </ol>
      )}
      <Key months={months} offered={isOffered} hasUndated={years.undated.count > 0} />
    </nav>
  );
}

/** Years without anything on record: one break, however many they are. */
function Break({ from, to }: { from: number; to: number }) {
  return (
    <li className={styles.gap} data-long={from < to || undefined}>
      <span>
        {yearInWords(from)}
        {from < to && ` to ${yearInWords(to)}`}
      </span>
      <span>{from < to ? "none on record" : "none"}</span>
    </li>
  );
}

function Column({
  name,
  of,
  tally: { count, answered },
  most,
  href,
  current,
  isChosen = current,
  isApart = false,
}: {
  name: string;
  /** The year of a month. */
  of?: string;
  tally: Tally;
  most: number;
  href: string;
  /** Whether this page shows it. */
  current: boolean;
  /** Whether it is the year that is drawn by months. */
  isChosen?: boolean;
  /** Parted from the others, which are on one line of time. */
  isApart?: boolean;
}) {
  const size = {
    "--height": `${(100 * count) / most}%`,
    "--filled": `${count === 0 ? 0 : (100 * answered) / count}%`,
  } as React.CSSProperties;
  const words = `${name}${of ? ` ${of}` : ""}: ${counted(count, "statement")}, ${answered.toLocaleString("en-GB")} answered`;
  const inside = (
    <>
      <i style={size} hidden={count === 0} />
      <b>{name}</b>
      <span>{count.toLocaleString("en-GB")}</span>
    </>
  );
  return (
    <li data-chosen={isChosen || undefined} data-apart={isApart || undefined}>
      {count === 0 ? (
        <span className={styles.column}>{inside}</span>
      ) : (
        <a
          className={styles.column}
          href={href}
          aria-label={words}
          aria-current={current ? "page" : undefined}
        >
          {inside}
        </a>
      )}
    </li>
  );
}

/** What filled and hollow mean, and on what scales the columns stand. */
function Key({
  months,
  offered,
  hasUndated,
}: {
  months: Months | null;
  /** Whether nobody chose that year: on a phone its months then are not there. */
  offered: boolean;
  hasUndated: boolean;
}) {
  const { year = 0, undated } = months ?? {};
  return (
    <p className={`small ${styles.key}`}>
      <i /> answered <i /> no reply on record.{" "}
      {months && (
        <span className={offered ? "max-tablet:hidden" : ""}>
          Years on one scale, months of {yearInWords(year)} on another.
          {undated &&
            undated.count > 0 &&
            ` Of ${yearInWords(year)}, ${counted(undated.count, "statement")} ${undated.count === 1 ? "is" : "are"} dated to no one month.`}
        </span>
      )}
      {hasUndated && " No one year: not dated, or within bounds that go over the end of a year."}
    </p>
  );
}
