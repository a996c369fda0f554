import { Change } from "@/components/desk/matter/change";
import { Part } from "@/components/desk/matter/part";
import { PartyFields, PartyRows } from "@/components/desk/matter/party-rows";
import { Problem } from "@/components/ui/form/plain";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import type { ScreenMatter } from "@/lib/desk/screen";
import { problemOfLengths } from "@/lib/position-in-short";
import * as actions from "./actions";

/** Those who speak for one side each. */
export function Parties({
  matter: { id, statements },
  parties,
}: {
  matter: ScreenMatter;
  parties: ReturnType<typeof getMatterParts>["parties"];
}) {
  const lengths = problemOfLengths(parties);
  const speakers = parties.map(
    (_, party) =>
      new Set(statements.filter((row) => row.party === party).map(({ speaker }) => speaker)),
  );
  return (
    <Part
      id="parties"
      title="Parties"
      end={
        <Change
          label="Add"
          name="a party"
          title="Those who speak for one side"
          submit="Add"
          action={actions.addParty.bind(null, id)}
        >
          <PartyFields />
        </Change>
      }
    >
      <PartyRows
        matter={id}
        parties={parties.map(({ publicId, revision, name, positionInShort }, party) => ({
          ...{ id: publicId, revision, name, positionInShort },
          speakers: [...(speakers[party] ?? [])],
        }))}
        actions={{
          change: actions.changeParty,
          removal: { look: actions.lookAtRemoval, remove: actions.removeFromMatter },
        }}
      />
      {lengths && <Problem>{lengths}</Problem>}
      {parties.length > 1 && (
        <p className="pt-2 small">
          In the order of their first statement. That order gives place and tint, and cannot be
          chosen.
        </p>
      )}
    </Part>
  );
}
