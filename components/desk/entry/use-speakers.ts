"use client";
import { useState } from "react";
import { type Choice, folded } from "@/components/desk/choose";
import type { ScreenSpeaker } from "@/lib/desk/screen";
import { handleInWords } from "@/lib/people/account";
import { isNamed } from "@/lib/people/unnamed";
import type { RecordActions } from "./actions";
import { unanswered } from "./unanswered";

/** The speakers that the form knows: those of the matter, those that were looked for, those that were added. */
export function useSpeakers(first: ScreenSpeaker[], findSpeakers: RecordActions["findSpeakers"]) {
  const [known, setKnown] = useState(first);
  return {
    known,
    add: (made: ScreenSpeaker) => setKnown((held) => [made, ...held]),
    /** Looks further than those that are known; none where nobody answers. */
    async find(typed: string): Promise<Choice[]> {
      const answer = await findSpeakers(typed).catch(unanswered);
      if (!answer.ok) return [];
      setKnown((held) => {
        const ids = new Set(held.map(({ id }) => id));
        return [...held, ...answer.value.filter(({ id }) => !ids.has(id))];
      });
      return answer.value.map(asChoice);
    },
  };
}

/** Stands before the name of somebody who is chosen and not on record yet. */
const unknown = "add:";

/** The name that was chosen where it is of nobody on record yet. */
export const nameToAdd = ({ id, label }: Choice) => (id.startsWith(unknown) ? label : null);

/** Those of `all` whose name, or another spelling of it, holds a name. */
export function speakersNamed(all: ScreenSpeaker[], name: string): Choice[] {
  return all
    .filter(isNamed)
    .filter((row) =>
      [row.name, ...row.otherNames].some((one) => folded(one).includes(folded(name))),
    )
    .map(asChoice);
}

/**
 * Whom to offer: first those whom the article names beside the words, then all that are known. Somebody unnamed has one
 * statement and is offered for no other.
 */
export function speakerChoices(all: ScreenSpeaker[], named: string[]): Choice[] {
  const known = all.filter(isNamed);
  const suggested = named.flatMap((name): Choice[] => {
    const found = speakersNamed(known, name);
    const hint = "named beside the words; not on record yet";
    return found.length > 0 ? found : [{ id: `${unknown}${name}`, label: name, hint }];
  });
  const choices = new Map<string, Choice>();
  for (const one of [...suggested, ...known.map(asChoice)]) {
    if (!choices.has(one.id)) choices.set(one.id, one);
  }
  return [...choices.values()];
}

/** A speaker as one of a list: the latest office, or an account’s handle, tells them from a namesake. */
const asChoice = ({ id, name, otherNames, offices, account }: ScreenSpeaker): Choice => ({
  id,
  label: name,
  hint: account ? handleInWords(account) : offices.at(-1)?.title,
  also: otherNames.join(" "),
});
