import type { AxisColumn } from "@/lib/comparison/timeline-axis";
import styles from "./axis.module.css";
import { spanStyle } from "./date-bar";

/** The names of an axis' columns, over the bars. A break in it is drawn, never left to be guessed. */
export function Axis({
  columns,
  read,
  className,
}: {
  columns: AxisColumn[];
  /** What stands where the record ends. */
  read?: React.ReactNode;
  /** How high it is. */
  className: string;
}) {
  return (
    <div className={`${styles.axis} ${className}`}>
      {columns.map(({ kind, label, note, left, width }) => (
        <p key={left} className={styles[kind]} style={spanStyle(left, width)}>
          {kind === "read" ? read : label}
          {note && <small>{note}</small>}
        </p>
      ))}
    </div>
  );
}

/** Lines at the edges of the columns, and a band over each break, for all rows at once. */
export function linesOf(columns: AxisColumn[]): string {
  return columns
    .filter(({ kind }) => kind !== "earlier" && kind !== "read")
    .map(({ kind, left, width }) => {
      const [from, to] = [`${left.toFixed(2)}%`, `${(left + width).toFixed(2)}%`];
      return kind === "break"
        ? `linear-gradient(90deg, transparent ${from}, var(--color-well) ${from} ${to}, transparent 0)`
        : `linear-gradient(90deg, transparent ${from}, var(--color-rule) ${from} calc(${from} + 1px), transparent 0)`;
    })
    .join(", ");
}
