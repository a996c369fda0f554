/** Filled: held by Gainsay; dashed: known of, not held. The words beside it say so too. */
export function Node({
  held,
  className = "",
}: {
  held: boolean;
  /** Where it stands. */
  className?: string;
}) {
  const look = held ? "forced-color-adjust-none bg-ink-2" : "border-dashed";
  return (
    <i
      className={`inline-block size-2.75 flex-none rounded-round border-[1.5px] border-ink-2 ${look} ${className}`}
    />
  );
}
