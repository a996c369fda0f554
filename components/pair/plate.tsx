import { Spine } from "@/components/comparison/spine";
import { PointLine } from "@/components/statement/point-line";
import { Quotation } from "@/components/statement/quotation";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { pairInShort } from "@/lib/comparison/in-short";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf, formatSourceDate, precisionTag } from "@/lib/dates/format";
import type { MatterDocument, PublishedVersion, StanceRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { checkedBy } from "@/lib/wording";

/** The framed plate: it stands alone as a picture of the exchange. */
export function Plate({
  pair,
  version,
  origin,
}: {
  pair: PairView;
  version: PublishedVersion;
  origin: string;
}) {
  const { document, number, approvedBy } = version;
  const short = pairInShort(pair);
  const address = new URL(urls.pairVersion(document.matter.slug, number, pair.record.id), origin);
  return (
    <figure className="plate" aria-label="Claim and reply">
      <p className="plate__q" dir="auto">
        <b>{document.matter.question}</b>
      </p>
      {short && <PointLine short={short} />}
      <div className="face">
        <Side statement={pair.claim} point={short && { stance: short.row.claimStance }} />
        <Spine pair={pair} />
        <Side statement={pair.reply} point={short && { stance: short.row.replyStance }} />
      </div>
      <figcaption className="plate__ft">
        <span className="mark">Gainsay</span>
        <span>{throughWhat(pair, document)}</span>
        <span className="num long">{`${address.host}${address.pathname}`}</span>
        <span className={approvedBy ? "state state--ok" : "state"}>{checkedBy(approvedBy)}</span>
      </figcaption>
    </figure>
  );
}

/** A side of the plate: first the quotation that speaks to the point, then the statement's others. */
function Side({
  statement,
  point,
}: {
  statement: StatementView;
  /** What the side says to the plate's point; null where nobody has read that yet. */
  point: { stance: StanceRecord | null } | null;
}) {
  const { speaker, record, dating, partyIndex, quotations } = statement;
  const edtf = dating?.edtf ?? null;
  const first = quotations.find(({ record: { id } }) => id === point?.stance?.quotationId);
  const others = quotations.filter((row) => row !== first);
  return (
    <div className={partyTint(partyIndex)}>
      <p className="plate__who">
        <b>
          <PartyMark index={partyIndex} />
          <a href={urls.person(speaker.slug)}>
            <bdi>{speaker.name}</bdi>
          </a>
        </b>
        {record.speakerRole && (
          <>
            <bdi>{record.speakerRole}</bdi>
            <br />
          </>
        )}
        <span className="num">
          {formatEdtf(edtf)}, {precisionTag(edtf)}
        </span>{" "}
        <a className="small" href={urls.statement(record.id)}>
          {statement.name}
        </a>
      </p>
      {point && !point.stance && (
        <p className="none">Says nothing on this point that is on record.</p>
      )}
      {point && !first && quotations.length > 0 && <p className="lab">Other words</p>}
      {first && <Quotation quotation={first} anchored={false} />}
      {first && others.length > 0 && <p className="lab">Other words</p>}
      {others.map((quotation) => (
        <Quotation key={quotation.record.id} quotation={quotation} anchored={false} />
      ))}
    </div>
  );
}

/** "Both through one article, 2 Feb 2026" */
function throughWhat({ claim, reply }: PairView, document: MatterDocument): string {
  const ids = new Set(
    [claim, reply].flatMap((side) => side.quotations.map((row) => row.record.sourceId)),
  );
  const sources = document.sources.filter((row) => ids.has(row.id));
  const [only] = sources;
  if (sources.length !== 1 || !only) return `Through ${sources.length} sources`;
  return `Both through one ${only.kind.replaceAll("_", " ")}, ${formatSourceDate(only.publishedAt, only.publishedZone)}`;
}
