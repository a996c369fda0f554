const lines = {
  wraps: "flex-wrap",
  /** On a phone on one line that is pushed along. */
  scrolls: "flex-wrap max-tablet:flex-nowrap max-tablet:overflow-x-auto",
};

/** A line of links, or of switches, that narrow or order what stands below. */
export function FilterBar({
  label,
  scrolls = false,
  children,
}: {
  label: string;
  scrolls?: boolean;
  children: React.ReactNode;
}) {
  return (
    <nav
      className={`flex items-center gap-x-2 gap-y-1 border-y border-rule py-2.5 text-s ${lines[scrolls ? "scrolls" : "wraps"]}`}
      aria-label={label}
    >
      {children}
    </nav>
  );
}
