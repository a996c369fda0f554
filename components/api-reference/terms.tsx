/** Names as machines have them, each with what it means beside it; below it on a phone. */
export function Terms({ children }: { children: React.ReactNode }) {
  return <dl className="border-t border-rule text-s/[1.5]">{children}</dl>;
}

export function TermOf({
  id,
  name,
  about,
  narrow = false,
  children,
}: {
  id?: string;
  name: string;
  /** Beside the name: its type, or that it must be given. */
  about?: React.ReactNode;
  /** In one of two columns. */
  narrow?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div
      id={id}
      className={`grid gap-x-4 border-b border-rule py-2 target:bg-well max-tablet:grid-cols-1 ${narrow ? "grid-cols-[7rem_minmax(0,1fr)]" : "grid-cols-[11rem_minmax(0,1fr)]"}`}
    >
      <dt className="wrap-anywhere">
        <code className="font-mono font-medium">{name}</code>
        {about && <span className="ms-2 text-xs text-ink-2">{about}</span>}
      </dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
