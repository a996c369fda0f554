import type { Amendment } from "@/lib/versions/amended";

/** What stands here now, and before it, struck, what stood here until a version put it right. */
export function Amended({
  mark,
  children,
}: {
  mark: Amendment | undefined;
  children: React.ReactNode;
}) {
  if (!mark) return children;
  return (
    <>
      <Was mark={mark} /> <Now mark={mark}>{children}</Now>
    </>
  );
}

/** What stands here since a correction put it right. */
export function Now({
  mark,
  children,
}: {
  mark: Amendment | undefined;
  children: React.ReactNode;
}) {
  if (!mark) return children;
  return (
    <ins className="font-semibold underline decoration-double decoration-auto underline-offset-[0.15em]">
      {children}
    </ins>
  );
}

/** What stood here before. */
export function Was({ mark }: { mark: Amendment }) {
  return (
    <Struck title={`Until version ${mark.number - 1}`}>
      <span className="unseen">Put right in version {mark.number}; before: </span>
      <bdi>{mark.was}</bdi>
      <span className="unseen">; now: </span>
    </Struck>
  );
}

/** Words that no longer hold. */
export function Struck({ title, children }: { title?: string; children: React.ReactNode }) {
  return (
    <del className="font-normal text-ink-2 line-through decoration-auto" title={title}>
      {children}
    </del>
  );
}
