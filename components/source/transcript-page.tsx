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
import { languageOf } from "@/lib/direction";
import { languageName } from "@/lib/language";
import { typedMeaning } from "@/lib/quotes/transcribed";
import { recordingAt } from "@/lib/quotes/words-url";
import { urls } from "@/lib/urls";
import { type TranscriptView, turnsOfPage } from "@/lib/views/transcript";
import { TranscriptTurn, Words } from "./transcript-turn";

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
            {heldAs(transcript)} Washed words are on record: they lead to a pair that they stand in,
            or to their statement where none is on record.
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
      {page === 1 && transcript.head.length > 0 && (
        <section className="border-t border-rule py-3" aria-label="Above the first turn">
          <p
            className="said text-[1.0625rem]/[1.55] wrap-anywhere whitespace-pre-line"
            {...languageOf(source.language)}
          >
            {transcript.head.map((piece) => (
              <Words key={piece.start} piece={piece} />
            ))}
          </p>
        </section>
      )}
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

/** How much of it is shown, who typed it, and whose the labels are. */
function heldAs({ extent, transcribed }: TranscriptView): string {
  const whose = transcribed ? "as the newsroom typed them" : "the transcript’s";
  const what =
    extent === "excerpt"
      ? "Excerpt: parts of the text are held, and gaps are marked […]."
      : transcribed
        ? "The whole text that is held."
        : "The whole transcript as it was captured.";
  const typed = transcribed ? `${typedMeaning[transcribed]} ` : "";
  return `${what} ${typed}Labels and times are ${whose}.`;
}

function Facts({
  transcript: { source, turns, terms, capturedAt, extent },
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
      <Fact name={extent === "excerpt" ? "Published as held" : "Published whole"}>
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
