import { ReportLine } from "@/components/layout/report-line";
import { Sided } from "@/components/plate/sided";
import { Touched } from "@/components/plate/touched";
import { Timeline } from "@/components/timeline/timeline";
import { citedVersion } from "@/lib/citation";
import { isSwapped, nameOfSides, type Sides } from "@/lib/comparison/facing";
import { isReadByPoints, outsideSections } from "@/lib/comparison/points";
import { type ComparisonView, comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { gapsOf } from "@/lib/gaps";
import type { ToldRecheck } from "@/lib/recheck/told";
import { urls } from "@/lib/urls";
import { type Amended, nothingAmended } from "@/lib/versions/amended";
import { plateOf } from "@/lib/views/plate";
import { AboutRecord } from "./about-record";
import { Alone } from "./alone";
import { FacingSwitch } from "./facing-switch";
import { Gaps } from "./gaps";
import { History } from "./history";
import { JumpBar } from "./jump-bar";
import { ManySources } from "./many-sources";
import { MatterHead } from "./matter-head";
import { MatterJsonLd } from "./matter-json-ld";
import { Pair } from "./pair";
import { PartyBar } from "./party-bar";
import { ByPoints } from "./points/by-points";
import { Positions } from "./positions-in-short";
import { Sources } from "./sources";
import { UseRecord } from "./use-record";
import { WordsSwitch } from "./words-switch";

interface Props {
  version: PublishedVersion;
  /** Newest first. */
  history: VersionLine[];
  /** What corrections up to this version put right. */
  amended?: Amended;
  /** Public address of the installation, as citations give it. */
  origin: string;
  /** Set on the page of one version. */
  pinned?: { latest: number };
  /** Set on the page that is narrowed to these. */
  sides?: Sides;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks?: ReadonlyMap<string, ToldRecheck> | undefined;
}

/** The comparison page of a matter: a pure function of one published version and its history. */
export function ComparisonPage({
  version,
  history,
  amended = nothingAmended,
  origin,
  pinned,
  sides,
  rechecks,
}: Props) {
  const { marks } = amended;
  const { document, number } = version;
  const { slug } = document.matter;
  const view = comparisonView(document, sides);
  const plate = plateOf(view);
  const swapped = sides ? isSwapped(document, sides) : false;
  const byPoints = isReadByPoints(view);
  const cited = citedVersion(version, origin);
  const hrefOf = (to?: Sides) => {
    const version = pinned && number;
    if (to) return urls.facing(slug, nameOfSides(to), version);
    return version === undefined ? urls.matter(slug) : urls.matterVersion(slug, version);
  };
  return (
    <Sided isSwapped={swapped} isRightToLeft={plate?.isRightToLeft ?? false}>
      <div className="page-width">
        <MatterHead
          view={view}
          plate={plate}
          version={version}
          history={history}
          amended={amended}
          pinned={pinned}
        />
        <JumpBar view={view} byPoints={byPoints} />
      </div>
      <PartyBar view={view} swapHref={swapHref(view, hrefOf, sides)} />
      <div className="page-width">
        <Positions view={view} marks={marks} isSwapped={swapped} />
        <FacingSwitch document={document} sides={sides} hrefOf={hrefOf} />
        <WordsSwitch document={view.document} />
        {byPoints ? (
          <ByPoints view={view} marks={marks} allHref={urls.matterStatements(slug, number)} />
        ) : (
          view.pairs.map((pair, index) => (
            <Pair
              key={pair.record.id}
              pair={pair}
              marks={marks}
              place={index}
              document={view.document}
              version={cited}
              rechecks={rechecks}
            />
          ))
        )}
        <Alone
          view={view}
          statements={byPoints ? outsideSections(view) : view.alone}
          version={cited}
          rechecks={rechecks}
        />
        <Timeline view={view} version={version} />
        <Gaps gaps={gapsOf(view.document)} readAt={version.publishedAt} />
        {byPoints ? <ManySources view={view} /> : <Sources view={view} />}
        <AboutRecord version={version} marks={marks} />
        <History slug={slug} history={history} shown={number} />
        <UseRecord
          view={sides ? comparisonView(document) : view}
          version={version}
          origin={origin}
        />
        <ReportLine about={urls.matter(slug)} />
      </div>
      {!byPoints && <Touched points={document.points.map((_, index) => index + 1)} />}
      <MatterJsonLd view={view} origin={origin} />
    </Sided>
  );
}

/** The page with its two sides the other way round; back from there, the page that it came from. */
function swapHref(
  { parties, document }: ComparisonView,
  hrefOf: (to?: Sides) => string,
  sides?: Sides,
): string {
  const [first, second] = sides ?? parties.map(({ party }) => party);
  if (!first || !second) return hrefOf(sides);
  const turned: Sides = [second, first];
  return document.parties.length === 2 && !isSwapped(document, turned) ? hrefOf() : hrefOf(turned);
}
