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
  return mark ? <ins className="amended">{children}</ins> : children;
}

/** What stood here before. */
export function Was({ mark }: { mark: Amendment }) {
  return (
    <del className="amended" title={`Until version ${mark.number - 1}`}>
      <span className="vh">Put right in version {mark.number}; before: </span>
      <bdi>{mark.was}</bdi>
      <span className="vh">; now: </span>
    </del>
  );
}
