import styles from "./link-row.module.css";

/** What can be done with what stands above: links and small buttons in a row. */
export function LinkRow({
  spaced = false,
  className = "",
  children,
}: {
  /** Parted where it takes two lines: buttons that read as links are no higher than their words. */
  spaced?: boolean;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return <p className={`${styles.row} ${spaced ? styles.spaced : ""} ${className}`}>{children}</p>;
}
