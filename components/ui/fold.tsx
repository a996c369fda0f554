import { Icon } from "./sign";

/** What is unfolded by its own line: "3 earlier corrections". */
export function Fold({
  summary,
  end,
  children,
}: {
  summary: React.ReactNode;
  /** At the end of the line, where there is room. */
  end?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <details className="group border-rule border-y">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 font-semibold text-ui [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="group-open:rotate-180" />
        {summary}
        {end && <span className="ms-auto font-normal text-ink-2 max-tablet:hidden">{end}</span>}
      </summary>
      {children}
    </details>
  );
}
