import { Fragment } from "react";
import { Said } from "@/components/statement/said";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { NoneBox } from "@/components/ui/none-box";
import { Sign } from "@/components/ui/sign";
import { SignWord } from "@/components/ui/sign-word";
import type { DatasetView } from "@/db/public/queries/dataset-view";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import type { DataQuery } from "@/lib/export/data-query";
import { datasets } from "@/lib/export/datasets";
import type { Value } from "@/lib/export/format";
import { previews, type Shown } from "@/lib/export/preview";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import { type QuotationForm, quotationForms } from "@/lib/vocabulary";
import { beginningOf, counted } from "@/lib/wording";
import styles from "./preview.module.css";

type Row = Record<string, Value>;

/** The first rows that the filters leave, and how to take all of them. */
export function Preview({
  query: { dataset, given, filters },
  view,
  here,
}: {
  query: DataQuery;
  view: DatasetView;
  /** The whole address of what is shown. */
  here: string;
}) {
  const { columns } = datasets[dataset];
  const rows = view.rows.map(
    (row): Row => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3 text-s">
        <p className="me-auto max-tablet:w-full">
          {filters && !view.lacksMatter && <b>{countInWords(view.count)}</b>}{" "}
          {rows.length > 0 && view.count.rows > rows.length && (
            <span className="text-ink-2">the first {rows.length} below</span>
          )}
        </p>
        {filters && rows.length > 0 && (
          <ButtonLink
            look="ink"
            size="small"
            href={urls.exportOf(dataset, "csv", filters as Record<string, string>)}
            download
          >
            Download these rows
          </ButtonLink>
        )}
        <CopyButton text={here}>Copy query link</CopyButton>
      </div>
      {rows.length === 0 ? (
        <NoneBox>
          {!filters && "A filter is not understood; what is wrong stands beside it. "}
          {view.lacksMatter && (
            <>
              There is no matter “<bdi>{given.matter}</bdi>” on the record.{" "}
            </>
          )}
          {filters && !view.lacksMatter && "Nothing on the record has all of this."}
        </NoneBox>
      ) : (
        <Rows shown={previews[dataset]} rows={rows} />
      )}
      <p className="pt-2 text-s text-ink-2">
        A file has {columns.length} columns, all of them explained in the{" "}
        <a href="#codebook">codebook</a>. Long texts are cut on this page alone.
      </p>
    </div>
  );
}

const countInWords = ({ rows, isAtLeast }: DatasetView["count"]) =>
  isAtLeast ? `At least ${counted(rows, "row")}` : counted(rows, "row");

/** A table; on a phone each row is a card whose cells name their columns. */
function Rows({ shown, rows }: { shown: Shown[]; rows: Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="overflow-x-auto" aria-label="Preview rows" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {shown.map(({ title, columns, as = "text" }) => (
              <th key={columns[0]} scope="col" className={styles[as]}>
                {title}
                <small className="block font-mono text-xs font-normal text-ink-2">
                  <BetweenParts>{columns[0]}</BetweenParts>
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
            <tr key={index}>
              {shown.map((each) => (
                <td key={each.columns[0]}>
                  <span className={styles.name}>{each.title}</span>
                  <div className="min-w-0">
                    <Cell shown={each} row={row} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The name of a column, which goes on in the next line after a low line alone. */
const BetweenParts = ({ children }: { children: string }) =>
  children.split(/(?<=_)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));

/** Code points of a text that a cell shows. */
const most = { words: 160, text: 120 };

function Cell({ shown: { columns, as, terms }, row }: { shown: Shown; row: Row }) {
  const [given, below, language, isWithheld] = columns.map((name) => row[name] ?? null);
  const value = isWithheld === 1 ? withheldText : given;
  if (as === "date") return <When edtf={value as string | null} />;
  if (value === null || value === undefined || value === "") return <None />;
  if (as === "number") return <span className="tabular-nums">{value.toLocaleString("en-GB")}</span>;
  if (as === "words" || as === "summary") {
    const form = as === "words" ? (below as QuotationForm) : null;
    return (
      <>
        <Said
          most={most.words}
          words={{
            text: String(value),
            form,
            language: as === "words" ? String(language ?? "und") : "und",
            translatedBy: null,
            before: false,
            after: false,
          }}
        />
        <Below>{form ? quotationForms[form].label : "Gainsay’s paraphrase"}</Below>
      </>
    );
  }
  const term = terms?.[String(value)];
  if (term) {
    return term.sign ? <SignWord sign={term.sign}>{term.label}</SignWord> : term.label;
  }
  return (
    <>
      <bdi className="wrap-anywhere">{shortened(String(value))}</bdi>
      {below ? (
        <Below>
          <bdi>{shortened(String(below))}</bdi>
        </Below>
      ) : null}
    </>
  );
}

function When({ edtf }: { edtf: string | null }) {
  if (edtf === null) return <span className="text-ink-2">not dated</span>;
  return (
    <>
      {formatEdtf(edtf)}
      <Below>{precisionTag(edtf)}</Below>
    </>
  );
}

function shortened(text: string): string {
  const { text: beginning, isCut } = beginningOf(text, most.text);
  return isCut ? `${beginning} …` : beginning;
}

const Below = ({ children }: { children: React.ReactNode }) => (
  <span className="block text-xs/[1.4] wrap-anywhere text-ink-2">{children}</span>
);

const None = () => (
  <span className="inline-flex items-center gap-1.5 text-ink-2">
    <Sign name="none" /> none
  </span>
);
