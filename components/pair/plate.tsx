import { Spine } from "@/components/comparison/spine";
import { Quotation } from "@/components/statement/quotation";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf, formatSourceDate, precisionTag } from "@/lib/dates/format";
import type { MatterDocument, PublishedVersion } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { checkedBy } from "@/lib/words";

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
  const address = new URL(urls.pairVersion(document.matter.slug, number, pair.record.id), origin);
  return (
    <figure className="plate" aria-label="Claim and reply">
      <p className="plate__q" dir="auto">
        <b>{document.matter.question}</b>
      </p>
      <div className="face">
        <Side statement={pair.claim} />
        <Spine pair={pair} />
        <Side statement={pair.reply} />
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

function Side({ statement }: { statement: StatementView }) {
  const { speaker, record, dating, partyIndex, quotations } = statement;
  const edtf = dating?.edtf ?? null;
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
            {record.speakerRole}
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
      {quotations.map((quotation) => (
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
