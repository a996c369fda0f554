/** Buttons of one choice side by side, of equal width. */
export function Segments({
  className = "",
  ...group
}: React.ComponentProps<"div"> & {
  /** Where it stands. */
  className?: string;
}) {
  return (
    <div
      {...group}
      className={`grid auto-cols-[1fr] grid-flow-col overflow-hidden rounded-control border border-rule-2 text-s ${className}`}
    />
  );
}

/** One of them; that it is chosen, `aria-pressed` says. */
export function Segment(button: React.ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...button}
      className="inline-flex min-h-10 cursor-pointer items-center justify-center gap-[0.35rem] border-rule-2 bg-paper px-1.5 whitespace-nowrap not-first:border-s aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-paper max-tablet:min-h-11"
    />
  );
}
