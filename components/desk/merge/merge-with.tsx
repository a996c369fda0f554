"use client";
import { useState } from "react";
import { Choose } from "@/components/desk/choose";
import { DialogEnd, noAnswer } from "@/components/ui/form/dialog-form";
import { PopUp } from "@/components/ui/pop-up";
import { TextButton } from "@/components/ui/text-button";
import { type MergeKind, type MergeSide, mergeWords } from "@/lib/desk/merging";
import type { DeskResult } from "@/lib/desk/result";
import { type MergeActions, MergeDialog } from "./merge-dialog";

/** Finds what a record may be merged with: `findToMerge` of app/desk/duplicates/actions.ts. */
export type FindToMerge = (
  kind: string,
  words: string,
  except: string,
) => Promise<DeskResult<MergeSide[]>>;

/** A quiet button that asks which other record is the same, and then says what merging them would do. */
export function MergeWith({
  kind,
  record,
  find,
  actions,
}: {
  kind: MergeKind;
  record: MergeSide;
  find: FindToMerge;
  actions: MergeActions;
}) {
  const [isOpen, setOpen] = useState(false);
  const [other, setOther] = useState<MergeSide | null>(null);
  const what = mergeWords[kind];
  async function search(words: string) {
    const answer = await find(kind, words, record.id).catch(() => noAnswer);
    if (!answer.ok) return [];
    return answer.value.map(({ id, name, hint = "" }) => ({ id, label: name, hint }));
  }
  const close = () => {
    setOpen(false);
    setOther(null);
  };
  return (
    <>
      <TextButton
        size="small"
        aria-label={`Merge ${record.name} with another ${what}…`}
        onClick={() => setOpen(true)}
      >
        Merge…
      </TextButton>
      {isOpen && !other && (
        <PopUp
          title={`Which ${what} is the same?`}
          about={<bdi>{record.name}</bdi>}
          onClose={close}
        >
          {(leave) => (
            <div className="grid gap-4">
              <Choose
                label={`The other ${what}`}
                choices={[]}
                value={null}
                placeholder={kind === "speakers" ? "Name" : "Words of its title"}
                onSearch={search}
                onChoose={(item) =>
                  setOther(item && { id: item.id, name: item.label, hint: item.hint ?? "" })
                }
              />
              <DialogEnd onCancel={() => leave()} />
            </div>
          )}
        </PopUp>
      )}
      {other && <MergeDialog {...{ kind, actions }} sides={[record, other]} onClose={close} />}
    </>
  );
}
