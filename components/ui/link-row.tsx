import styles from "./link-row.module.css";

/** What can be done with what stands above: links and small buttons in a row. */
export function LinkRow({ children }: { children: React.ReactNode }) {
  return <p className={styles.row}>{children}</p>;
}
