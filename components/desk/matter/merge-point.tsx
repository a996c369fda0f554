"use client";
import { useState } from "react";
import { type MergeActions, MergeDialog } from "@/components/desk/merge/merge-dialog";
import { DialogEnd } from "@/components/ui/form/dialog-form";
import { PopUp } from "@/components/ui/pop-up";
import type { MergeSide } from "@/lib/desk/merging";

/** Asks which other point of the matter is the same, and then says what joining the two would do. */
export function MergePoint({
  point,
  others,
  actions,
  onClose,
}: {
  point: MergeSide;
  /** The other points of the matter, in their order. */
  others: MergeSide[];
  actions: MergeActions;
  onClose: () => void;
}) {
  const [other, setOther] = useState<MergeSide | null>(null);
  if (other) return <MergeDialog kind="points" sides={[other, point]} {...{ actions, onClose }} />;
  return (
    <PopUp title="Which point is the same?" about={<bdi>{point.name}</bdi>} onClose={onClose}>
      {(close) => (
        <div className="grid gap-4">
          <ul>
            {others.map((one) => (
              <li key={one.id} className="border-b border-rule">
                <button
                  type="button"
                  className="grid min-h-11 w-full cursor-pointer grid-cols-[2rem_minmax(0,1fr)] items-center bg-transparent p-0 py-1.5 text-start hover:bg-well"
                  onClick={() => setOther(one)}
                >
                  <span className="text-s text-ink-2">{one.hint}</span>
                  <bdi className="said text-point/[1.35] wrap-anywhere">{one.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
          <DialogEnd onCancel={() => close()} />
        </div>
      )}
    </PopUp>
  );
}
