"use client";
import { useState } from "react";
import { TextField } from "@/components/ui/form/fields";
import { PartyMark } from "@/components/ui/party-mark";
import type { FormAnswer } from "@/lib/desk/form";
import { positionHint } from "@/lib/position-in-short";
import { inList } from "@/lib/wording";
import { Editable } from "./edit-in-place";
import { type RemovalActions, RemovePopUp } from "./remove";
import { RowMenu } from "./row-menu";

export interface PartyAtDesk {
  id: string;
  revision: number;
  name: string;
  positionInShort: string;
  /** Who speaks on its side. */
  speakers: string[];
}

export interface PartyActions {
  change: (
    matter: string,
    id: string,
    revision: number,
    form: FormData,
  ) => Promise<FormAnswer<unknown>>;
  removal: RemovalActions;
}

/** Those who speak for one side each, and their position in short. */
export function PartyRows({
  matter,
  parties,
  actions,
}: {
  matter: string;
  parties: PartyAtDesk[];
  actions: PartyActions;
}) {
  return (
    <ol>
      {parties.map((party, index) => (
        <li
          key={party.id}
          className="grid min-h-12 grid-cols-[1.25rem_minmax(0,1fr)_2.5rem] items-center gap-2 border-b border-rule py-1.5 text-ui max-tablet:grid-cols-[1.25rem_minmax(0,1fr)_2.75rem]"
        >
          <PartyMark index={index} size="row" />
          <Party {...{ matter, party, actions }} />
        </li>
      ))}
    </ol>
  );
}

function Party({
  matter,
  party: { id, revision, name, positionInShort, speakers },
  actions,
}: {
  matter: string;
  party: PartyAtDesk;
  actions: PartyActions;
}) {
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <>
      <div className={isOpen ? "col-span-2" : ""}>
        <b className="font-semibold">
          <Editable
            {...{ isOpen, setOpen }}
            text={<bdi>{name}</bdi>}
            name="the party"
            values={{ name, positionInShort }}
            action={actions.change.bind(null, matter, id, revision)}
          >
            <PartyFields />
          </Editable>
        </b>
        {!isOpen && (
          <>
            <p className="text-s" dir="auto">
              {positionInShort}
            </p>
            {speakers.length > 0 && (
              <p className="text-s text-ink-2">
                <bdi>{inList(speakers)}</bdi>
              </p>
            )}
          </>
        )}
      </div>
      {!isOpen && (
        <RowMenu
          name={name}
          acts={[
            { label: "Rename", does: () => setOpen(true) },
            { label: "Take out", does: () => setRemoving(true) },
          ]}
        />
      )}
      {isRemoving && (
        <RemovePopUp
          what="the party"
          removal={{ kind: "party", matter, records: [id], actions: actions.removal }}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

export function PartyFields() {
  return (
    <>
      <TextField name="name" label="Name" />
      <TextField
        name="positionInShort"
        label="Their position in short"
        hint={positionHint}
        lines={2}
      />
    </>
  );
}
