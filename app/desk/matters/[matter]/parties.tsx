import { Change } from "@/components/desk/matter/change";
import { Remove } from "@/components/desk/matter/remove";
import { PartList } from "@/components/desk/part-list";
import { TextField } from "@/components/ui/form/fields";
import { Problem } from "@/components/ui/form/plain";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import { positionHint, problemOfLengths } from "@/lib/position-in-short";
import * as actions from "./actions";
import type { RemovalOfPart } from "./removal-of-part";

/** Those who speak for one side each, and their position in short. */
export function Parties({
  matter: id,
  parties,
  removalOf,
}: {
  matter: string;
  parties: ReturnType<typeof getMatterParts>["parties"];
  removalOf: RemovalOfPart;
}) {
  const lengths = problemOfLengths(parties);
  return (
    <Section id="parties" title="Parties">
      <PartList as="ol">
        {parties.map((party) => (
          <li key={party.publicId}>
            <b>{party.name}</b>
            <p className="said text-point/[1.45]">{party.positionInShort}</p>
            <LinkRow spaced>
              <Change
                label="Change"
                title={party.name}
                values={{ name: party.name, positionInShort: party.positionInShort }}
                submit="Save"
                action={actions.changeParty.bind(null, id, party.publicId, party.revision)}
              >
                <PartyFields />
              </Change>
              <Remove
                what="the party"
                name={party.name}
                removal={removalOf("party", party.publicId)}
              />
            </LinkRow>
          </li>
        ))}
      </PartList>
      {lengths && <Problem>{lengths}</Problem>}
      <Change
        label="Add a party"
        title="Those who speak for one side"
        submit="Add"
        action={actions.addParty.bind(null, id)}
      >
        <PartyFields />
      </Change>
    </Section>
  );
}

function PartyFields() {
  return (
    <>
      <TextField name="name" label="Name" />
      <TextField name="positionInShort" label="Their position in short" hint={positionHint} />
    </>
  );
}
