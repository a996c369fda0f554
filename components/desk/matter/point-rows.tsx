"use client";
import { useId, useState } from "react";
import { Help } from "@/components/desk/help";
import type { MergeActions } from "@/components/desk/merge/merge-dialog";
import { type SplitActions, SplitDialog } from "@/components/desk/merge/split-dialog";
import { TextField } from "@/components/ui/form/fields";
import { Problem } from "@/components/ui/form/plain";
import { PartyMark } from "@/components/ui/party-mark";
import { Circled } from "@/components/ui/point-number";
import { Icon } from "@/components/ui/sign";
import { SignWord } from "@/components/ui/sign-word";
import type { FormAnswer } from "@/lib/desk/form";
import type { MergeSide } from "@/lib/desk/merging";
import { type StancePosition, stancePositions } from "@/lib/vocabulary";
import { Editable } from "./edit-in-place";
import { MergePoint } from "./merge-point";
import { type RemovalActions, RemovePopUp } from "./remove";
import { rowAsideLook, rowEndLook, rowLook } from "./row";
import { RowMenu } from "./row-menu";
import { type Mover, useOrder } from "./use-order";

export interface PointAtDesk {
  id: string;
  revision: number;
  proposition: string;
  opposite: string | null;
  note: string | null;
  /** What statements say to it, by the place of their party: each position once. */
  stances: StancePosition[][];
}

export interface PointActions {
  change: (
    matter: string,
    id: string,
    revision: number,
    form: FormData,
  ) => Promise<FormAnswer<unknown>>;
  move: (matter: string, ...moved: Parameters<Mover>) => ReturnType<Mover>;
  removal: RemovalActions;
  merging: MergeActions;
  splitting: SplitActions;
}

const drops = {
  before: "before:absolute before:inset-x-0 before:-top-0.5 before:h-0.75 before:bg-ink",
  after: "before:absolute before:inset-x-0 before:-bottom-0.5 before:h-0.75 before:bg-ink",
};

/** What is at issue, a row each; the order is changed by dragging, by keys and by the menu. */
export function PointRows({
  matter,
  points,
  parties,
  actions,
}: {
  matter: string;
  points: PointAtDesk[];
  /** Their names, in the order of their places. */
  parties: string[];
  actions: PointActions;
}) {
  const known = new Map(points.map((point) => [point.id, point]));
  const hint = useId();
  const { order, list, handle, put, dropAt, lifted, problem } = useOrder(
    points.map(({ id }) => id),
    (...moved) => actions.move(matter, ...moved),
  );
  const rows = order.flatMap((id) => known.get(id) ?? []);
  return (
    <>
      <p className="unseen" id={hint}>
        Press the arrow keys to move it.
      </p>
      <ol ref={list}>
        {rows.map((point, index) => {
          const drop = dropAt(index);
          const lift =
            point.id === lifted ? "bg-sheet outline-[1.5px] -outline-offset-1 outline-ink" : "";
          return (
            <li key={point.id} className={`${rowLook} ${lift} ${drop ? drops[drop] : ""}`}>
              <button
                {...handle(point.id)}
                type="button"
                className="grid min-h-10 cursor-grab touch-none place-items-center bg-transparent p-0 text-ink-3 hover:text-ink active:cursor-grabbing max-tablet:min-h-11 print:hidden"
                aria-label={`Move: ${point.proposition}`}
                aria-describedby={hint}
              >
                <Icon name="grip" size="fact" />
              </button>
              <Circled>{index + 1}</Circled>
              <Point
                {...{ matter, point, parties, actions }}
                others={rows.flatMap(({ id, proposition: name }, at) =>
                  id === point.id ? [] : { id, name, hint: String(at + 1) },
                )}
                moves={[
                  ...(index > 0
                    ? [{ label: "Move up", does: () => put(point.id, index, false) }]
                    : []),
                  ...(index < rows.length - 1
                    ? [{ label: "Move down", does: () => put(point.id, index + 2, false) }]
                    : []),
                ]}
              />
            </li>
          );
        })}
      </ol>
      <p className="unseen" role="status">
        {lifted && `${known.get(lifted)?.proposition} is lifted.`}
      </p>
      {problem && <Problem role="alert">{problem}</Problem>}
    </>
  );
}

function Point({
  matter,
  point,
  parties,
  actions,
  others,
  moves,
}: {
  matter: string;
  point: PointAtDesk;
  parties: string[];
  /** The other points of the matter. */
  others: MergeSide[];
  actions: PointActions;
  moves: { label: string; does: () => void }[];
}) {
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const [isSplitting, setSplitting] = useState(false);
  const { id, revision, proposition, opposite, note } = point;
  return (
    <>
      <div className={isOpen ? "col-span-3 max-tablet:col-span-2" : ""}>
        <div className="said text-point/[1.35]" dir="auto">
          <Editable
            {...{ isOpen, setOpen }}
            text={proposition}
            name="the point"
            values={{ proposition, opposite: opposite ?? "", note: note ?? "" }}
            about="Stances that were taken on it stay; look at them again where its meaning changes."
            action={actions.change.bind(null, matter, id, revision)}
          >
            <PointFields />
          </Editable>
        </div>
        {note && !isOpen && (
          <p className="text-s text-ink-2" dir="auto">
            {note}
          </p>
        )}
      </div>
      {!isOpen && (
        <>
          <Stances stances={point.stances} parties={parties} />
          <div className={rowEndLook}>
            <RowMenu
              name={proposition}
              acts={[
                { label: "Rename", does: () => setOpen(true) },
                ...moves,
                ...(others.length > 0
                  ? [{ label: "Merge with another point", does: () => setMerging(true) }]
                  : []),
                { label: "Split in two", does: () => setSplitting(true) },
                { label: "Take out", does: () => setRemoving(true) },
              ]}
            />
          </div>
        </>
      )}
      {isSplitting && (
        <SplitDialog
          point={{ id, name: proposition }}
          actions={actions.splitting}
          onClose={() => setSplitting(false)}
        />
      )}
      {isMerging && (
        <MergePoint
          point={{ id, name: proposition }}
          others={others}
          actions={actions.merging}
          onClose={() => setMerging(false)}
        />
      )}
      {isRemoving && (
        <RemovePopUp
          what="the point"
          removal={{ kind: "point", matter, records: [id], actions: actions.removal }}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

/** What each party says to a point: two in a column each, more on a line of their own. */
function Stances({ stances, parties }: { stances: StancePosition[][]; parties: string[] }) {
  const place =
    parties.length > 2
      ? "col-start-3 row-start-2 flex flex-wrap gap-x-4"
      : "grid grid-cols-[7.5rem_9rem]";
  return (
    <div className={`${place} ${rowAsideLook}`}>
      {stances.map((positions, party) => (
        <span key={parties[party]} className={positions.length === 0 ? "max-tablet:hidden" : ""}>
          {positions.map((position) => (
            <span key={position} className="flex items-center gap-2">
              <PartyMark index={party} size="office" />
              <span className="unseen">{parties[party]}:</span>
              <SignWord sign={stancePositions[position].sign} className="font-medium! text-ink-2">
                {stancePositions[position].label}
              </SignWord>
            </span>
          ))}
        </span>
      ))}
    </div>
  );
}

export function PointFields() {
  return (
    <>
      <TextField
        name="proposition"
        label="The point, in one sentence"
        hint="So that one side can say yes to it and the other no."
        lines={2}
        help={<Help term="point" />}
      />
      <TextField name="opposite" label="Its opposite, in words" />
      <TextField name="note" label="Note" lines={3} />
    </>
  );
}
