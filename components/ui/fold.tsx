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
    <details className="group border-y border-rule">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 text-ui font-semibold [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="group-open:rotate-180" />
        {summary}
        {end && <span className="ms-auto font-normal text-ink-2 max-tablet:hidden">{end}</span>}
      </summary>
      {children}
    </details>
  );
}

/** What is unfolded by a line about it, set as small as what it is of. */
export function FoldLine({
  summary,
  children,
}: {
  summary: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <details className="group border-t border-rule">
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-0.5 border-rule py-2 group-open:mb-3 group-open:border-b max-tablet:min-h-11 [&::-webkit-details-marker]:hidden">
        {summary}
      </summary>
      {children}
    </details>
  );
}
