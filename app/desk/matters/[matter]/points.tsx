import { Change } from "@/components/desk/matter/change";
import { Part } from "@/components/desk/matter/part";
import { PointFields, PointRows } from "@/components/desk/matter/point-rows";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import type { ScreenMatter } from "@/lib/desk/screen";
import type { StancePosition } from "@/lib/vocabulary";
import { merging, splitting } from "../../duplicates/merging";
import * as actions from "./actions";

/** What is at issue, a proposition each. */
export function Points({
  matter,
  points,
}: {
  matter: ScreenMatter;
  points: ReturnType<typeof getMatterParts>["points"];
}) {
  const { id, parties } = matter;
  const stances = stancesOf(matter);
  return (
    <Part
      id="points"
      title="Points"
      about={points.length > 1 && "Drag, or take the handle and press the arrow keys."}
      end={
        <Change
          label="Add"
          name="a point"
          title="One proposition that can be asserted or denied"
          submit="Add"
          action={actions.addPoint.bind(null, id)}
        >
          <PointFields />
        </Change>
      }
    >
      <PointRows
        matter={id}
        parties={parties.map(({ name }) => name)}
        points={points.map(({ publicId, revision, proposition, opposite, note }) => ({
          ...{ id: publicId, revision, proposition, opposite, note },
          stances: parties.map((_, party) => stances(publicId, party)),
        }))}
        actions={{
          change: actions.changePoint,
          move: actions.movePoint,
          removal: { look: actions.lookAtRemoval, remove: actions.removeFromMatter },
          merging,
          splitting,
        }}
      />
      {points.length > 1 && (
        <p className="pt-2 small">
          Readers see them in this order; those that no statement speaks to stand last.
        </p>
      )}
    </Part>
  );
}

/** What the statements of a party say to a point: each position once, in the order of their numbers. */
function stancesOf({ statements }: ScreenMatter) {
  const taken = new Map<string, Set<StancePosition>>();
  for (const { party, stances } of statements) {
    for (const [point, position] of Object.entries(stances)) {
      const key = `${point} ${party}`;
      taken.set(key, (taken.get(key) ?? new Set()).add(position));
    }
  }
  return (point: string, party: number) => [...(taken.get(`${point} ${party}`) ?? [])];
}
