/** A text of what was found, under its head. */
export function ResultText({ dir, children }: { dir?: "auto"; children: React.ReactNode }) {
  return (
    <p className="mt-1 max-w-measure" dir={dir}>
      {children}
    </p>
  );
}

/** What stands in small type under a result: counts, links to its matters. */
export function ResultFacts({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-s/[1.5] text-ink-2 *:breaks max-tablet:[&_a]:inline-flex max-tablet:[&_a]:min-h-11 max-tablet:[&_a]:items-center max-tablet:[&_a]:gap-[0.4em]">
      {children}
    </p>
  );
}
