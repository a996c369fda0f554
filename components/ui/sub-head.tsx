/** A heading within a section. */
export function SubHead({
  id,
  className = "",
  children,
}: {
  id?: string;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <h3 className={`font-strong font-ui text-h3/[1.3] tracking-[-0.006em] ${className}`} id={id}>
      {children}
    </h3>
  );
}
