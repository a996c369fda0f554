/** What a page of the desk is headed by. */
export function DeskTitle({ id, children }: { id?: string; children: React.ReactNode }) {
  return (
    <h1
      className="condensed text-balance pt-part pb-4 font-display font-strong text-lead/[1.1] tracking-[-0.015em]"
      id={id}
    >
      {children}
    </h1>
  );
}
