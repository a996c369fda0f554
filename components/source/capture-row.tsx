import { Node } from "@/components/custody/node";

/** An attempt to capture a source, by its node: what is held, or why nothing is. */
export function CaptureRow({ held, children }: { held: boolean; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-4 border-b border-rule py-4 text-ui">
      <Node held={held} className="mt-[0.35rem]" />
      <div>{children}</div>
    </div>
  );
}

/** Hashes, headers: names and what machines read under them. */
export function HashList({ children }: { children: React.ReactNode }) {
  return (
    <dl className="mt-1.5 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-s max-tablet:grid-cols-1 [&_dt]:text-ink-2">
      {children}
    </dl>
  );
}
