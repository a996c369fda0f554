import { FilterBar } from "@/components/ui/filter-bar";
import { PartyMark } from "@/components/ui/party-mark";
import { ToggleLink } from "@/components/ui/toggle";
import { facedSides, isSwapped, nameOfSides, type Sides } from "@/lib/comparison/facing";
import type { MatterDocument } from "@/lib/document/document";
import { sidesId } from "./party-bar";

/** Leads to the page narrowed to two parties, and back; each has an address. */
export function FacingSwitch({
  document,
  sides,
  hrefOf,
}: {
  /** The whole of the matter. */
  document: MatterDocument;
  /** Those that the page faces; undefined where it has all. */
  sides?: Sides;
  hrefOf: (sides?: Sides) => string;
}) {
  const { parties } = document;
  const faced = facedSides(document);
  if (parties.length < 3 || faced.length < 2) return null;
  const here = sides && nameOfSides(inOrder(sides, document));
  return (
    <div className="mb-6">
      <FilterBar label="Facing">
        <ToggleLink href={`${hrefOf()}#${sidesId}`} current={sides ? undefined : "page"}>
          All {parties.length}
        </ToggleLink>
        {faced.map(({ sides: two, answers }) => {
          const name = nameOfSides(two);
          return (
            <ToggleLink
              key={name}
              href={`${hrefOf(two)}#${sidesId}`}
              current={name === here ? "page" : undefined}
              count={answers}
            >
              {two.map((party, place) => (
                <span className="inline-flex items-center gap-1.5" key={party.id}>
                  <PartyMark index={parties.indexOf(party)} size="small" />
                  <span>
                    <bdi>{party.name}</bdi>
                    {place < two.length - 1 && ","}
                  </span>
                </span>
              ))}
              {two.length === 1 && " among themselves"}
            </ToggleLink>
          );
        })}
      </FilterBar>
      {sides && (
        <p className="mt-2 text-s/[1.5] text-ink-2">
          Narrowed to what{" "}
          {sides.length === 1 ? "this party says to itself" : "these two say to each other"}, and to
          what nobody answers.
        </p>
      )}
    </div>
  );
}

/** The sides as the switch names them, whichever is placed first. */
const inOrder = (sides: Sides, document: MatterDocument): Sides =>
  sides.length === 2 && isSwapped(document, sides) ? [sides[1], sides[0]] : sides;
