import { Crumb } from "@/components/layout/crumb";
import { ReportLine } from "@/components/layout/report-line";
import { Fact, FactList } from "@/components/ui/fact-list";
import { JsonLd } from "@/components/ui/json-ld";
import { NoneBox } from "@/components/ui/none-box";
import { PageHead } from "@/components/ui/page-head";
import { Instant } from "@/components/ui/timed";
import { Title, UnderTitle } from "@/components/ui/title";
import { TextOrWithheld, Withheld } from "@/components/ui/withheld";
import { formatSourceDate } from "@/lib/dates/format";
import { languageName } from "@/lib/language";
import { recordingAt } from "@/lib/quotes/words-url";
import { urls } from "@/lib/urls";
import { type TranscriptView, turnsOfPage } from "@/lib/views/transcript";
import { TranscriptTurn } from "./transcript-turn";

/** A transcript that is published whole: every turn, what of it is on record, and what answers that. */
export function TranscriptPage({
  transcript,
  page,
  origin,
}: {
  transcript: TranscriptView;
  /** From 1. */
  page: number;
  origin: string;
}) {
  const { source, turns } = transcript;
  const shown = turns.slice((page - 1) * turnsOfPage, page * turnsOfPage);
  const pages = Math.max(1, Math.ceil(turns.length / turnsOfPage));
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: source.title, href: urls.source(source.id) },
          { name: "Transcript" },
        ]}
      />
      <PageHead>
        <div>
          <Title size="record">{source.title}</Title>
          <UnderTitle dir="auto">
            {[source.publisher, source.byline].filter(Boolean).join(", ") || "Publisher not stated"}
          </UnderTitle>
          <p className="text-s/[1.5] text-ink-2">
            The whole transcript as it was captured. Labels and times are the transcript’s. Washed
            words are on record: they lead to what answers them.
          </p>
        </div>
        <Facts transcript={transcript} />
      </PageHead>
      {transcript.isWithheld && (
        <NoneBox>
          <Withheld />
        </NoneBox>
      )}
      <Pages id={source.id} page={page} pages={pages} />
      <ol className="border-t border-rule">
        {shown.map((turn) => (
          <TranscriptTurn
            key={turn.number}
            turn={turn}
            source={source}
            recording={recordingAt(source, turn.time)}
          />
        ))}
      </ol>
      <Pages id={source.id} page={page} pages={pages} />
      <ReportLine about={urls.transcript(source.id, page)} />
      <JsonLd data={transcriptJsonLd(transcript, page, origin)} />
    </div>
  );
}

function Facts({
  transcript: { source, turns, terms, capturedAt },
}: {
  transcript: TranscriptView;
}) {
  const said = turns.reduce((sum, turn) => sum + turn.said.length, 0);
  return (
    <FactList>
      <Fact name="Published">{formatSourceDate(source.publishedAt, source.publishedZone)}</Fact>
      <Fact name="Turns">{turns.length.toLocaleString("en")}</Fact>
      <Fact name="Statements on record">{said.toLocaleString("en")}</Fact>
      <Fact name="Language">{languageName(source.language)}</Fact>
      <Fact name="Captured">
        <Instant at={capturedAt} />
      </Fact>
      <Fact name="Published whole">
        <TextOrWithheld>{terms}</TextOrWithheld>
      </Fact>
    </FactList>
  );
}

/** The pages of a long transcript. */
function Pages({ id, page, pages }: { id: string; page: number; pages: number }) {
  if (pages === 1) return null;
  return (
    <nav
      className="flex flex-wrap gap-x-4 gap-y-1 py-4 text-s"
      aria-label="Pages of the transcript"
    >
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => {
        const [first, last] = [(number - 1) * turnsOfPage + 1, number * turnsOfPage];
        const name = `Turns ${first.toLocaleString("en")} to ${last.toLocaleString("en")}`;
        return number === page ? (
          <b key={number} aria-current="page">
            {name}
          </b>
        ) : (
          <a
            key={number}
            className="inline-grid min-h-6 place-items-center"
            href={urls.transcript(id, number)}
          >
            {name}
          </a>
        );
      })}
    </nav>
  );
}

/** The transcript for machines: a work on its terms, with the claims that this page shows of it. */
function transcriptJsonLd({ source, turns, terms }: TranscriptView, page: number, origin: string) {
  const at = (path: string) => new URL(path, origin).href;
  const shown = turns.slice((page - 1) * turnsOfPage, page * turnsOfPage);
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": at(urls.transcript(source.id, page)),
    name: source.title,
    inLanguage: source.language === "und" ? undefined : source.language,
    usageInfo: terms,
    isBasedOn: source.url ?? undefined,
    hasPart: shown.flatMap(({ number, said }) =>
      said.map(({ statement }) => ({
        "@type": "Claim",
        "@id": at(urls.statement(statement.record.id)),
        url: at(urls.transcript(source.id, page, number)),
      })),
    ),
  };
}
