/** Pieces of unlike height in two columns, each with a rule below; on smaller pages under each other. */
export function Flow({ children }: { children: React.ReactNode }) {
  return (
    <div className="columns-2 gap-x-section *:break-inside-avoid *:border-b *:border-rule *:py-4 max-laptop:columns-1">
      {children}
    </div>
  );
}
