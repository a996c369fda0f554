import { Dated } from "@/components/statement/dated";
import { Together } from "@/components/statement/voice";
import { Words } from "@/components/statement/words";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { whenInWords } from "@/lib/datings";
import { isSide, type ShownLine } from "@/lib/people/ledger-rows";
import { type LedgerSign, ledgerSigns } from "@/lib/people/ledger-signs";
import { urls } from "@/lib/urls";
import { type OccasionKind, occasionKinds, stancePositions } from "@/lib/vocabulary";
import { CellLabel, LedgerCellText } from "./ledger-cell";
import styles from "./ledger-row.module.css";

/** What the rows of a list are: all claims, all replies, or both; then each cell is named where it stands. */
export type LedgerSort = "claims" | "replies" | "both";

export function sortOf(rows: ShownLine[]): LedgerSort {
  if (rows.every(({ line }) => line.kind === "claim")) return "claims";
  return rows.some(({ line }) => line.kind === "claim") ? "both" : "replies";
}

const heads: Record<LedgerSort, [facing: string, back: string]> = {
  claims: ["Answered with", "Taken back"],
  replies: ["In answer to", "Answered back"],
  both: ["The other side", "What came back"],
};

/** Names the columns for the eye; every cell says what it is to those who listen. */
export function LedgerHeader({ sort }: { sort: LedgerSort }) {
  const [facing, back] = heads[sort];
  return (
    <div className={`${styles.row} ${styles.head}`} aria-hidden="true">
      <span>When</span>
      <span>Said</span>
      <span className="text-center">Sign, point</span>
      <span>{facing}</span>
      <span>{back}</span>
    </div>
  );
}

/** One point of one statement: own words, the sign of what came of it, the other side's words at the same size. */
export function LedgerRowLine({
  row,
  before,
  sort,
  slug,
}: {
  row: ShownLine;
  /** Of whose ledger. */
  slug: string;
  /** The row above, of which date and occasion need not be said again. */
  before?: ShownLine | null;
  sort: LedgerSort;
}) {
  const { line, facing, back } = row;
  return (
    <article className={styles.row}>
      <When row={row} before={before ?? null} slug={slug} />
      <div className={partyTint(row.partyIndex)}>
        <CellLabel>Said</CellLabel>
        <Words words={row.said} others={row.others} look="ledger" />
      </div>
      <SignOf row={row} />
      <div>
        <LedgerCellText cell={facing} named={sort === "both"} />
      </div>
      <div className={styles.back}>
        {back.length === 0 && (
          <p className="flex text-ink-3 max-laptop:hidden">
            <Sign name="none" size="line" />
            <span className="unseen">Nothing taken back</span>
          </p>
        )}
        {back.map((cell) => (
          <LedgerCellText
            key={isSide(cell) ? cell.pairId : cell.kind}
            cell={cell}
            named={sort === "both" || line.kind === "claim"}
          />
        ))}
      </div>
    </article>
  );
}

function When({ row, before, slug }: { row: ShownLine; before: ShownLine | null; slug: string }) {
  const { line, occasion, name, jointly } = row;
  const isSame = before?.line.statementId === line.statementId;
  const isThere = before?.occasion.id === occasion.id;
  return (
    <p className={styles.when}>
      {!isThere && (
        <b className="font-strong first-letter:uppercase">
          <Dated>{whenInWords(row)}</Dated>
        </b>
      )}
      <span className="text-s text-ink-2">
        {isSame ? "same statement" : isThere ? sameOccasion(occasion.kind) : null}
        {!isThere && <bdi>{occasion.title}</bdi>}
        {!isSame && jointly && (
          <>
            , <Together voice={jointly} slug={slug} />
          </>
        )}
      </span>
      {!isSame && (
        <a className="text-s" href={urls.statement(line.statementId)}>
          {name}
          <span className="unseen">, the statement and its sources</span>
        </a>
      )}
    </p>
  );
}

/** "same interview". */
const sameOccasion = (kind: OccasionKind) =>
  `same ${kind === "unspecified" ? "occasion" : occasionKinds[kind].label.toLowerCase()}`;

/** Of a reply that is not set beside the words it answers. */
const given: (typeof ledgerSigns)[LedgerSign] = { label: "Reply given", sign: "unclassified" };

/** The sign leads to the pair, the point to its place in the matter. */
function SignOf({ row: { sign, facing, point, line, name, matter } }: { row: ShownLine }) {
  const isGiven = !isSide(facing) && facing.kind === "reply_given";
  const { label, sign: drawn } = isGiven ? given : ledgerSigns[sign];
  // What the point says is what the speaker asserts, unless it is said otherwise.
  const stance =
    line.kind === "claim" && line.position && line.position !== "asserts"
      ? `${stancePositions[line.position].label}: `
      : "";
  return (
    <p className={styles.sign}>
      <Sign name={drawn} size="point" className="flex-none" />
      {isSide(facing) ? (
        <a className="inline-flex min-h-6 items-center font-strong" href={urls.pair(facing.pairId)}>
          {label}
        </a>
      ) : (
        <b className="font-strong">{label}</b>
      )}{" "}
      {point && (
        <span className="text-s text-balance wrap-anywhere text-ink-2">
          {stance}
          <a
            className="inline-block no-underline hover:underline max-tablet:py-1"
            href={`${urls.matter(matter.slug)}#${name.toLowerCase()}`}
          >
            <bdi>{point.proposition}</bdi>
          </a>
        </span>
      )}
    </p>
  );
}
