/** A heading within a section, or of a row in a list. */
export function SubHead({
  as: Heading = "h3",
  id,
  dir,
  className = "",
  children,
}: {
  as?: "h2" | "h3";
  id?: string;
  dir?: "auto";
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <Heading
      className={`font-ui text-h3/[1.3] font-strong tracking-[-0.006em] ${className}`}
      id={id}
      dir={dir}
    >
      {children}
    </Heading>
  );
}
