import { Crumb } from "@/components/layout/crumb";
import { ButtonLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { NoneBox } from "@/components/ui/none-box";
import { Title } from "@/components/ui/title";
import { ToggleLink } from "@/components/ui/toggle";
import type { PersonPositionsPage } from "@/db/public/queries/person-pages";
import { urls } from "@/lib/urls";
import { ListEnd } from "./list-end";
import { PositionRows } from "./positions";

/** What a speaker held on every point, or on those where it changed. */
export function PersonPositions({
  page: { speaker, positions },
  only,
}: {
  page: PersonPositionsPage;
  only: "all" | "changed";
}) {
  const { total, changed, points, next } = positions;
  const filter: Record<string, string> = only === "all" ? {} : { show: only };
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "People", href: urls.people() },
          { name: speaker.name, href: urls.person(speaker.slug) },
          { name: "Positions" },
        ]}
      />
      <Title size="part">
        Positions of <bdi>{speaker.name}</bdi>
      </Title>
      <p className="mt-2 mb-6 max-w-164 text-s/[1.5] text-ink-2">
        Point by point: where a position changed first, then the newest. Nothing later overwrites
        anything earlier.
      </p>
      <FilterBar label="Which points">
        <ToggleLink
          href={urls.personPositions(speaker.slug)}
          current={only === "all" ? "true" : undefined}
          count={total.toLocaleString("en-GB")}
        >
          All points
        </ToggleLink>
        <ToggleLink
          href={urls.personPositions(speaker.slug, { show: "changed" })}
          current={only === "changed" ? "true" : undefined}
          count={changed.toLocaleString("en-GB")}
        >
          Changed
        </ToggleLink>
      </FilterBar>
      {points.length === 0 ? (
        <NoneBox className="mt-4">
          {only === "changed"
            ? "No change of position is on record."
            : "No statement has been read for its positions yet."}
        </NoneBox>
      ) : (
        <div className="pt-4">
          <PositionRows slug={speaker.slug} points={points} pointAs="h2" />
        </div>
      )}
      {next && (
        <ListEnd>
          <ButtonLink href={urls.personPositions(speaker.slug, { ...filter, after: next })}>
            More points
          </ButtonLink>
        </ListEnd>
      )}
    </div>
  );
}
