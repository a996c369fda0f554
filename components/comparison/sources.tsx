import { Node } from "@/components/custody/node";
import { TextHash } from "@/components/source/text-hash";
import { VoiceText } from "@/components/statement/voice";
import { LinkRow } from "@/components/ui/link-row";
import { PartyMark } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { Instant } from "@/components/ui/timed";
import { wayOfCapture } from "@/lib/capture/way";
import type { ComparisonView, StatementView } from "@/lib/comparison/view";
import { upstreamChain } from "@/lib/custody";
import { formatEdtf, formatSourceDate } from "@/lib/dates/format";
import type { MatterDocument, SourceRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { notStatedBy } from "@/lib/not-stated";
import { independentOrigins } from "@/lib/origins";
import { voiceKey } from "@/lib/people/voice";
import { sourceKinds, sourceLevels } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import styles from "./sources.module.css";

/** Every source the words came through: who said them, where they were first published, what is held. */
export function Sources({ view }: { view: ComparisonView }) {
  const { document } = view;
  const carrying = groupBy(document.quotations, (row) => row.sourceId);
  const origins = independentOrigins(document, document.quotations).length;
  const dek = `${carrying.size === 1 ? "Every word here passed through one source" : `The words passed through ${carrying.size} sources`}, from ${counted(origins, "independent origin")}.`;
  return (
    <Section id="sources" title="Sources and custody" dek={dek}>
      <div className="space-y-6">
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
      </div>
      <p className="mt-3 flex flex-wrap gap-6 text-s/[1.5] text-ink-2">
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

/** What is said of a step. */
const about = "text-ink-2 text-s";

const Name = ({ children }: { children: React.ReactNode }) => (
  <b className="block font-semibold">{children}</b>
);

const ColumnName = ({ className = "", children }: { className?: string; children: string }) => (
  <div className={`border-b border-rule py-2 pe-3 text-xs font-semibold text-ink-2 ${className}`}>
    {children}
  </div>
);

interface CarriedProps {
  source: SourceRecord;
  statements: StatementView[];
  document: MatterDocument;
}

function Carried({ source, statements, document }: CarriedProps) {
  const said = [
    ...groupBy(statements, (row) => `${voiceKey(row.voice)} ${row.occasion.id}`).values(),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.5fr)] border-t border-ink text-ui wrap-anywhere max-tablet:grid-cols-2 print:break-inside-avoid">
      <ColumnName>Said by</ColumnName>
      <ColumnName>First published</ColumnName>
      <ColumnName className="max-tablet:hidden">Captured</ColumnName>
      {said.map(([first, ...rest], index) => {
        if (!first) return null;
        const row = { gridRow: index + 2 };
        return [
          <div className={styles.step} style={row} key={`${first.record.id} said`}>
            <Node held={false} />
            <div>
              <Name>
                <PartyMark index={first.partyIndex} /> <VoiceText voice={first.voice} />
              </Name>
              <span className={about}>
                {formatEdtf(first.dating?.edtf ?? null)},{" "}
                {[first, ...rest].map((one) => one.name).join(", ")}
              </span>
            </div>
          </div>,
          <div className={styles.step} style={row} key={`${first.record.id} published`}>
            <FirstPublished statement={first} source={source} document={document} />
          </div>,
        ];
      })}
      <div
        className={`${styles.step} ${styles.last}`}
        style={{ gridRow: `2 / ${said.length + 2}` }}
      >
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
          <Name>Not stated</Name>
          <span className={about}>
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
        <Name>
          <bdi>{first.title}</bdi>
        </Name>
        <span className={about}>{held ? "A copy is held" : "Known of, no copy is held"}</span>
      </div>
    </>
  );
}

/** What a source says of itself; what it does not say is said in words. */
function Captured({ source, document }: { source: SourceRecord; document: MatterDocument }) {
  const captures = document.captures.filter((row) => row.sourceId === source.id);
  const lacking = notStatedBy(source, ["publisher", "byline", "address"]);
  return (
    <>
      <Node held={captures.some((row) => row.status === "captured")} />
      <div>
        <Name>
          <bdi>{source.title}</bdi>
        </Name>
        <span className={about}>
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
          <LinkRow>
            <a href={source.url} rel="noreferrer">
              {source.url}
            </a>
          </LinkRow>
        )}
        {captures.map((capture) => (
          <p key={capture.id} className="mt-2">
            <span className={about}>
              {wayOfCapture(capture)} on <Instant at={capture.capturedAt} />.
              {capture.failure && ` ${capture.failure}`}
              {capture.note && (
                <>
                  {" "}
                  <bdi>{capture.note}</bdi>
                </>
              )}
            </span>
            <TextHash capture={capture} size="below" />
          </p>
        ))}
      </div>
    </>
  );
}
