import { Crumb } from "@/components/layout/crumb";
import { ReportLine } from "@/components/layout/report-line";
import { ButtonLink } from "@/components/ui/button";
import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { Fact, FactList } from "@/components/ui/fact-list";
import { NoneBox } from "@/components/ui/none-box";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { PlainList } from "@/components/ui/plain-list";
import { Section } from "@/components/ui/section";
import { Icon } from "@/components/ui/sign";
import { Instant, Timed } from "@/components/ui/timed";
import { Title, UnderTitle } from "@/components/ui/title";
import { TextOrWithheld } from "@/components/ui/withheld";
import { isTable } from "@/lib/capture/media-type";
import { wayOfCapture } from "@/lib/capture/way";
import { formatSourceDate } from "@/lib/dates/format";
import type { TakedownRecord } from "@/lib/document/document";
import { languageName } from "@/lib/language";
import { notStatedBy } from "@/lib/not-stated";
import { typedMeaning } from "@/lib/quotes/transcribed";
import { captureTold, type ToldRecheck } from "@/lib/recheck/told";
import { takedownInWords } from "@/lib/takedown";
import { urls } from "@/lib/urls";
import type { SourcePageView, TakenView } from "@/lib/views/source";
import { captureMethods, custodyHops, sourceKinds, sourceLevels } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { CaptureRow, Fingerprints } from "./capture-row";
import { TakenList } from "./taken-list";

interface Props extends SourcePageView {
  /** The first statements whose words were taken from it. */
  taken: TakenView[];
  /** Address of the rest of them; null where all are here. */
  moreHref: string | null;
  /** Whether the quoted words still stand where they were captured, by capture. */
  rechecks: ReadonlyMap<string, ToldRecheck>;
}

/** Origins that one page names; more are counted. */
const mostOrigins = 10;

/** A source: what it says of itself, what is held of it, what was taken from it, and where that came from. */
export function SourcePage(props: Props) {
  const { source, captures, quotations, statements, taken, moreHref, rechecks } = props;
  return (
    <div className="page-width">
      <Crumb trail={[{ name: "Matters", href: urls.matters() }, { name: "Source" }]} />
      <Head {...props} />
      {source.takedowns?.map((row) => (
        <Takedown key={row.id} row={row} />
      ))}
      <Section
        id="captures"
        title="Captures"
        dek={captures.length === 0 ? "None is held." : "Stored copies, each under its hashes."}
      >
        {captures.length === 0 && (
          <NoneBox>
            Known of from other sources, and not captured: its words cannot be checked here.
          </NoneBox>
        )}
        {props.wholeTerms !== null && (
          <p className="pb-4 text-ui">
            <a href={urls.transcript(source.id)}>Read the transcript</a>{" "}
            <span className="text-ink-2">
              <TextOrWithheld>{props.wholeTerms}</TextOrWithheld>
            </span>
          </p>
        )}
        {captures.map((capture) => (
          <Capture key={capture.id} capture={capture} told={rechecks.get(capture.id)} />
        ))}
      </Section>
      <Origins {...props} />
      <Section
        id="taken"
        title="What was taken from it"
        dek={
          quotations === 0
            ? undefined
            : `${counted(quotations, "quotation")} of ${counted(statements, "statement")}.`
        }
      >
        {quotations === 0 ? (
          <NoneBox>No quotation on record was taken from it directly.</NoneBox>
        ) : (
          <TakenList taken={taken} />
        )}
        {moreHref && (
          <p className="pt-6">
            <ButtonLink href={moreHref}>All {statements} statements</ButtonLink>
          </p>
        )}
      </Section>
      <ReportLine about={urls.source(source.id)} />
    </div>
  );
}

function Head({ source, captures, quotations }: Props) {
  const lacking = notStatedBy(source, ["publisher", "byline", "address", "date"]);
  return (
    <PageHead>
      <div>
        <Title size="record">{source.title}</Title>
        <UnderTitle dir="auto">
          {[source.publisher, source.byline].filter(Boolean).join(", ") || "Publisher not stated"}
        </UnderTitle>
        {source.url && (
          <p className="text-s/[1.5] text-ink-2">
            <a href={source.url} rel="noreferrer" className="wrap-anywhere">
              {source.url}
            </a>
          </p>
        )}
      </div>
      <FactList>
        <Fact name="Kind">
          {sourceKinds[source.kind].label}, {sourceLevels[source.level].label.toLowerCase()}
        </Fact>
        <Fact name="Published">{formatSourceDate(source.publishedAt, source.publishedZone)}</Fact>
        <Fact name="Language">{languageName(source.language)}</Fact>
        <Fact name="Held">{captures.some((row) => row.status === "captured") ? "yes" : "no"}</Fact>
        <Fact name="Quotations">{quotations === 0 ? "none" : quotations.toLocaleString("en")}</Fact>
        {lacking.length > 0 && <Fact name="Not stated">{lacking.join(", ")}</Fact>}
      </FactList>
    </PageHead>
  );
}

function Capture({
  capture,
  told,
}: {
  capture: SourcePageView["captures"][number];
  told?: ToldRecheck;
}) {
  const held = capture.status === "captured";
  return (
    <CaptureRow held={held}>
      <p>
        <b>
          {held
            ? wayOfCapture(capture)
            : `Failed, ${captureMethods[capture.method].label.toLowerCase()}`}
        </b>{" "}
        <span className="text-ink-2">
          <Instant at={capture.capturedAt} />
        </span>
      </p>
      {capture.failure && <p className="text-s/[1.5] text-ink-2">{capture.failure}</p>}
      {held && (
        <p className="text-s/[1.5] text-ink-2">
          {capture.byteLength?.toLocaleString("en")} bytes
          {capture.mediaType && <>, {capture.mediaType}</>}
        </p>
      )}
      {capture.transcribed && (
        <p className="text-s/[1.5] text-ink-2">{typedMeaning[capture.transcribed]}</p>
      )}
      {capture.note && (
        <p className="text-s/[1.5] text-ink-2" dir="auto">
          {capture.note}
        </p>
      )}
      {held && isTable(capture) && (
        <p className="text-s/[1.5] text-ink-2">
          Read as a table: cells are parted by tabs, and marks of links and emphasis (Markdown) are
          removed from the text. The bytes keep them as they came.
        </p>
      )}
      {told && (
        <p className="text-s/[1.5] font-semibold wrap-anywhere">
          <Timed>{captureTold(told, capture.mediaType)}</Timed>
        </p>
      )}
      <Fingerprints {...capture} bytesSha256={held ? capture.bytesSha256 : null} />
    </CaptureRow>
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
          : `${counted(count, "independent origin")} of the words taken from it.`
      }
    >
      <Columns>
        <div>
          <ColumnHead count={named.length}>Named above it</ColumnHead>
          {above.length > 0 && (
            <p className="text-s/[1.5] text-ink-2">
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
          <PlainList>
            {named.slice(0, mostOrigins).map(({ root, quotations: times }) => (
              <li key={root?.id}>
                {root && (
                  <bdi>
                    <a href={urls.source(root.id)}>{root.title}</a>
                  </bdi>
                )}
                <span className="text-s/[1.5] text-ink-2">
                  {" "}
                  {counted(times, "quotation")}
                  {root?.url && (
                    <>
                      , <span className="wrap-anywhere">{root.url}</span>
                    </>
                  )}
                </span>
              </li>
            ))}
          </PlainList>
          {named.length > mostOrigins && (
            <p className="text-s/[1.5] text-ink-2">
              And {counted(named.length - mostOrigins, "more origin")}.
            </p>
          )}
          {unnamed > 0 && (
            <NoneBox>
              For {counted(unnamed, "quotation")} it names no source above itself: together they
              count as one origin.
            </NoneBox>
          )}
        </div>
        <div>
          <ColumnHead count={below.length}>Carried on by</ColumnHead>
          {below.length === 0 && <NoneBox>No other source on record carries it on.</NoneBox>}
          <PlainList>
            {below.map((row) => (
              <li key={`${row.id} ${row.hop}`}>
                <bdi>
                  <a href={urls.source(row.id)}>{row.title}</a>
                </bdi>{" "}
                <span className="text-s/[1.5] text-ink-2">
                  {custodyHops[row.hop].label.toLowerCase()} it
                </span>
              </li>
            ))}
          </PlainList>
        </div>
      </Columns>
    </Section>
  );
}

/** That the source was retracted or is gone; what we hold of it stays. */
function Takedown({ row }: { row: TakedownRecord }) {
  return (
    <Note icon={<Icon name="note" size="note" />}>
      <div>
        <b className="font-strong">
          <bdi>{takedownInWords(row)}</bdi>.
        </b>{" "}
        What was captured of it before stays on record.
        {row.shownById && (
          <>
            {" "}
            <a href={urls.source(row.shownById)}>Where that is said</a>.
          </>
        )}
        {row.captureId && (
          <>
            {" "}
            <a href="#captures">The capture that shows it</a>.
          </>
        )}
        {row.note && (
          <p className="mt-1 text-s/[1.5] text-ink-2" dir="auto">
            <TextOrWithheld>{row.note}</TextOrWithheld>
          </p>
        )}
      </div>
    </Note>
  );
}
