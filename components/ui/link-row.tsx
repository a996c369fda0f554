import styles from "./link-row.module.css";

/** What can be done with what stands above: links and small buttons in a row. */
export function LinkRow({
  className = "",
  children,
}: {
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return <p className={`${styles.row} ${className}`}>{children}</p>;
}
