import { Ladder } from "@/components/custody/custody";
import { Crumb } from "@/components/layout/crumb";
import { ReportLine } from "@/components/layout/report-line";
import { Columns } from "@/components/ui/columns";
import { Fact, FactList } from "@/components/ui/fact-list";
import { LinkRow } from "@/components/ui/link-row";
import { Mono } from "@/components/ui/mono";
import { NoneBox } from "@/components/ui/none-box";
import { PageHead } from "@/components/ui/page-head";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { PlainList } from "@/components/ui/plain-list";
import { Section } from "@/components/ui/section";
import { SignWord } from "@/components/ui/sign-word";
import { Title, UnderTitle } from "@/components/ui/title";
import { citedVersion } from "@/lib/citation";
import { excerptPairs, excerptViews } from "@/lib/comparison/excerpt-view";
import type { StatementView } from "@/lib/comparison/view";
import { custodyLadder, upstreamChain, wayOf } from "@/lib/custody";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import type { QuotationRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { languageName } from "@/lib/language";
import { textFragmentUrl } from "@/lib/quotes/text-fragment";
import { urls } from "@/lib/urls";
import { datingLines } from "@/lib/views/dating-lines";
import { stancePositions } from "@/lib/vocabulary";
import { CiteStatement } from "./cite-statement";
import { CopyWithSource } from "./copy-with-source";
import { Exchanges } from "./exchanges";
import { Quotation } from "./quotation";

interface Props {
  id: string;
  excerpt: Excerpt;
  versions: Map<string, { number: number; hash: string; publishedAt: string }>;
  /** Public address of the installation, as citations give it. */
  origin: string;
}

/** One statement by itself: the words, how they reached us, when, what they answer, and where they stand. */
export function StatementPage({ id, excerpt, versions, origin }: Props) {
  const views = excerptViews(excerpt);
  const view = views.get(id);
  const standings = excerpt.standings.get(id) ?? [];
  const [standing] = standings;
  if (!view || !standing) throw new Error(`The excerpt lacks the statement ${id}.`);
  const { matter } = standing;
  const version = versions.get(matter.id);
  const cited = version && citedVersion({ ...version, document: { matter } }, origin);
  const own = [...excerptPairs(excerpt).values()].filter(({ record }) =>
    [record.claimId, record.replyId].includes(id),
  );
  return (
    <div className={`page-width ${partyTint(view.partyIndex)}`}>
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: standing.matter.question, href: urls.matter(standing.matter.slug) },
          { name: view.name },
        ]}
      />
      <Head view={view} excerpt={excerpt} answers={own.length} />
      <Section
        id="words"
        title="The words"
        dek={`${view.quotations.length === 1 ? "One quotation" : `${view.quotations.length} quotations`}, each with the way it took.`}
      >
        {[...waysOf(view, excerpt).values()].map((rows) => (
          <Columns className="border-b border-rule pt-4 pb-6" key={rows[0]?.quotation.id}>
            <div>
              {rows.map(({ quotation }) => (
                <div key={quotation.id}>
                  <Quotation quotation={{ record: quotation, markers: [] }} anchored />
                  <Place quotation={quotation} excerpt={excerpt}>
                    {cited && (
                      <CopyWithSource statement={view} quotations={[quotation]} version={cited} />
                    )}
                  </Place>
                </div>
              ))}
            </div>
            <Ladder rungs={rows[0]?.rungs ?? []} />
          </Columns>
        ))}
      </Section>
      <Exchanges id={id} pairs={own} />
      <Positions id={id} excerpt={excerpt} />
      <Datings view={view} excerpt={excerpt} />
      <Section id="standing" title="Where it stands">
        <PlainList>
          {standings.map(({ matter, number, partyIndex, partyName }) => (
            <li key={matter.id} className={partyTint(partyIndex)}>
              <a href={`${urls.matter(matter.slug)}#s${number}`} dir="auto">
                {matter.question}
              </a>
              <span className="text-s/[1.5] text-ink-2">
                {" "}
                S{number}, for <PartyMark index={partyIndex} /> <bdi>{partyName}</bdi>
              </span>
            </li>
          ))}
        </PlainList>
        {version && cited && <CiteStatement statement={view} version={cited} hash={version.hash} />}
      </Section>
      <ReportLine about={urls.statement(id)} />
    </div>
  );
}

function Head({
  view,
  excerpt,
  answers,
}: {
  view: StatementView;
  excerpt: Excerpt;
  answers: number;
}) {
  const { record, speaker, occasion, dating, partyIndex } = view;
  const principal = excerpt.speakers.find((row) => row.id === record.onBehalfOfId);
  return (
    <PageHead>
      <div>
        <Title size="record">{record.summary}</Title>
        <p className="mt-1.5 text-s/[1.5] text-ink-2">The statement in Gainsay’s words.</p>
        <UnderTitle>
          <PartyMark index={partyIndex} size="office" />{" "}
          <a href={urls.person(speaker.slug)}>
            <bdi>{speaker.name}</bdi>
          </a>
          {record.speakerRole && (
            <>
              , <bdi>{record.speakerRole}</bdi>
            </>
          )}
          {principal && (
            <>
              {" "}
              on behalf of{" "}
              <bdi>
                <a href={urls.person(principal.slug)}>{principal.name}</a>
              </bdi>
            </>
          )}
        </UnderTitle>
      </div>
      <FactList>
        <Fact name="Said">{formatEdtf(dating?.edtf ?? null)}</Fact>
        <Fact name="How surely">{precisionTag(dating?.edtf ?? null)}</Fact>
        <Fact name="Occasion">
          <bdi>{occasion.title}</bdi>
        </Fact>
        <Fact name="Language spoken">{languageName(record.language)}</Fact>
        <Fact name="Rebuttals">{answers === 0 ? "none on record" : answers}</Fact>
      </FactList>
    </PageHead>
  );
}

/** Quotations that took the same way, hop by hop. */
function waysOf(view: StatementView, excerpt: Excerpt) {
  const rows = view.quotations.map(({ record }) => ({
    quotation: record,
    rungs: custodyLadder(excerpt, record),
  }));
  return groupBy(rows, ({ rungs }) => wayOf(rungs));
}

/** Where the words stand: the way into each source of the chain that has an address, and the place in the capture. */
function Place({
  quotation,
  excerpt,
  children,
}: {
  quotation: QuotationRecord;
  excerpt: Excerpt;
  children: React.ReactNode;
}) {
  const links = upstreamChain(excerpt, quotation).flatMap(({ source }) => {
    const href =
      quotation.form === "paraphrase" ? source.url : textFragmentUrl(source, quotation.text);
    return href ? [{ id: source.id, title: source.publisher ?? source.title, href }] : [];
  });
  const { position } = quotation;
  return (
    <LinkRow className="mb-4">
      {children}
      <a href={`#q-${quotation.id}`}>Link to these words</a>
      {links.map(({ id, title, href }) => (
        <a key={id} href={href} rel="noreferrer">
          <span>
            In the source: <bdi>{title}</bdi>
          </span>
        </a>
      ))}
      {position && (
        <span className="text-s/[1.5] text-ink-2 lining-nums tabular-nums">
          Characters {position.start.toLocaleString("en")} to {position.end.toLocaleString("en")} of
          the capture
        </span>
      )}
    </LinkRow>
  );
}

function Positions({ id, excerpt }: { id: string; excerpt: Excerpt }) {
  const stances = excerpt.stances.filter((row) => row.statementId === id);
  const points = new Map(excerpt.points.map((row) => [row.id, row]));
  const placed = stances.flatMap((stance) => {
    const point = points.get(stance.pointId);
    return point ? [{ stance, point }] : [];
  });
  return (
    <Section id="points" title="Points it speaks to">
      {placed.length === 0 && <NoneBox>Nobody has yet read which points it speaks to.</NoneBox>}
      {[...groupBy(placed, (row) => row.point.matter.id).values()].map((rows) => (
        <PlainList key={rows[0]?.point.matter.id}>
          {rows.map(({ stance, point }) => (
            <li
              key={stance.id}
              className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-4 gap-y-1 max-tablet:grid-cols-1"
            >
              <SignWord sign={stancePositions[stance.position].sign}>
                {stancePositions[stance.position].label}
              </SignWord>
              <span>
                <a href={`${urls.matter(point.matter.slug)}#p${point.number}`} dir="auto">
                  {point.proposition}
                </a>
                {stance.reason && (
                  <span className="mt-1 block text-s/[1.4] text-ink-2">
                    <b>Why:</b> <bdi>{stance.reason}</bdi>
                  </span>
                )}
              </span>
            </li>
          ))}
        </PlainList>
      ))}
    </Section>
  );
}

/** Every source's answer to "when?", the preferred one first. */
function Datings({ view: { occasion }, excerpt }: { view: StatementView; excerpt: Excerpt }) {
  const sources = new Map(excerpt.sources.map((row) => [row.id, row]));
  const lines = datingLines(occasion, sources);
  return (
    <Section id="when" title="When it was said" dek={occasion.title}>
      {lines.length === 0 && <NoneBox>No source says when.</NoneBox>}
      <PlainList>
        {lines.map(({ id, edtf, phrase, source, place, note }) => (
          <li key={id}>
            <b>{formatEdtf(edtf)}</b>
            {phrase && (
              <>
                {" "}
                as “<bdi>{phrase}</bdi>”
              </>
            )}
            {edtf && <Mono quiet> {edtf}</Mono>}
            <span className="text-s/[1.5] text-ink-2">
              {" "}
              {source && (
                <>
                  by{" "}
                  <bdi>
                    <a href={urls.source(source.id)}>{source.title}</a>
                  </bdi>
                </>
              )}
              {place && `; ${place}`}.
              {note && (
                <>
                  {" "}
                  <bdi>{note}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
