"use client";
import { useState } from "react";
import { Choose } from "@/components/desk/choose";
import { Button } from "@/components/ui/button";
import { DialogEnd, noAnswer } from "@/components/ui/form/dialog-form";
import { PopUp } from "@/components/ui/pop-up";
import { TextButton } from "@/components/ui/text-button";
import { type MergeKind, type MergeSide, mergeWords } from "@/lib/desk/merging";
import type { DeskResult } from "@/lib/desk/result";
import { type MergeActions, MergeDialog } from "./merge-dialog";

/** What finds a record to merge, and then `MergeActions`: all of app/desk/duplicates/actions.ts. */
export interface MergeWithActions extends MergeActions {
  find: (kind: string, words: string, except: string) => Promise<DeskResult<MergeSide[]>>;
}

interface Of {
  kind: MergeKind;
  actions: MergeWithActions;
  onClose: () => void;
  onMerged?: () => void;
}

/**
 * Asks which other record is the same, and then says what merging the two would do. Without a record, it asks for both.
 * Open as long as it is rendered: `{isOpen && <MergeChooser kind="speakers" record={{ id, name }} … />}`.
 */
export function MergeChooser({
  kind,
  record,
  actions,
  onClose,
  onMerged,
}: Of & { record?: MergeSide }) {
  const [chosen, setChosen] = useState<MergeSide[]>(record ? [record] : []);
  const [one, other] = chosen;
  if (one && other) {
    return <MergeDialog {...{ kind, actions, onClose, onMerged }} sides={[one, other]} />;
  }
  const what = mergeWords[kind];
  async function search(words: string) {
    const answer = await actions.find(kind, words, one?.id ?? "").catch(() => noAnswer);
    if (!answer.ok) return [];
    return answer.value.map(({ id, name, hint = "" }) => ({ id, label: name, hint }));
  }
  return (
    <PopUp
      title={one ? `Which ${what} is the same?` : `Merge two ${what}s`}
      about={one && <bdi>{one.name}</bdi>}
      onClose={onClose}
    >
      {(close) => (
        <div className="grid gap-4">
          <Choose
            key={one?.id ?? "first"}
            label={one ? `The other ${what}` : `One ${what}`}
            choices={[]}
            value={null}
            placeholder={kind === "speakers" ? "Name" : "Words of its title"}
            onSearch={search}
            onChoose={(item) => {
              if (!item) return;
              setChosen([...chosen, { id: item.id, name: item.label, hint: item.hint ?? "" }]);
            }}
          />
          <DialogEnd onCancel={() => close()} />
        </div>
      )}
    </PopUp>
  );
}

/** A quiet button for `MergeChooser`. */
export function MergeWith({ record, ...of }: Omit<Of, "onClose"> & { record: MergeSide }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton
        size="small"
        aria-label={`Merge ${record.name} with another ${mergeWords[of.kind]}…`}
        onClick={() => setOpen(true)}
      >
        Merge with another {mergeWords[of.kind]}…
      </TextButton>
      {isOpen && <MergeChooser {...of} record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Buttons that ask for two records of a kind: those that nothing lists as alike. */
export function MergeTwo({ kinds, actions }: { kinds: MergeKind[]; actions: MergeWithActions }) {
  const [kind, setKind] = useState<MergeKind | null>(null);
  return (
    <p className="flex flex-wrap gap-2">
      {kinds.map((one) => (
        <Button key={one} onClick={() => setKind(one)}>
          Two {mergeWords[one]}s…
        </Button>
      ))}
      {kind && <MergeChooser {...{ kind, actions }} onClose={() => setKind(null)} />}
    </p>
  );
}
