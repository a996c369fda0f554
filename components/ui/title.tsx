/** A matter's question, a record by its words, a sentence where something is amiss. */
const sizes = {
  matter: "max-w-[27ch] text-balance text-h1/[1.06] tracking-[-0.014em]",
  record:
    "condensed wrap-anywhere text-balance text-[clamp(1.5rem,1.1rem+1.6vw,2.375rem)]/[1.16] tracking-[-0.01em]",
  notice: "text-[clamp(1.5rem,1.2rem+1.2vw,2rem)]/[1.15]",
};

/** What a page is headed by. */
export function Title({ size, children }: { size: keyof typeof sizes; children: React.ReactNode }) {
  return (
    <h1 className={`font-display font-strong ${sizes[size]}`} dir="auto">
      {children}
    </h1>
  );
}

/** Under a title: whose it is, or how many there are. */
export function UnderTitle({ children }: { children: React.ReactNode }) {
  return <p className="mt-2 text-[1.125rem]/[1.45] text-ink-2">{children}</p>;
}
