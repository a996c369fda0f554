const sizes = {
  normal: "px-3 py-2.5 text-ui/[1.45]",
  /** In a cell of a table. */
  cell: "px-2 py-1.5 text-s/[1.45]",
};

/** Where there is nothing: a dashed box with a sentence that says so, never a blank. */
export function NoneBox({
  compact = false,
  size = "normal",
  className = "",
  children,
}: {
  /** Tighter on a phone, where it stands in a narrow column. */
  compact?: boolean;
  size?: keyof typeof sizes;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  const tight = compact ? "max-tablet:px-2.5 max-tablet:py-2 max-tablet:text-s" : "";
  return (
    <p
      className={`rounded-control border border-dashed border-rule-2 text-ink-2 ${sizes[size]} ${tight} ${className}`}
    >
      {children}
    </p>
  );
}
