/** Two fields side by side, where there is room. */
export function TwoFields({ children }: { children: React.ReactNode }) {
  return <div className="grid grid-cols-[1fr_1fr] gap-3 max-laptop:grid-cols-1">{children}</div>;
}

/** Fields that few statements need, folded away. */
export function Fold({
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
