import { ReportLine } from "@/components/layout/report-line";
import { Touched } from "@/components/plate/touched";
import { Timeline } from "@/components/timeline/timeline";
import { citedVersion } from "@/lib/citation";
import { isReadByPoints, outsideSections } from "@/lib/comparison/points";
import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { gapsOf } from "@/lib/gaps";
import { urls } from "@/lib/urls";
import { type Amended, nothingAmended } from "@/lib/versions/amended";
import { AboutRecord } from "./about-record";
import { Alone } from "./alone";
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
}

/** The comparison page of a matter: a pure function of one published version and its history. */
export function ComparisonPage({
  version,
  history,
  amended = nothingAmended,
  origin,
  pinned,
}: Props) {
  const { marks } = amended;
  const view = comparisonView(version.document);
  const byPoints = isReadByPoints(view);
  const cited = citedVersion(version, origin);
  return (
    <>
      <div className="page-width">
        <MatterHead
          view={view}
          version={version}
          history={history}
          amended={amended}
          pinned={pinned}
        />
        <JumpBar view={view} byPoints={byPoints} />
      </div>
      <PartyBar view={view} />
      <div className="page-width">
        <Positions view={view} marks={marks} />
        <WordsSwitch document={version.document} />
        {byPoints ? (
          <ByPoints
            view={view}
            marks={marks}
            allHref={urls.matterStatements(version.document.matter.slug, version.number)}
          />
        ) : (
          view.pairs.map((pair, index) => (
            <Pair
              key={pair.record.id}
              pair={pair}
              marks={marks}
              place={index}
              document={version.document}
              version={cited}
            />
          ))
        )}
        <Alone
          view={view}
          statements={byPoints ? outsideSections(view) : view.alone}
          version={cited}
        />
        <Timeline view={view} version={version} />
        <Gaps gaps={gapsOf(version.document)} readAt={version.publishedAt} />
        {byPoints ? <ManySources view={view} /> : <Sources view={view} />}
        <AboutRecord version={version} marks={marks} />
        <History slug={version.document.matter.slug} history={history} shown={version.number} />
        <UseRecord version={version} origin={origin} />
        <ReportLine about={urls.matter(version.document.matter.slug)} />
      </div>
      {!byPoints && <Touched points={version.document.points.map((_, index) => index + 1)} />}
      <MatterJsonLd view={view} origin={origin} />
    </>
  );
}
