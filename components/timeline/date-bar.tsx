import type { DateShape } from "@/lib/dates/shape";
import styles from "./date-bar.module.css";

/** A place on an axis, in percent of its width. */
export const spanStyle = (left: number, width: number): React.CSSProperties => ({
  insetInlineStart: `${left.toFixed(2)}%`,
  width: `${width.toFixed(2)}%`,
});

/** A date on an axis: a mark for a moment known to the minute, a bar over all that is possible for any other. */
export function DateBar({ shape, left, width }: { shape: DateShape; left: number; width: number }) {
  return <i className={`${styles.bar} ${styles[shape] ?? ""}`} style={spanStyle(left, width)} />;
}
