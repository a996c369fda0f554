"use client";
import {
  type KeyboardEvent,
  type PointerEvent,
  startTransition,
  useEffect,
  useOptimistic,
  useRef,
  useState,
} from "react";
import { noAnswer } from "@/components/ui/form/dialog-form";
import type { DeskResult } from "@/lib/desk/result";

/** Puts one of a list at a place, counted from 1; `seen` is the order that was looked at. */
export type Mover = (id: string, seen: string[], to: number) => Promise<DeskResult<unknown>>;

/** What is lifted, and before which place, from 0, it would land. */
interface Lifted {
  id: string;
  gap: number;
}

/**
 * The order of rows that are moved by dragging a handle or by arrow keys on it. It is shown at once; where it cannot be
 * kept, the rows stand as before and `problem` says why.
 */
export function useOrder(given: string[], move: Mover) {
  const [order, show] = useOptimistic(given);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [problem, setProblem] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<string | null>(null);

  // A row that changes its place loses the cursor.
  useEffect(() => {
    if (!held.current || !order.includes(held.current)) return;
    handleOf(list.current, held.current)?.focus();
    held.current = null;
  }, [order]);

  /** `isHeld`: the cursor stays at the handle. */
  function put(id: string, to: number, isHeld = true) {
    const from = order.indexOf(id);
    if (from < 0 || to < 1 || to > order.length || to === from + 1) return;
    const seen = order;
    const next = order.toSpliced(from, 1).toSpliced(to - 1, 0, id);
    startTransition(async () => {
      show(next);
      if (isHeld) held.current = id;
      const answer = await move(id, seen, to).catch(() => noAnswer);
      setProblem(answer.ok ? "" : answer.message);
    });
  }

  function gapAt(y: number): number {
    const rows = [...(list.current?.children ?? [])];
    const below = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below < 0 ? rows.length : below;
  }

  const handle = (id: string) => ({
    "data-handle": id,
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setLifted({ id, gap: order.indexOf(id) });
    },
    onPointerMove(event: PointerEvent) {
      if (!lifted) return;
      if (event.clientY < 64) window.scrollBy(0, -16);
      if (event.clientY > window.innerHeight - 64) window.scrollBy(0, 16);
      setLifted({ id, gap: gapAt(event.clientY) });
    },
    onPointerUp() {
      if (!lifted) return;
      const from = order.indexOf(id);
      put(id, lifted.gap > from ? lifted.gap : lifted.gap + 1);
      setLifted(null);
    },
    onPointerCancel: () => setLifted(null),
    onKeyDown(event: KeyboardEvent) {
      const place = order.indexOf(id) + 1;
      const places = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 1, End: order.length };
      if (event.key === "Escape") setLifted(null);
      if (!(event.key in places) || lifted) return;
      event.preventDefault();
      put(id, places[event.key as keyof typeof places]);
    },
  });

  /** Where the line stands that says where a lifted row lands: before this row, after it, or at neither. */
  function dropAt(index: number): "before" | "after" | undefined {
    if (!lifted) return;
    const from = order.indexOf(lifted.id);
    if (lifted.gap === from || lifted.gap === from + 1) return;
    if (lifted.gap === index) return "before";
    if (index === order.length - 1 && lifted.gap === order.length) return "after";
  }

  return { order, list, handle, put, dropAt, lifted: lifted?.id ?? null, problem };
}

const handleOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-handle="${id}"]`);
