import { Spine } from "@/components/comparison/spine";
import { PointLine } from "@/components/statement/point-line";
import { Quotation } from "@/components/statement/quotation";
import { SilentOnPoint } from "@/components/statement/words";
import { Facing } from "@/components/ui/facing";
import { Label } from "@/components/ui/label";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { CheckedBy } from "@/components/ui/state-mark";
import { pairInShort } from "@/lib/comparison/in-short";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf, formatSourceDate, precisionTag } from "@/lib/dates/format";
import type { MatterDocument, PublishedVersion, StanceRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";

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
    <figure
      className="mt-2 border border-t-4 border-rule border-t-ink bg-sheet px-[clamp(1rem,3vw,2.5rem)] pt-6 pb-4 max-tablet:-mx-gutter max-tablet:border-x-0 max-tablet:px-gutter"
      aria-label="Claim and reply"
    >
      <p
        className="mb-6 border-b border-rule pb-4 text-center text-ui text-balance text-ink-2"
        dir="auto"
      >
        <b className="block font-display text-[1.25rem]/[1.3] font-strong text-ink condensed">
          {document.matter.question}
        </b>
      </p>
      {short && <PointLine short={short} />}
      <Facing of="stacked">
        <Side statement={pair.claim} point={short && { stance: short.row.claimStance }} />
        <Spine pair={pair} size="plate" />
        <Side statement={pair.reply} point={short && { stance: short.row.replyStance }} />
      </Facing>
      <figcaption className="mt-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule pt-3 text-s text-ink-2">
        <span className="inline-flex items-baseline font-display text-l/[1] font-[700] tracking-[-0.015em] text-ink">
          Gainsay
        </span>
        <span>{throughWhat(pair, document)}</span>
        <span className="wrap-anywhere lining-nums tabular-nums">{`${address.host}${address.pathname}`}</span>
        <CheckedBy approvedBy={approvedBy} />
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
      <p className="breaks border-t-3 border-party pt-3 text-ui/[1.35]">
        <b className="flex items-center gap-2 text-l font-strong">
          <PartyMark index={partyIndex} />
          <a
            className="decoration-transparent hover:decoration-current"
            href={urls.person(speaker.slug)}
          >
            <bdi>{speaker.name}</bdi>
          </a>
        </b>
        {record.speakerRole && (
          <>
            <bdi>{record.speakerRole}</bdi>
            <br />
          </>
        )}
        <span className="text-ink-2 lining-nums tabular-nums">
          {formatEdtf(edtf)}, {precisionTag(edtf)}
        </span>{" "}
        <a className="text-s/[1.5] text-ink-2" href={urls.statement(record.id)}>
          {statement.name}
        </a>
      </p>
      {point && !point.stance && <SilentOnPoint />}
      {point && !first && quotations.length > 0 && <Label>Other words</Label>}
      {first && <Quotation quotation={first} anchored={false} size="plate" />}
      {first && others.length > 0 && <Label>Other words</Label>}
      {others.map((quotation) => (
        <Quotation key={quotation.record.id} quotation={quotation} anchored={false} size="plate" />
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
