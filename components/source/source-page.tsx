import { Node } from "@/components/custody/node";
import { Crumb } from "@/components/layout/crumb";
import { ReportLine } from "@/components/layout/report-line";
import { Section } from "@/components/ui/section";
import { Instant } from "@/components/ui/timed";
import { isTable } from "@/lib/capture/media-type";
import { formatSourceDate } from "@/lib/dates/format";
import type { CaptureRecord, SourceRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { languageName } from "@/lib/language";
import { urls } from "@/lib/urls";
import {
  type CustodyHop,
  captureExtents,
  captureMethods,
  custodyHops,
  sourceKinds,
  sourceLevels,
} from "@/lib/vocabulary";
import { TakenList } from "./taken-list";

interface Props {
  source: SourceRecord;
  captures: CaptureRecord[];
  above: SourceRecord[];
  below: { id: string; title: string; hop: CustodyHop }[];
  origins: { root: SourceRecord | null; quotations: number }[];
  quotations: number;
  statements: number;
  /** The first statements whose words were taken from it. */
  taken: Excerpt;
  /** Address of the rest of them; null where all are here. */
  moreHref: string | null;
}

/** Origins that one page names; more are counted. */
const mostOrigins = 10;

/** A source: what it says of itself, what is held of it, what was taken from it, and where that came from. */
export function SourcePage(props: Props) {
  const { source, captures, quotations, statements, taken, moreHref } = props;
  return (
    <div className="wrap">
      <Crumb trail={[{ name: "Matters", href: urls.matters() }, { name: "Source" }]} />
      <Head {...props} />
      <Section
        id="captures"
        title="Captures"
        dek={captures.length === 0 ? "None is held." : "Stored copies, each under its hashes."}
      >
        {captures.length === 0 && (
          <p className="none">
            Known of from other sources, and not captured: its words cannot be checked here.
          </p>
        )}
        {captures.map((capture) => (
          <Capture key={capture.id} capture={capture} />
        ))}
      </Section>
      <Origins {...props} />
      <Section
        id="taken"
        title="What was taken from it"
        dek={
          quotations === 0
            ? undefined
            : `${quotations} ${quotations === 1 ? "quotation" : "quotations"} of ${statements} ${statements === 1 ? "statement" : "statements"}.`
        }
      >
        {quotations === 0 ? (
          <p className="none">No quotation on record was taken from it directly.</p>
        ) : (
          <TakenList excerpt={taken} sourceId={source.id} />
        )}
        {moreHref && (
          <p className="all">
            <a className="btn" href={moreHref}>
              All {statements} statements
            </a>
          </p>
        )}
      </Section>
      <ReportLine about={urls.source(source.id)} />
    </div>
  );
}

function Head({ source, captures, quotations }: Props) {
  const lacking = [
    source.publisher ? "" : "publisher",
    source.byline ? "" : "byline",
    source.url ? "" : "address",
    source.publishedAt ? "" : "date",
  ].filter(Boolean);
  return (
    <div className="head">
      <div>
        <h1 className="stq" dir="auto">
          {source.title}
        </h1>
        <p className="prole" dir="auto">
          {[source.publisher, source.byline].filter(Boolean).join(", ") || "Publisher not stated"}
        </p>
        {source.url && (
          <p className="small">
            <a href={source.url} rel="noreferrer" className="long">
              {source.url}
            </a>
          </p>
        )}
      </div>
      <dl className="facts num">
        <div>
          <dt>Kind</dt>
          <dd>
            {sourceKinds[source.kind].label}, {sourceLevels[source.level].label.toLowerCase()}
          </dd>
        </div>
        <div>
          <dt>Published</dt>
          <dd>{formatSourceDate(source.publishedAt, source.publishedZone)}</dd>
        </div>
        <div>
          <dt>Language</dt>
          <dd>{languageName(source.language)}</dd>
        </div>
        <div>
          <dt>Held</dt>
          <dd>{captures.some((row) => row.status === "captured") ? "yes" : "no"}</dd>
        </div>
        <div>
          <dt>Quotations</dt>
          <dd>{quotations === 0 ? "none" : quotations.toLocaleString("en")}</dd>
        </div>
        {lacking.length > 0 && (
          <div>
            <dt>Not stated</dt>
            <dd>{lacking.join(", ")}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Capture({ capture }: { capture: CaptureRecord }) {
  const held = capture.status === "captured";
  return (
    <div className="cap">
      <Node held={held} />
      <div>
        <p>
          <b>
            {held ? captureExtents[capture.extent].label : "Failed"},{" "}
            {captureMethods[capture.method].label.toLowerCase()}
          </b>{" "}
          <span className="dim">
            <Instant at={capture.capturedAt} />
          </span>
        </p>
        {capture.failure && <p className="small">{capture.failure}</p>}
        {held && (
          <p className="small">
            {capture.byteLength?.toLocaleString("en")} bytes
            {capture.mediaType && <>, {capture.mediaType}</>}
          </p>
        )}
        {held && isTable(capture) && (
          <p className="small">
            Read as a table: cells are parted by tabs, and marks of links and emphasis (Markdown)
            are removed from the text. The bytes keep them as they came.
          </p>
        )}
        {capture.finalUrl && (
          <p className="small">
            Read from <span className="long">{capture.finalUrl}</span>
          </p>
        )}
        {held && (
          <dl className="hash">
            <dt>SHA-256 of the bytes</dt>
            <dd className="mono">{capture.bytesSha256}</dd>
            <dt>SHA-256 of the text</dt>
            <dd className="mono">{capture.textSha256}</dd>
          </dl>
        )}
      </div>
    </div>
  );
}

/** What the source came through, what carries it on, and how many independent origins its words have. */
function Origins({ above, below, origins, quotations }: Props) {
  const named = origins.filter((row) => row.root !== null);
  const unnamed = origins.find((row) => row.root === null)?.quotations ?? 0;
  const count = named.length + (unnamed > 0 ? 1 : 0);
  return (
    <Section
      id="origins"
      title="Where its words come from"
      dek={
        quotations === 0
          ? undefined
          : `${count} independent ${count === 1 ? "origin" : "origins"} of the words taken from it.`
      }
    >
      <div className="cols2">
        <div>
          <h3 className="colh">
            Named above it <span>{named.length}</span>
          </h3>
          {above.length > 0 && (
            <p className="small">
              It came through:{" "}
              {above.map((row, index) => (
                <span key={row.id}>
                  {index > 0 && ", "}
                  <bdi>
                    <a href={urls.source(row.id)}>{row.title}</a>
                  </bdi>
                </span>
              ))}
            </p>
          )}
          <ul className="plain">
            {named.slice(0, mostOrigins).map(({ root, quotations: times }) => (
              <li key={root?.id}>
                {root && (
                  <bdi>
                    <a href={urls.source(root.id)}>{root.title}</a>
                  </bdi>
                )}
                <span className="small">
                  {" "}
                  {times} {times === 1 ? "quotation" : "quotations"}
                  {root?.url && (
                    <>
                      , <span className="long">{root.url}</span>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {named.length > mostOrigins && (
            <p className="small">And {named.length - mostOrigins} more origins.</p>
          )}
          {unnamed > 0 && (
            <p className="none">
              For {unnamed} {unnamed === 1 ? "quotation" : "quotations"} it names no source above
              itself: together they count as one origin.
            </p>
          )}
        </div>
        <div>
          <h3 className="colh">
            Carried on by <span>{below.length}</span>
          </h3>
          {below.length === 0 && <p className="none">No other source on record carries it on.</p>}
          <ul className="plain">
            {below.map((row) => (
              <li key={`${row.id} ${row.hop}`}>
                <bdi>
                  <a href={urls.source(row.id)}>{row.title}</a>
                </bdi>{" "}
                <span className="small">{custodyHops[row.hop].label.toLowerCase()} it</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
