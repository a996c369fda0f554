/** Heads one of several columns of a section; at its end, how many rows the column has. */
export function ColumnHead({ count, children }: { count?: number; children: React.ReactNode }) {
  return (
    <h3 className="mb-3 flex justify-between gap-4 border-t-3 border-ink pt-2.5 text-m font-strong">
      <bdi className="breaks">{children}</bdi>
      {count !== undefined && (
        <span className="flex-none font-normal text-ink-2 lining-nums tabular-nums">
          {count.toLocaleString("en-GB")}
        </span>
      )}
    </h3>
  );
}
