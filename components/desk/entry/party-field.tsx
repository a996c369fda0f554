"use client";
import { Choose } from "@/components/desk/choose";
import { setFields } from "@/lib/desk/entry-changes";
import type { ScreenMatter } from "@/lib/desk/screen";
import { useScreen } from "./screen";

/** The side of the matter that the speaker speaks for. */
export function PartyField({ matter }: { matter: ScreenMatter }) {
  const { entry, change, problems, open } = useScreen();
  const choices = matter.parties.map(({ id, name }) => ({ id, label: name }));
  return (
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
      onAdd={(name) => open({ what: "party", name })}
    />
  );
}
