import { Custody } from "@/components/custody/custody";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import type { StatementView } from "@/lib/comparison/view";
import { upstreamChain } from "@/lib/custody";
import { textFragmentUrl } from "@/lib/quotes/text-fragment";
import type { MatterDocument, QuotationRecord } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { DateStamp } from "./date-stamp";
import { Quotation } from "./quotation";

/** Whether the words are held in two languages, and which of the two these are. */
function sideOf(record: QuotationRecord, all: QuotationRecord[]) {
  if (all.some((row) => row.originalId === record.id)) return "original" as const;
  const hasOriginal = all.some((row) => row.id === record.originalId);
  return hasOriginal ? ("translation" as const) : undefined;
}

/** The words in the source that is nearest to the speaker and whose address can lead to them. */
function sourceHrefOf(record: QuotationRecord, document: MatterDocument): string | null {
  if (record.form === "paraphrase") return null;
  const [href] = upstreamChain(document, record).flatMap(
    ({ source }) => textFragmentUrl(source, record.text) ?? [],
  );
  return href ?? null;
}

/** One statement: who, when, the words as each source gives them, and how they reached us. */
export function Statement({
  statement,
  document,
  anchored = true,
  base = "",
}: {
  statement: StatementView;
  document: MatterDocument;
  /** False where the statement stands on the page already: an address leads to its first place. */
  anchored?: boolean;
  /** Address of the comparison page whose points and doubts are linked to; this page without one. */
  base?: string;
}) {
  const { speaker, record, partyIndex, quotations, occasion, name } = statement;
  return (
    <article
      className={`st ${partyTint(partyIndex)}`}
      id={anchored ? name.toLowerCase() : undefined}
      aria-label={`Statement ${name}`}
    >
      <p className="st__by">
        <PartyMark index={partyIndex} />
        <span>
          <a href={urls.person(speaker.slug)}>
            <bdi>
              <b>{speaker.name}</b>
            </bdi>
          </a>
          {record.speakerRole && <>, {record.speakerRole}</>}
        </span>
        <span className="st__n">
          <a href={urls.statement(record.id)}>{name}</a>
          {anchored && (
            <a
              className="self"
              href={`#${name.toLowerCase()}`}
              aria-label={`Address of ${name} on this page`}
            >
              <Icon name="link" />
            </a>
          )}
        </span>
      </p>
      <DateStamp occasion={occasion} base={base} />
      <div>
        {quotations.map((quotation) => (
          <Quotation
            key={quotation.record.id}
            quotation={quotation}
            anchored={anchored}
            base={base}
            side={sideOf(
              quotation.record,
              quotations.map((row) => row.record),
            )}
            sourceHref={sourceHrefOf(quotation.record, document)}
          />
        ))}
      </div>
      <div className="st__foot">
        <Custody quotations={quotations.map((row) => row.record)} document={document} />
      </div>
    </article>
  );
}
