"use client";
import { Choose } from "@/components/desk/choose";
import { Offer } from "@/components/desk/offer";
import { partyOf, setFields } from "@/lib/desk/entry-changes";
import { positionOffer } from "@/lib/desk/in-our-words";
import type { ScreenMatter } from "@/lib/desk/screen";
import { isSameName } from "@/lib/names";
import { useScreen } from "./screen";

/** So many sides are offered by a press; more are found by typing. */
const mostOffered = 4;

/** The side of the matter that the speaker speaks for. */
export function PartyField({ matter }: { matter: ScreenMatter }) {
  const { entry, change, isNew, problems, speakers, open } = useScreen();
  const choices = matter.parties.map(({ id, name }) => ({ id, label: name }));
  const speaker = speakers.known.find(({ id }) => id === entry.speaker);
  const isOfOwn = speaker && choices.every(({ label }) => !isSameName(label, speaker.name));
  const add = (name: string) =>
    open({ what: "party", name, positionInShort: positionOffer(entry, matter) });
  const isCarried = isNew && entry.party && entry.party === partyOf(matter, entry.speaker);
  return (
    <div className="grid content-start gap-1.5">
      <Choose
        label="Speaks for"
        field="party"
        isNeeded
        help="party"
        shortcut="B"
        choices={choices}
        value={choices.find(({ id }) => id === entry.party) ?? null}
        problem={problems.party}
        placeholder="A side of this matter; type to add one"
        onChoose={(item) => change(setFields, { party: item?.id ?? null })}
        onAdd={add}
      />
      {isCarried && <p className="small">As before in this matter.</p>}
      {!entry.party && speaker && (
        <p className="flex flex-wrap gap-1.5">
          {choices.slice(0, mostOffered).map(({ id, label }) => (
            <Offer key={id} onClick={() => change(setFields, { party: id })}>
              {label}
            </Offer>
          ))}
          {isOfOwn && (
            <Offer onClick={() => add(speaker.name)}>A side of their own: {speaker.name}</Offer>
          )}
        </p>
      )}
    </div>
  );
}
