/** Heads one of several columns of a section; at its end, how many rows the column has. */
export function ColumnHead({ count, children }: { count?: number; children: React.ReactNode }) {
  return (
    <h3 className="mb-3 flex justify-between gap-4 border-ink border-t-3 pt-2.5 font-strong text-m">
      <bdi className="breaks">{children}</bdi>
      {count !== undefined && (
        <span className="flex-none font-normal text-ink-2 tabular-nums lining-nums">
          {count.toLocaleString("en-GB")}
        </span>
      )}
    </h3>
  );
}
