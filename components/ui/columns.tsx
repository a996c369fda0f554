/** Two columns of equal width; on a phone one below the other. */
export function Columns({
  className = "",
  children,
}: {
  /** Where it stands, and the line around it. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`grid grid-cols-2 gap-x-section gap-y-part max-tablet:grid-cols-1 max-tablet:gap-0 ${className}`}
    >
      {children}
    </div>
  );
}
