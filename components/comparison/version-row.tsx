import { Instant } from "@/components/ui/timed";

/** A version in a list of them: its number, when, what changed and why, and the kind of the change. */
export function VersionRow({
  name,
  at,
  kind,
  children,
}: {
  name: React.ReactNode;
  at: string;
  kind: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className="grid grid-cols-[3rem_10rem_minmax(0,1fr)_9rem] items-baseline gap-x-4 border-t border-rule py-3 text-ui max-laptop:grid-cols-[2.5rem_minmax(0,1fr)_7rem] max-tablet:grid-cols-[2.5rem_minmax(0,1fr)] print:break-inside-avoid">
      <span>{name}</span>
      <span className="text-ink-2 lining-nums tabular-nums">
        <Instant at={at} />
      </span>
      <span className="max-laptop:col-[2/-1] max-laptop:row-start-2 max-tablet:row-auto">
        {children}
      </span>
      <span className="text-end max-tablet:col-start-2 max-tablet:text-start max-tablet:text-ink-2">
        {kind}
      </span>
    </div>
  );
}
