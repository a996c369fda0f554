const kinds = {
  plain: "border-ink",
  /** What was put right, what stops somebody. */
  strong: "border-ink border-s-4",
  quiet: "border-rule-2",
  dashed: "border-ink border-dashed",
};

/** A framed sentence beside an icon; with a label it is a landmark. */
export function Note({
  kind = "plain",
  icon,
  label,
  role,
  isSmall = false,
  children,
}: {
  kind?: keyof typeof kinds;
  /** `Sign` or `Icon`, in the size of notes. */
  icon: React.ReactNode;
  label?: string;
  role?: "alert" | "note";
  isSmall?: boolean;
  children: React.ReactNode;
}) {
  const Frame = label ? "section" : "div";
  return (
    <Frame
      className={`grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-0.5 border bg-sheet px-3.5 py-3 ${isSmall ? "text-s/[1.45]" : "text-ui/[1.45]"} max-tablet:grid-cols-[1.5rem_minmax(0,1fr)] ${kinds[kind]}`}
      aria-label={label}
      role={role}
    >
      {icon}
      {children}
    </Frame>
  );
}
