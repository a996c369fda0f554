import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import type { Positions } from "@/db/public/queries/person-positions";
import type { SpeakerRecord } from "@/lib/document/document";
import type { PointHistory } from "@/lib/people/point-history";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { PositionRow } from "./position-row";

/** What a speaker held on each point, changed ones first: a few here, all at their address. */
export function PositionsSection({
  speaker,
  positions,
}: {
  speaker: SpeakerRecord;
  positions: Positions;
}) {
  const { total, changed, points } = positions;
  return (
    <Section id="positions" title="Positions, point by point" dek={dekOf(positions)}>
      <PositionRows slug={speaker.slug} points={points} pointAs="h3" />
      {total > points.length && (
        <LinkRow>
          <a href={urls.personPositions(speaker.slug)}>All {counted(total, "point")}</a>
          {changed > 0 && (
            <a href={urls.personPositions(speaker.slug, { show: "changed" })}>
              Only the {changed === 1 ? "one" : changed.toLocaleString("en-GB")} that changed
            </a>
          )}
        </LinkRow>
      )}
    </Section>
  );
}

function dekOf({ changed }: Positions): string {
  return changed > 0
    ? "Changed ones first. Nothing later overwrites anything earlier."
    : "No change is on record. Nothing later overwrites anything earlier.";
}

export function PositionRows({
  slug,
  points,
  pointAs,
}: {
  /** The speaker's. */
  slug: string;
  points: PointHistory[];
  pointAs: "h2" | "h3";
}) {
  return (
    <ol className="-mt-4">
      {points.map((history) => (
        <PositionRow key={history.point.id} slug={slug} history={history} pointAs={pointAs} />
      ))}
    </ol>
  );
}
