"use client";
import { useId, useRef, useState } from "react";
import { Help } from "@/components/desk/help";
import { Button } from "@/components/ui/button";
import { boxLook, Problem } from "@/components/ui/form/plain";
import { takeStance } from "@/lib/desk/entry-changes";
import type { ScreenMatter } from "@/lib/desk/screen";
import type { StancePosition } from "@/lib/vocabulary";
import { useScreen } from "./screen";
import { StanceButton } from "./stance-button";
import { unanswered } from "./unanswered";

/**
 * A further point, typed where the others stand, and what the statement does to it. Enter leads to the stances and makes
 * nothing yet: whoever came here by a key alone sees first what they typed. Ctrl Enter adds the point without a stance.
 */
export function NewPoint({ matter }: { matter: ScreenMatter }) {
  const { given, change, passages, setMatter } = useScreen();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const choices = useRef<HTMLSpanElement>(null);
  const isTyped = typed.trim() !== "";

  async function add(position: StancePosition | null) {
    if (!isTyped || isBusy) return;
    setBusy(true);
    const form = new FormData();
    form.set("proposition", typed);
    form.set("note", "");
    const answer = await given.actions.addPoint(matter.id, form).catch(unanswered);
    setBusy(false);
    field.current?.focus();
    if (!answer.ok) {
      const [first] = answer.kind === "input" ? answer.problems : [];
      return setProblem(first?.message ?? answer.message);
    }
    const made = answer.value.points.at(-1);
    setMatter(answer.value);
    if (made && position) change(takeStance, made.id, position, passages.wordsHere);
    setTyped("");
    setProblem("");
  }

  return (
    <div className="grid gap-1.5 py-2">
      <span className="flex items-center gap-2 text-s">
        <label htmlFor={id}>A further point</label>
        <kbd>N</kbd>
        <span className="ms-auto">
          <Help term="point" />
        </span>
      </span>
      <input
        id={id}
        ref={field}
        className={`font-said text-[0.9375rem]/[1.35] condensed ${boxLook({})}`}
        dir="auto"
        autoComplete="off"
        data-key="n"
        value={typed}
        placeholder="In one sentence, so that one side can say yes to it and the other no"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setProblem("");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || !isTyped) return;
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) void add(null);
          else choices.current?.querySelector("button")?.focus();
        }}
      />
      {problem && <Problem id={`${id}-problem`}>{problem}</Problem>}
      {isTyped && (
        <span ref={choices} className="flex flex-wrap gap-1.5">
          {(["asserts", "denies"] as const).map((position) => (
            <StanceButton
              key={position}
              position={position}
              about={typed}
              disabled={isBusy}
              onClick={() => void add(position)}
            />
          ))}
          <Button size="small" disabled={isBusy} onClick={() => void add(null)}>
            Add without a stance
          </Button>
        </span>
      )}
    </div>
  );
}
