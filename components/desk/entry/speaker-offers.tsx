"use client";
import { Offer } from "@/components/desk/offer";
import { labelKey } from "@/lib/desk/carry-over";
import { chooseSpeaker } from "@/lib/desk/entry-changes";
import { nameOfLabel } from "@/lib/desk/in-our-words";
import { useScreen } from "./screen";
import { nameToAdd, speakerChoices } from "./use-speakers";

/** Whom the source names beside the words: taken by one press, or added; and where a speaker was carried over from. */
export function SpeakerOffers() {
  const { entry, change, isNew, isTranscript, labels, matter, speakers, passages, open } =
    useScreen();
  const { named } = passages;
  if (entry.speaker) {
    const from = named.find((name) => labels.get(labelKey(name))?.speaker === entry.speaker);
    const number = from === undefined ? undefined : labels.get(labelKey(from))?.number;
    if (!isNew || number === undefined) return null;
    return (
      <p className="small">
        As “{from}” in S{number}.
      </p>
    );
  }
  if (named.length === 0) return null;
  const found = speakerChoices(speakers.known, named).slice(0, named.length);
  return (
    <p className="flex flex-wrap gap-1.5">
      {found.map((choice) => {
        const name = nameToAdd(choice);
        if (!name) {
          return (
            <Offer key={choice.id} onClick={() => change(chooseSpeaker, choice.id, matter)}>
              {choice.label}
            </Offer>
          );
        }
        const given = isTranscript ? nameOfLabel(name) : { name, title: "" };
        return (
          <Offer key={choice.id} onClick={() => open({ what: "speaker", ...given })}>
            Add {given.name}
          </Offer>
        );
      })}
    </p>
  );
}
