/** What machines wrote: a hash, a date by a standard. */
export function Mono({ children }: { children: React.ReactNode }) {
  return <span className="wrap-anywhere font-mono text-[0.8125em] text-ink-2">{children}</span>;
}
