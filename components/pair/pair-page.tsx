import { Crumb } from "@/components/layout/crumb";
import { ReportLine } from "@/components/layout/report-line";
import { HalfMinute } from "@/components/plate/half-minute";
import { QuietLine } from "@/components/plate/quiet-line";
import { Sided } from "@/components/plate/sided";
import { Touched } from "@/components/plate/touched";
import { JumpBarFrame, JumpLink } from "@/components/ui/jump-bar";
import { PlainList } from "@/components/ui/plain-list";
import { Section } from "@/components/ui/section";
import { Instant } from "@/components/ui/timed";
import { questionSize, Title } from "@/components/ui/title";
import { TextOrWithheld, WithheldNote } from "@/components/ui/withheld";
import { citedVersion } from "@/lib/citation";
import { formatSourceDate } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/document/document";
import type { ToldRecheck } from "@/lib/recheck/told";
import { urls } from "@/lib/urls";
import type { PairPageView } from "@/lib/views/pair";
import { platePair } from "@/lib/views/plate";
import { checkedBy } from "@/lib/wording";
import { PairJsonLd } from "./pair-json-ld";
import { PairLadders } from "./pair-ladders";
import { PairPoints } from "./pair-points";
import { PairShare } from "./pair-share";
import { PairSilences } from "./pair-silences";
import { PairWords } from "./pair-words";

interface Props {
  pair: PairPageView;
  version: Omit<PublishedVersion, "document">;
  latest: number;
  others: { slug: string; question: string }[];
  /** Public address of the installation, as citations give it. */
  origin: string;
  /** Whether this is the page of one version. */
  isPinned?: boolean;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks?: ReadonlyMap<string, ToldRecheck> | undefined;
}

/** One claim and one reply, by themselves, as one published version has them. */
export function PairPage({
  pair,
  version,
  latest,
  others,
  origin,
  isPinned = false,
  rechecks,
}: Props) {
  const { matter } = pair;
  const { id } = pair.record;
  const { slug, question } = matter;
  const pinned = new URL(urls.pairVersion(slug, version.number, id), origin);
  const matterHref = isPinned ? urls.matterVersion(slug, version.number) : urls.matter(slug);
  const plate = platePair(pair, undefined, pair.about);
  return (
    <Sided isRightToLeft={plate.isRightToLeft}>
      <div className="page-width">
        <Crumb
          trail={[
            { name: "Matters", href: urls.matters() },
            { name: `Pair ${pair.place} of ${pair.pairs}` },
          ]}
        />
        {isPinned && (
          <p className="mb-6 rounded-control border border-dashed border-rule-2 px-3 py-2.5 text-ui">
            This is the pair as version {version.number} showed it, published{" "}
            <Instant at={version.publishedAt} />.{" "}
            <a href={urls.pair(id)}>
              {latest > version.number ? `Version ${latest} is the latest.` : "It is the latest."}
            </a>
          </p>
        )}
        <div className="mb-4 grid gap-4 empty:hidden">
          <WithheldNote withheld={version.withheld} />
        </div>
        <h1 className="unseen" dir="auto">
          {pair.title}
        </h1>
        <Title as="p" size={questionSize(question)}>
          <a className="no-underline hover:underline" href={matterHref}>
            <TextOrWithheld>{question}</TextOrWithheld>
          </a>
        </Title>
        <div className="mt-6 max-tablet:mt-3.5">
          <HalfMinute plate={plate} pointsHref="#points" pointHref={(number) => `#p${number}`} />
        </div>
        <QuietLine>
          {checkedBy(version.approvedBy)} · {throughWhat(pair)} ·{" "}
          <span className="wrap-anywhere">{`${pinned.host}${pinned.pathname}`}</span>
        </QuietLine>
        <JumpBarFrame>
          <JumpLink href="#words">Words</JumpLink>
          <JumpLink href="#points">Point by point</JumpLink>
          <JumpLink href="#ladders">Custody</JumpLink>
          <JumpLink href="#silences">Replies and silences</JumpLink>
          <JumpLink href="#share">Cite and embed</JumpLink>
        </JumpBarFrame>
        <PairWords
          pair={pair}
          version={citedVersion({ ...version, document: { matter } }, origin)}
        />
        <PairPoints pair={pair} />
        <PairLadders pair={pair} rechecks={rechecks} />
        <PairSilences pair={pair} readAt={version.publishedAt} />
        <PairShare pair={pair} version={version} origin={origin} />
        {others.length > 0 && (
          <Section id="others" title="Also in">
            <PlainList>
              {others.map((matter) => (
                <li key={matter.slug}>
                  <a href={urls.matter(matter.slug)} dir="auto">
                    {matter.question}
                  </a>
                </li>
              ))}
            </PlainList>
          </Section>
        )}
        <ReportLine about={urls.pair(id)} />
        <Touched points={pair.rows.map((row) => row.number)} />
        <PairJsonLd pair={pair} origin={origin} />
      </div>
    </Sided>
  );
}

/** "Both through one article, 2 Feb 2026" */
function throughWhat({ sources }: PairPageView): string {
  const [only] = sources;
  if (sources.length !== 1 || !only) return `through ${sources.length} sources`;
  return `both through one ${only.kind.replaceAll("_", " ")}, ${formatSourceDate(only.publishedAt, only.publishedZone)}`;
}
