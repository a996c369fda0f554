/** What a page of the desk is headed by. */
export function DeskTitle({ id, children }: { id?: string; children: React.ReactNode }) {
  return (
    <h1
      className="pt-part pb-4 font-display text-lead/[1.1] font-strong tracking-[-0.015em] text-balance condensed"
      id={id}
    >
      {children}
    </h1>
  );
}
