/** A text to be taken as it stands: a citation, a line of code. */
export function Code({ title, children }: { title?: string; children: React.ReactNode }) {
  return (
    <p
      className="overflow-x-auto rounded-control border border-rule bg-well px-3.5 py-3 font-mono text-s/[1.55] wrap-anywhere whitespace-pre-wrap"
      dir="auto"
      title={title}
    >
      {children}
    </p>
  );
}
