import { CrumbLine, CrumbSlash } from "@/components/layout/crumb";
import { HalfMinute } from "@/components/plate/half-minute";
import { Standing } from "@/components/plate/standing";
import { Amended } from "@/components/ui/amended";
import { Note } from "@/components/ui/note";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import { questionSize, Title } from "@/components/ui/title";
import { TextOrWithheld, WithheldNote } from "@/components/ui/withheld";
import { plateLinks } from "@/lib/comparison/anchors";
import type { ComparisonView } from "@/lib/comparison/view";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { type Amended as AmendedSoFar, spot } from "@/lib/versions/amended";
import type { PlateView } from "@/lib/views/plate";
import { standingOf } from "@/lib/views/standing";
import { CorrectionBanner } from "./correction-banner";

/** The question, and under it the exchange that leads, with one line on how the record stands. */
export function MatterHead({
  view,
  plate,
  version,
  history,
  amended: { marks, past },
  pinned,
}: {
  view: ComparisonView;
  /** Null where nothing is said in the matter. */
  plate: PlateView | null;
  version: PublishedVersion;
  history: VersionLine[];
  amended: AmendedSoFar;
  pinned?: { latest: number };
}) {
  const { matter } = version.document;
  return (
    <>
      <CrumbLine>
        <a className="breaks" href={urls.matters()}>
          Matters
        </a>
        {matter.topics.length > 0 && <CrumbSlash />}
        {matter.topics.map((topic) => (
          <a className="breaks" key={topic.slug} href={urls.topic(topic.slug)}>
            <bdi>{topic.name}</bdi>
          </a>
        ))}
      </CrumbLine>
      <div className="mb-6 grid gap-4 empty:hidden has-[>details:last-child]:mb-4">
        {pinned && <PinnedNote slug={matter.slug} version={version} latest={pinned.latest} />}
        <CorrectionBanner version={version} history={history} past={past} />
        <WithheldNote withheld={version.withheld} />
      </div>
      <Title size={questionSize(matter.question)}>
        <Amended mark={marks.get(spot(matter.id, "question"))}>
          <TextOrWithheld>{matter.question}</TextOrWithheld>
        </Amended>
      </Title>
      {plate && (
        <div className="mt-6 max-tablet:mt-3.5">
          <HalfMinute plate={plate} {...plateLinks(view, plate)} />
        </div>
      )}
      <Standing standing={standingOf(version)} />
    </>
  );
}

function PinnedNote({
  slug,
  version,
  latest,
}: {
  slug: string;
  version: PublishedVersion;
  latest: number;
}) {
  return (
    <Note kind="quiet" icon={<Sign name="clarifies" size="note" />}>
      <p>
        <b className="font-strong">You are reading version {version.number}</b>, as published on{" "}
        <Instant at={version.publishedAt} />. It never changes.{" "}
        {latest > version.number ? (
          <>
            <a href={urls.matter(slug)}>Version {latest} is the latest.</a>{" "}
            <a href={urls.compare(slug, version.number, latest)}>What changed since</a>
          </>
        ) : (
          <a href={urls.matter(slug)}>It is the latest.</a>
        )}
      </p>
    </Note>
  );
}
