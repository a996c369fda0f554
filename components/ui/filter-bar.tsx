/** A line of links, or of switches, that narrow or order what stands below. */
export function FilterBar({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-y border-rule py-2.5 text-s"
      aria-label={label}
    >
      {children}
    </nav>
  );
}
