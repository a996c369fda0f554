import { Node } from "@/components/custody/node";
import { Hash } from "@/components/ui/hash";
import { PartyMark } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { Instant } from "@/components/ui/timed";
import type { ComparisonView, StatementView } from "@/lib/comparison/view";
import { upstreamChain } from "@/lib/custody";
import { formatEdtf, formatSourceDate } from "@/lib/dates/format";
import type { MatterDocument, SourceRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { independentOrigins } from "@/lib/origins";
import { captureExtents, captureMethods, sourceKinds, sourceLevels } from "@/lib/vocabulary";

/** Every source the words came through: who said them, where they were first published, what is held. */
export function Sources({ view }: { view: ComparisonView }) {
  const { document } = view;
  const carrying = groupBy(document.quotations, (row) => row.sourceId);
  const origins = independentOrigins(document, document.quotations).length;
  const dek = `${carrying.size === 1 ? "Every word here passed through one source" : `The words passed through ${carrying.size} sources`}, from ${origins} independent ${origins === 1 ? "origin" : "origins"}.`;
  return (
    <Section id="sources" title="Sources and custody" dek={dek}>
      {[...carrying].map(([sourceId, quotations]) => {
        const source = document.sources.find((row) => row.id === sourceId);
        const statements = view.statements.filter((row) =>
          quotations.some((quotation) => quotation.statementId === row.record.id),
        );
        return (
          source && (
            <Carried key={sourceId} source={source} statements={statements} document={document} />
          )
        );
      })}
      <p className="small key">
        <span>
          <Node held /> held by Gainsay
        </span>
        <span>
          <Node held={false} /> known of, not held
        </span>
      </p>
    </Section>
  );
}

interface CarriedProps {
  source: SourceRecord;
  statements: StatementView[];
  document: MatterDocument;
}

function Carried({ source, statements, document }: CarriedProps) {
  const said = [...groupBy(statements, (row) => `${row.speaker.id} ${row.occasion.id}`).values()];
  return (
    <div className="cust">
      <div className="cust__h">Said by</div>
      <div className="cust__h">First published</div>
      <div className="cust__h">Captured</div>
      {said.map(([first, ...rest], index) => {
        if (!first) return null;
        const row = { gridRow: index + 2 };
        return [
          <div className="cust__c" style={row} key={`${first.record.id} said`}>
            <Node held={false} />
            <div>
              <b>
                <PartyMark index={first.partyIndex} /> <bdi>{first.speaker.name}</bdi>
              </b>
              <span>
                {formatEdtf(first.dating?.edtf ?? null)},{" "}
                {[first, ...rest].map((one) => one.name).join(", ")}
              </span>
            </div>
          </div>,
          <div className="cust__c" style={row} key={`${first.record.id} published`}>
            <FirstPublished statement={first} source={source} document={document} />
          </div>,
        ];
      })}
      <div className="cust__c cust__one" style={{ gridRow: `2 / ${said.length + 2}` }}>
        <Captured source={source} document={document} />
      </div>
    </div>
  );
}

function FirstPublished({
  statement,
  source,
  document,
}: {
  statement: StatementView;
  source: SourceRecord;
  document: MatterDocument;
}) {
  const quotation = statement.quotations.find((row) => row.record.sourceId === source.id)?.record;
  const [root] = quotation ? upstreamChain(document, quotation) : [];
  const first = root?.source;
  if (first?.level !== "primary") {
    return (
      <>
        <Node held={false} />
        <div>
          <b>Not stated</b>
          <span>
            <bdi>{statement.occasion.title}</bdi>
          </span>
        </div>
      </>
    );
  }
  const held = document.captures.some(
    (row) => row.sourceId === first.id && row.status === "captured",
  );
  return (
    <>
      <Node held={held} />
      <div>
        <b>
          <bdi>{first.title}</bdi>
        </b>
        <span>{held ? "A copy is held" : "Known of, no copy is held"}</span>
      </div>
    </>
  );
}

/** What a source says of itself; what it does not say is said in words. */
function Captured({ source, document }: { source: SourceRecord; document: MatterDocument }) {
  const captures = document.captures.filter((row) => row.sourceId === source.id);
  const lacking = [
    source.publisher ? "" : "publisher",
    source.byline ? "" : "byline",
    source.url ? "" : "address",
  ].filter(Boolean);
  return (
    <>
      <Node held={captures.some((row) => row.status === "captured")} />
      <div>
        <b>
          <bdi>{source.title}</bdi>
        </b>
        <span>
          {sourceKinds[source.kind].label}, {sourceLevels[source.level].label.toLowerCase()},{" "}
          {formatSourceDate(source.publishedAt, source.publishedZone)}.
          {source.publisher && (
            <>
              {" "}
              <bdi>{source.publisher}</bdi>.
            </>
          )}
          {source.byline && (
            <>
              {" "}
              <bdi>{source.byline}</bdi>.
            </>
          )}
          {lacking.length > 0 && ` Not stated: ${lacking.join(", ")}.`}
        </span>
        {source.url && (
          <p className="acts">
            <a href={source.url} rel="noreferrer">
              {source.url}
            </a>
          </p>
        )}
        {captures.map((capture) => (
          <p key={capture.id} className="capture">
            <span>
              {captureExtents[capture.extent].label},{" "}
              {captureMethods[capture.method].label.toLowerCase()} on{" "}
              <Instant at={capture.capturedAt} />.{capture.failure && ` ${capture.failure}`}
            </span>
            {capture.textSha256 && <Hash of={capture.textSha256} />}
          </p>
        ))}
      </div>
    </>
  );
}
