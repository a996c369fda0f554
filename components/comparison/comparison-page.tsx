import { Timeline } from "@/components/timeline/timeline";
import { comparisonView } from "@/lib/comparison/view";
import { gapsOf } from "@/lib/gaps";
import type { PublishedVersion, VersionLine } from "@/lib/record/document";
import { Alone } from "./alone";
import { Gaps } from "./gaps";
import { History } from "./history";
import { JumpBar, pairAnchor } from "./jump-bar";
import { MatterHead } from "./matter-head";
import { MatterJsonLd } from "./matter-json-ld";
import { Pair } from "./pair";
import { PartyBar } from "./party-bar";
import { Positions } from "./positions";
import { Sources } from "./sources";
import { UseRecord } from "./use-record";

interface Props {
  version: PublishedVersion;
  /** Newest first. */
  history: VersionLine[];
  /** Public address of the installation, as citations give it. */
  origin: string;
  /** Set on the page of one version. */
  pinned?: { latest: number };
}

/** The comparison page of a matter: a pure function of one published version and its history. */
export function ComparisonPage({ version, history, origin, pinned }: Props) {
  const view = comparisonView(version.document);
  return (
    <>
      <div className="wrap">
        <MatterHead version={version} pinned={pinned} />
        <JumpBar view={view} />
      </div>
      <PartyBar view={view} />
      <div className="wrap">
        <Positions view={view} />
        {view.pairs.map((pair, index) => (
          <Pair
            key={pair.record.id}
            pair={pair}
            anchor={pairAnchor(index)}
            document={version.document}
          />
        ))}
        <Alone view={view} />
        <Timeline document={version.document} readAt={version.publishedAt} />
        <Gaps gaps={gapsOf(version.document)} readAt={version.publishedAt} />
        <Sources view={view} />
        <History slug={version.document.matter.slug} history={history} shown={version.number} />
        <UseRecord version={version} origin={origin} />
      </div>
      <MatterJsonLd view={view} origin={origin} />
    </>
  );
}
