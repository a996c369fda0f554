/** A word in a frame, beside what it is said of. */
export function Tag({ children }: { children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-[0.3rem] rounded-control border border-rule px-1.5 py-[0.0625rem] font-ui text-xs font-medium whitespace-nowrap text-ink-2 max-tiny:whitespace-normal">
      {children}
    </span>
  );
}
