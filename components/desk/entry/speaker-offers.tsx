"use client";
import { useEffect, useRef, useState } from "react";
import { Offer } from "@/components/desk/offer";
import { labelKey } from "@/lib/desk/carry-over";
import { chooseSpeaker } from "@/lib/desk/entry-changes";
import { nameOfLabel } from "@/lib/desk/in-our-words";
import { isSameName } from "@/lib/names";
import { useScreen } from "./screen";
import { speakersNamed } from "./use-speakers";

/** Whom the source names beside the words: taken by one press, or added; and where a speaker was carried over from. */
export function SpeakerOffers() {
  const { entry, isNew, labels, passages } = useScreen();
  const { named } = passages;
  if (!entry.speaker) return named.length > 0 && <Offers labels={named} />;
  const from = named.find((name) => labels.get(labelKey(name))?.speaker === entry.speaker);
  const number = from === undefined ? undefined : labels.get(labelKey(from))?.number;
  if (!isNew || number === undefined) return null;
  return (
    <p className="small">
      As “{from}” in S{number}.
    </p>
  );
}

/** So many of those on record whom a name may mean. */
const mostMeant = 3;

/** Those on record whom a name may mean; nobody is offered as new before they were looked for. */
function Offers({ labels }: { labels: string[] }) {
  const { change, isTranscript, matter, speakers, open } = useScreen();
  const named = labels.map((label) =>
    isTranscript ? nameOfLabel(label) : { name: label, title: "" },
  );
  const wanted = named.map(({ name }) => name).join("\n");
  const [lookedFor, setLookedFor] = useState("");
  const find = useRef(speakers.find);
  find.current = speakers.find;
  useEffect(() => {
    let isStale = false;
    const all = wanted.split("\n").map((name) => find.current(name));
    void Promise.all(all).then(() => !isStale && setLookedFor(wanted));
    return () => {
      isStale = true;
    };
  }, [wanted]);

  function choose(id: string) {
    change(chooseSpeaker, id, matter);
    // As from the list: what comes next is their office, and then their side.
    document.querySelector<HTMLElement>('[data-field="speakerRole"]')?.focus();
  }

  return (
    <p className="flex flex-wrap gap-1.5">
      {named.map(({ name, title }) => {
        const meant = speakersNamed(speakers.known, name).slice(0, mostMeant);
        const isKnown = meant.some(({ label }) => isSameName(label, name));
        return [
          ...meant.map(({ id, label }) => (
            <Offer key={id} onClick={() => choose(id)}>
              {label}
            </Offer>
          )),
          !isKnown && lookedFor === wanted && (
            <Offer key={name} onClick={() => open({ what: "speaker", name, title })}>
              Add {name}
            </Offer>
          ),
        ];
      })}
    </p>
  );
}
