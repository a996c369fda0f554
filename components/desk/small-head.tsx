/** What a part of a page at the desk is headed by. */
export function SmallHead({
  id,
  className = "",
  children,
}: {
  id: string;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <h2 id={id} className={`text-m font-strong ${className}`}>
      {children}
    </h2>
  );
}
