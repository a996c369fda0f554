/** Fields that few statements need, folded away. */
export function FoldedFields({
  title,
  isOpen,
  children,
}: {
  title: string;
  /** At first. */
  isOpen?: boolean;
  children: React.ReactNode;
}) {
  return (
    <details
      className="mt-1.5 text-s open:grid open:gap-3 [&>:not(summary)]:mt-2"
      open={isOpen || undefined}
    >
      <summary className="cursor-pointer text-ink-2">{title}</summary>
      {children}
    </details>
  );
}
