import type { ReactNode } from "react";
import styles from "./act-row.module.css";

/** What can be done with what stands above it at the desk. */
export function ActRow({ children }: { children: ReactNode }) {
  return <p className={styles.row}>{children}</p>;
}
