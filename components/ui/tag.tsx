/** A word in a frame, beside what it is said of. */
export function Tag({ children }: { children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-[0.3rem] whitespace-nowrap rounded-control border border-rule px-1.5 py-[0.0625rem] font-medium font-ui text-ink-2 text-xs max-tiny:whitespace-normal">
      {children}
    </span>
  );
}
