import { Step, Steps } from "@/components/custody/custody";
import { TextHash } from "@/components/source/text-hash";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import { Instant } from "@/components/ui/timed";
import { wayOfCapture } from "@/lib/capture/way";
import type { ComparisonView } from "@/lib/comparison/view";
import { isHeld, upstreamChain } from "@/lib/custody";
import { formatSourceDate } from "@/lib/dates/format";
import type { MatterDocument, QuotationRecord, SourceRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { independentOrigins } from "@/lib/origins";
import { speakerIdsOf } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { sourceKinds, sourceLevels } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** Carrying sources that one page lists; the others are counted. */
const mostSources = 8;

/** The ways that many words took, source by source, counted hop by hop; each statement's own page has its own ladder. */
export function ManySources({ view: { document } }: { view: ComparisonView }) {
  const carrying = [...groupBy(document.quotations, (row) => row.sourceId)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const origins = independentOrigins(document, document.quotations).length;
  const dek = `${carrying.length === 1 ? "Every word here came through one source" : `The words came through ${carrying.length} sources`}, from ${counted(origins, "independent origin")}.`;
  return (
    <Section id="sources" title="Sources and custody" dek={dek}>
      <Columns>
        {carrying.slice(0, mostSources).map(([sourceId, quotations]) => {
          const source = document.sources.find((row) => row.id === sourceId);
          return (
            source && (
              <Way key={sourceId} source={source} quotations={quotations} document={document} />
            )
          );
        })}
      </Columns>
      {carrying.length > mostSources && (
        <p className="text-s/[1.5] text-ink-2">
          And {carrying.length - mostSources} more sources with fewer quotations; each statement’s
          page names its own.
        </p>
      )}
    </Section>
  );
}

function Way({
  source,
  quotations,
  document,
}: {
  source: SourceRecord;
  quotations: QuotationRecord[];
  document: MatterDocument;
}) {
  const chains = quotations.map((row) => upstreamChain(document, row));
  const roots = new Set(
    chains.flatMap(([root]) => (root && root.source !== source ? [root.source] : [])),
  );
  const notNamed = chains.filter(([root]) => root?.source === source && source.level !== "primary");
  const held = [...roots].filter((root) => isHeld(document, root.id)).length;
  const captures = document.captures.filter((row) => row.sourceId === source.id);
  const speakers = new Set(
    quotations.flatMap((row) => {
      const statement = document.statements.find((one) => one.id === row.statementId);
      return statement ? speakerIdsOf(statement) : [];
    }),
  ).size;
  return (
    <Steps>
      <Step held={false}>
        <b>Said or written</b>
        <span>
          {counted(quotations.length, "quotation")} of {counted(speakers, "speaker")}
        </span>
      </Step>
      {roots.size > 0 && (
        <Step held={held > 0} isWhole={held === roots.size}>
          <b>{counted(roots.size, "source")} cited for them</b>
          <span>
            {held === 0 ? "Known of, none captured" : `${held} captured`}
            {notNamed.length > 0 && `; for ${counted(notNamed.length, "quotation")} none is named`}
          </span>
        </Step>
      )}
      <Step held={captures.length > 0} isWhole={isHeld(document, source.id)}>
        <b>
          <bdi>
            <a href={urls.source(source.id)}>{source.title}</a>
          </bdi>
        </b>
        <span>
          {source.publisher && (
            <>
              <bdi>{source.publisher}</bdi>.{" "}
            </>
          )}
          {sourceKinds[source.kind].label}, {sourceLevels[source.level].label.toLowerCase()},{" "}
          {formatSourceDate(source.publishedAt, source.publishedZone)}.
        </span>
        {captures.map((capture) => (
          <span key={capture.id}>
            {wayOfCapture(capture)} on <Instant at={capture.capturedAt} />.{" "}
            <TextHash capture={capture} size="step" />
          </span>
        ))}
      </Step>
    </Steps>
  );
}
