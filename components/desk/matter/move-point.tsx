"use client";
import { useRef, useState, useTransition } from "react";
import { noAnswer } from "@/components/ui/form/dialog-form";
import { Problem } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import type { DeskResult } from "@/lib/desk/result";

/** Moves a point up or down by one. The cursor stays at the button, so that pressing it again moves the point on. */
export function MovePoint({
  proposition,
  place,
  last,
  move,
}: {
  proposition: string;
  /** Counted from 1. */
  place: number;
  last: number;
  move: (to: number) => Promise<DeskResult<unknown>>;
}) {
  const [isMoving, startMoving] = useTransition();
  const [problem, setProblem] = useState("");
  const buttons = useRef<Record<string, HTMLButtonElement | null>>({});
  const go = (way: "up" | "down") =>
    startMoving(async () => {
      const to = place + (way === "up" ? -1 : 1);
      const answer = await move(to).catch(() => noAnswer);
      setProblem(answer.ok ? "" : answer.message);
      // A row that changes its place loses the cursor; at an end only the other way is left.
      const isEnd = to === (way === "up" ? 1 : last);
      const next = isEnd ? (way === "up" ? "down" : "up") : way;
      if (answer.ok) requestAnimationFrame(() => buttons.current[next]?.focus());
    });
  const ways = [
    ["up", "Move up", place > 1],
    ["down", "Move down", place < last],
  ] as const;
  return (
    <>
      {ways.map(
        ([way, label, isOpen]) =>
          isOpen && (
            <TextButton
              key={way}
              ref={(button) => {
                buttons.current[way] = button;
              }}
              size="small"
              aria-label={`${label}: ${proposition}`}
              aria-disabled={isMoving}
              onClick={() => !isMoving && go(way)}
            >
              {label}
            </TextButton>
          ),
      )}
      {problem && <Problem role="alert">{problem}</Problem>}
    </>
  );
}
