import { Mono } from "@/components/ui/mono";
import { Sign } from "@/components/ui/sign";
import { Tag } from "@/components/ui/tag";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import { termAnchor } from "@/lib/glossary";
import { normalise } from "@/lib/quotes/normalise";
import { treatmentsOf } from "@/lib/treatments";
import { keysOf, stancePositions, type Treatment, treatments } from "@/lib/vocabulary";
import styles from "./tables.module.css";

/** What a reply's stance makes of a claim's: worked out by the same function as on every page. */
export function TreatmentTables() {
  return (
    <>
      <TreatmentTable label="Treatment of a point, by the stances of claim and reply" />
      <p>
        In a <a href={`#${termAnchor("rebuttal", "retracts")}`}>retraction</a> by, or on behalf of,
        whoever made the claim, points are taken back: those that the reply now contradicts or
        leaves open; where it names none, all that it is silent on. Of one party is not enough,
        since nobody takes back another’s words: then the table above applies. Of words that are
        only attributed, whoever attributes them alone can take that back. A claim of one point:
      </p>
      <TreatmentTable
        label="Treatment of the only point of a claim, in an own retraction"
        isOwnRetraction
      />
    </>
  );
}

function TreatmentTable({
  label,
  isOwnRetraction = false,
}: {
  label: string;
  isOwnRetraction?: boolean;
}) {
  const stances = [...keysOf(stancePositions), null];
  const nameOf = (stance: (typeof stances)[number]) =>
    stance ? stancePositions[stance].label : "Says nothing of it";
  return (
    <Table label={label} wide>
      <thead>
        <tr>
          <th scope="col">The claim ↓ · the reply →</th>
          {stances.map((reply) => (
            <th scope="col" key={reply ?? "none"}>
              {nameOf(reply)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stances.map((claim) => (
          <tr key={claim ?? "none"}>
            <th scope="row">{nameOf(claim)}</th>
            {stances.map((reply) => (
              <td key={reply ?? "none"}>
                <TreatmentCell
                  treatment={treatmentsOf([{ claim, reply }], isOwnRetraction)[0] ?? null}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TreatmentCell({ treatment }: { treatment: Treatment | null }) {
  if (!treatment) return <span className="text-ink-2">No row</span>;
  const { label, sign } = treatments[treatment];
  return (
    <a
      className="inline-flex items-start gap-[0.4em] font-medium no-underline hover:underline"
      href={`#${termAnchor("treatment", treatment)}`}
    >
      <Sign name={sign} />
      {label}
    </a>
  );
}

const dates = [
  "2026-02-01",
  "[..2026-02-02]",
  "[2026-01-30..2026-02-02]",
  "2026-02",
  "2026-02-01~",
  "2025-21",
  null,
];

/** Dates as written, as read, and how precise they are: worked out by the functions that write every date. */
export function DateTable() {
  return (
    <Table label="Dates and their precision">
      <thead>
        <tr>
          <th scope="col">Written</th>
          <th scope="col">Shown</th>
          <th scope="col">Precision</th>
        </tr>
      </thead>
      <tbody>
        {dates.map((edtf) => (
          <tr key={edtf}>
            <Mono as="td">{edtf ?? "nothing"}</Mono>
            <td>{formatEdtf(edtf)}</td>
            <td>
              <Tag>{precisionTag(edtf)}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const comparisons: [what: string, source: string, record: string][] = [
  ["Quotation marks", "a “deal”", 'a "deal"'],
  ["Dashes", "yes – but later", "yes - but later"],
  ["White space", "make  a\ndeal", "make a deal"],
  ["How an accent is stored", "Cossi\u0301o", "Cossío"],
  ["Capital letters", "Talks", "talks"],
  ["Accents left out", "Cossío", "Cossio"],
  ["Punctuation", "a deal.", "a deal"],
];

/** What the gate takes for equal and what it does not: asked of the gate's own normalisation. */
export function NormalisationTable() {
  return (
    <Table label="What counts as the same words">
      <thead>
        <tr>
          <th scope="col">Difference in</th>
          <th scope="col">In the capture</th>
          <th scope="col">In the record</th>
          <th scope="col">Same words?</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map(([what, source, record]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className="font-said whitespace-pre">{source}</td>
            <td className="font-said whitespace-pre">{record}</td>
            <td>{normalise(source).text === normalise(record).text ? "Yes" : "No"}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A table that scrolls by itself where it is wider than its place, by keyboard too. */
function Table({
  label,
  wide = false,
  children,
}: {
  label: string;
  /** Of many columns, over the whole width. */
  wide?: boolean;
  children: React.ReactNode;
}) {
  const size = wide ? "mt-3 mb-4 w-full min-w-[46rem] text-s" : "min-w-[min(100%,30rem)] text-ui";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <section className="max-w-full overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className={`${styles.table} ${size}`}>{children}</table>
    </section>
  );
}
