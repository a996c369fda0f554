/** Where there is nothing: a dashed box with a sentence that says so, never a blank. */
export function NoneBox({
  compact = false,
  className = "",
  children,
}: {
  /** Tighter on a phone, where it stands in a narrow column. */
  compact?: boolean;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  const tight = compact ? "max-tablet:px-2.5 max-tablet:py-2 max-tablet:text-s" : "";
  return (
    <p
      className={`rounded-control border border-rule-2 border-dashed px-3 py-2.5 text-ink-2 text-ui/[1.45] ${tight} ${className}`}
    >
      {children}
    </p>
  );
}
