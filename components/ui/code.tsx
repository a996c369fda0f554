/** A text to be taken as it stands: a citation, a line of code. Each of its lines runs its own way. */
export function Code({ title, children }: { title?: string; children: React.ReactNode }) {
  return (
    <p
      className="overflow-x-auto rounded-control border border-rule bg-well px-3.5 py-3 font-mono text-s/[1.55] wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]"
      title={title}
    >
      {children}
    </p>
  );
}
