import { Ladder } from "@/components/custody/custody";
import { TellMe } from "@/components/following/tell-me";
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
import { Timed } from "@/components/ui/timed";
import { Title, UnderTitle } from "@/components/ui/title";
import { citedVersion } from "@/lib/citation";
import { workOfStatement } from "@/lib/citing/pages";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import { languageName } from "@/lib/language";
import { pageInWords } from "@/lib/quotes/page";
import { wordsUrl } from "@/lib/quotes/words-url";
import { type ToldRecheck, wordsTold } from "@/lib/recheck/told";
import { urls } from "@/lib/urls";
import type { PlacedQuotation, StatementPageView } from "@/lib/views/statement";
import { captureOf } from "@/lib/views/way";
import { stancePositions } from "@/lib/vocabulary";
import { capitalised } from "@/lib/wording";
import { CiteStatement } from "./cite-statement";
import { CopyWithSource } from "./copy-with-source";
import { Exchanges } from "./exchanges";
import { Quotation } from "./quotation";
import { StatementJsonLd } from "./statement-json-ld";
import { Names, VoiceText } from "./voice";

interface Props {
  statement: StatementPageView;
  versions: Map<string, { number: number; hash: string; publishedAt: string }>;
  /** Public address of the installation, as citations give it. */
  origin: string;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks: ReadonlyMap<string, ToldRecheck>;
}

/** One statement by itself: the words, how they reached us, when, what they answer, and where they stand. */
export function StatementPage({ statement, versions, origin, rechecks }: Props) {
  const { record, name, partyIndex, quotations, standings } = statement;
  const { matter } = statement;
  const version = versions.get(matter.id);
  const cited = version && citedVersion({ ...version, document: { matter } }, origin);
  const byId = new Map(quotations.map((quotation) => [quotation.record.id, quotation]));
  return (
    <div className={`page-width ${partyTint(partyIndex)}`}>
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: matter.question, href: urls.matter(matter.slug) },
          { name },
        ]}
      />
      <Head statement={statement} />
      <Section
        id="words"
        title="The words"
        dek={`${quotations.length === 1 ? "One quotation" : `${quotations.length} quotations`}, each with the way it took.`}
      >
        {statement.ways.map((way) => (
          <Columns className="border-b border-rule pt-4 pb-6" key={way.quotations[0]}>
            <div>
              {way.quotations
                .flatMap((id) => byId.get(id) ?? [])
                .map((quotation) => (
                  <div key={quotation.record.id}>
                    <Quotation
                      quotation={{ record: quotation.record, markers: [] }}
                      anchored
                      source={quotation.sources.at(-1)}
                      isAttributed={statement.voice.attributedBy !== null}
                    />
                    <Place quotation={quotation} told={rechecks.get(captureOf(way) ?? "")}>
                      {cited && (
                        <CopyWithSource
                          statement={statement}
                          quotations={[quotation.record]}
                          version={cited}
                        />
                      )}
                    </Place>
                  </div>
                ))}
            </div>
            <Ladder rungs={way.rungs} rechecks={rechecks} />
          </Columns>
        ))}
      </Section>
      <Exchanges
        answers={statement.answers}
        answeredBy={statement.answeredBy}
        nonReplies={statement.nonReplies}
      />
      <TellMe subject="statement" id={record.id} />
      <Positions positions={statement.positions} />
      <Datings occasion={statement.occasion} lines={statement.datings} />
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
        {version && cited && (
          <CiteStatement
            statement={statement}
            version={cited}
            hash={version.hash}
            work={workOfStatement(statement, version, origin)}
          />
        )}
      </Section>
      <ReportLine about={urls.statement(record.id)} />
      <StatementJsonLd statement={statement} origin={origin} />
    </div>
  );
}

function Head({ statement }: { statement: StatementPageView }) {
  const { record, voice, unnamed, onBehalfOf, occasion, dating, partyIndex } = statement;
  const rebuttals = statement.answers.length + statement.answeredBy.length;
  const isAlone = voice.speakers.length === 1 && !voice.attributedBy;
  return (
    <PageHead>
      <div>
        <Title size="record">{record.summary}</Title>
        <p className="mt-1.5 text-s/[1.5] text-ink-2">The statement in Gainsay’s words.</p>
        <UnderTitle>
          <PartyMark index={partyIndex} size="office" />{" "}
          <VoiceText voice={voice} statementId="" whole roleOf={({ role }) => role} />
          {onBehalfOf && (
            <>
              {" "}
              on behalf of{" "}
              <bdi>
                <a href={urls.person(onBehalfOf.slug)}>{onBehalfOf.name}</a>
              </bdi>
            </>
          )}
        </UnderTitle>
        {voice.attributedBy && <Attributed voice={voice} />}
        {unnamed.map(({ name, anonymity }) => (
          <p key={name} className="mt-1.5 max-w-164 text-s/[1.5] text-ink-2">
            The source does not name{" "}
            {isAlone ? (
              "them"
            ) : (
              <>
                “<bdi>{name}</bdi>”
              </>
            )}
            {anonymity ? (
              <>
                ; as the reason it gives: <bdi>{anonymity}</bdi>
              </>
            ) : (
              ", and gives no reason"
            )}
            . Whether they said anything else on this record cannot be told.
          </p>
        ))}
      </div>
      <FactList>
        <Fact name="Said">{formatEdtf(dating?.edtf ?? null)}</Fact>
        <Fact name="How surely">{precisionTag(dating?.edtf ?? null)}</Fact>
        <Fact name="Occasion">
          <bdi>{occasion.title}</bdi>
        </Fact>
        <Fact name="Language spoken">{languageName(record.language)}</Fact>
        <Fact name="Rebuttals">{rebuttals === 0 ? "none on record" : rebuttals}</Fact>
      </FactList>
    </PageHead>
  );
}

/** What words that are only attributed are, and what they are not. */
function Attributed({ voice }: Pick<StatementPageView, "voice">) {
  return (
    <p className="mt-1.5 max-w-164 text-s/[1.5] text-ink-2">
      This source only attributes the words to <Names speakers={voice.speakers} />; whether they
      said so is not shown here. The words count as nobody’s position.
    </p>
  );
}

/** Where the words stand: the way into each source of the chain that has an address, and the place in the capture. */
function Place({
  quotation: { record, sources, position },
  told,
  children,
}: {
  quotation: PlacedQuotation;
  told: ToldRecheck | undefined;
  children: React.ReactNode;
}) {
  const page = pageInWords(record.position);
  const links = sources.flatMap((source) => {
    const isFoundIn = source.id === sources.at(-1)?.id;
    const href =
      wordsUrl(source, record, isFoundIn) ?? (record.form === "paraphrase" ? source.url : null);
    return href ? [{ id: source.id, title: source.publisher ?? source.title, href }] : [];
  });
  const sentence = told && wordsTold(told, [record.id]);
  return (
    <LinkRow className="mb-4">
      {children}
      <a href={`#q-${record.id}`}>Link to these words</a>
      {links.map(({ id, title, href }) => (
        <a key={id} href={href} rel="noreferrer">
          <span>
            In the source: <bdi>{title}</bdi>
          </span>
        </a>
      ))}
      {position && (
        <span className="text-s/[1.5] text-ink-2 lining-nums tabular-nums">
          {page && (
            <>
              <bdi>{capitalised(page)}</bdi>;{" "}
            </>
          )}
          {page ? "characters" : "Characters"} {position.start.toLocaleString("en")} to{" "}
          {position.end.toLocaleString("en")} of the capture
        </span>
      )}
      {sentence && (
        <span className="text-s/[1.5] text-ink-2">
          <Timed>{sentence}</Timed>
        </span>
      )}
    </LinkRow>
  );
}

function Positions({ positions }: Pick<StatementPageView, "positions">) {
  return (
    <Section id="points" title="Points it speaks to">
      {positions.length === 0 && <NoneBox>Nobody has yet read which points it speaks to.</NoneBox>}
      {positions.map((rows) => (
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
function Datings({
  occasion,
  lines,
}: Pick<StatementPageView, "occasion"> & { lines: StatementPageView["datings"] }) {
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
