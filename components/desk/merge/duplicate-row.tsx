"use client";
import { useState, useTransition } from "react";
import { noAnswer } from "@/components/ui/form/dialog-form";
import { Problem } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import type { Duplicate } from "@/lib/desk/merging";
import type { DeskResult } from "@/lib/desk/result";
import { type MergeActions, MergeDialog } from "./merge-dialog";

/** What is done with two that look like one: `MergeActions`, and what remembers that they are not. */
export interface DuplicateActions extends MergeActions {
  tellApart: (kind: string, one: string, other: string) => Promise<DeskResult<unknown>>;
}

/** Two records that look like one, why, and what to do with them. */
export function DuplicateRow({
  duplicate: { kind, why, sides },
  actions,
}: {
  duplicate: Duplicate;
  actions: DuplicateActions;
}) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const [problem, setProblem] = useState("");
  const [one, other] = sides;
  const both = `${one.name} and ${other.name}`;
  return (
    <li className="grid gap-1.5">
      <ul className="grid gap-x-8 gap-y-1 tablet:grid-cols-2">
        {sides.map((side) => (
          <li key={side.id} className="min-w-0 wrap-anywhere" dir="auto">
            <b className="font-strong">
              {side.href ? <a href={side.href}>{side.name}</a> : side.name}
            </b>
            {side.hint && <span className="block small">{side.hint}</span>}
          </li>
        ))}
      </ul>
      <p className="small">{why}.</p>
      <p className="flex flex-wrap gap-x-5 gap-y-3">
        <TextButton size="small" aria-label={`Merge ${both}…`} onClick={() => setOpen(true)}>
          Merge…
        </TextButton>
        <TextButton
          size="small"
          aria-label={`${both} are not the same`}
          aria-disabled={isPending}
          onClick={() =>
            start(async () => {
              const answer = await actions.tellApart(kind, one.id, other.id).catch(() => noAnswer);
              setProblem(answer.ok ? "" : answer.message);
            })
          }
        >
          Not the same
        </TextButton>
      </p>
      {problem && <Problem role="alert">{problem}</Problem>}
      {isOpen && <MergeDialog {...{ kind, sides, actions }} onClose={() => setOpen(false)} />}
    </li>
  );
}
