import { Fragment } from "react";
import { Custody } from "@/components/custody/custody";
import { Amended, Was } from "@/components/ui/amended";
import { AnchorLink } from "@/components/ui/anchor-link";
import { LinkRow } from "@/components/ui/link-row";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import type { CitedVersion } from "@/lib/citation";
import { fromTranscript } from "@/lib/comparison/in-short";
import type { StatementView } from "@/lib/comparison/view";
import { upstreamChain } from "@/lib/custody";
import { languageOf } from "@/lib/direction";
import type { MatterDocument, QuotationRecord } from "@/lib/document/document";
import { wordsUrl } from "@/lib/quotes/words-url";
import type { ToldRecheck } from "@/lib/recheck/told";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import { CopyWithSource } from "./copy-with-source";
import { DateStamp } from "./date-stamp";
import { NumberLink } from "./number-link";
import { Quotation, type QuotationSize } from "./quotation";
import { VoiceText } from "./voice";

/** Whether the words are held in two languages, and which of the two these are. */
function sideOf(record: QuotationRecord, all: QuotationRecord[]) {
  if (all.some((row) => row.originalId === record.id)) return "original" as const;
  const hasOriginal = all.some((row) => row.id === record.originalId);
  return hasOriginal ? ("translation" as const) : undefined;
}

/** The words in the source that is nearest to the speaker and whose address can lead to them. */
function sourceHrefOf(record: QuotationRecord, document: MatterDocument): string | null {
  const [href] = upstreamChain(document, record).flatMap(
    ({ source }) => wordsUrl(source, record, source.id === record.sourceId) ?? [],
  );
  return href ?? null;
}

/** What these words were before a correction: beside them, since nothing of ours stands within a quotation. */
function WordsBefore({ record, marks }: { record: QuotationRecord; marks: Amendments }) {
  const mark = marks.get(spot(record.id, "words"));
  if (!mark) return null;
  return (
    <p className="text-s/[1.5] text-ink-2" {...languageOf(record.language)}>
      <Was mark={mark} />
    </p>
  );
}

/** One statement: who, when, the words as each source gives them, and how they reached us. */
export function Statement({
  statement,
  document,
  anchored = true,
  base = "",
  marks = nothingAmended.marks,
  size,
  version,
  rechecks,
}: {
  statement: StatementView;
  document: MatterDocument;
  /** The version that holds it, for whoever takes its words along. */
  version?: CitedVersion;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks?: ReadonlyMap<string, ToldRecheck> | undefined;
  /** False where the statement stands on the page already: an address leads to its first place. */
  anchored?: boolean;
  /** Address of the comparison page whose points and doubts are linked to; this page without one. */
  base?: string;
  /** Where corrections put something right. */
  marks?: Amendments;
  size?: QuotationSize;
}) {
  const { voice, record, partyIndex, quotations, occasion, name } = statement;
  return (
    <article
      className={`target:bg-well print:break-inside-avoid ${partyTint(partyIndex)}`}
      id={anchored ? name.toLowerCase() : undefined}
      aria-label={`Statement ${name}`}
    >
      <p className="flex items-baseline gap-2 text-ui/[1.35]">
        <PartyMark index={partyIndex} className="translate-y-[0.1em]" />
        <span className="breaks">
          <Amended mark={marks.get(spot(record.id, "speaker"))}>
            <b className="font-strong">
              <VoiceText
                voice={voice}
                statementId={record.id}
                roleOf={({ role }) =>
                  role && <Amended mark={marks.get(spot(record.id, "role"))}>{role}</Amended>
                }
              />
            </b>
          </Amended>
        </span>
        <span className="ms-auto flex-none text-s whitespace-nowrap">
          <NumberLink
            statement={statement}
            className="max-tablet:-my-3 max-tablet:min-h-11 max-tablet:min-w-11"
          />
          {anchored && (
            <AnchorLink href={`#${name.toLowerCase()}`} label={`Address of ${name} on this page`} />
          )}
        </span>
      </p>
      <DateStamp occasion={occasion} base={base} mark={marks.get(spot(occasion.id, "when"))} />
      <div>
        {quotations.map((quotation) => (
          <Fragment key={quotation.record.id}>
            <Quotation
              quotation={quotation}
              anchored={anchored}
              base={base}
              side={sideOf(
                quotation.record,
                quotations.map((row) => row.record),
              )}
              source={document.sources.find(({ id }) => id === quotation.record.sourceId)}
              sourceHref={sourceHrefOf(quotation.record, document)}
              size={size}
              isAttributed={voice.attributedBy !== null}
            />
            <WordsBefore record={quotation.record} marks={marks} />
          </Fragment>
        ))}
      </div>
      <div className="pt-1">
        <Custody quotations={quotations.map((row) => row.record)} {...{ document, rechecks }} />
        {version && (
          <LinkRow>
            <CopyWithSource
              statement={statement}
              quotations={quotations.map(({ record }) => ({
                ...record,
                ...fromTranscript(document.sources.find(({ id }) => id === record.sourceId)),
              }))}
              version={version}
            />
          </LinkRow>
        )}
      </div>
    </article>
  );
}
