import styles from "./facing.module.css";

/** Two statements share the rows of their parts; short texts keep their two columns on a phone. */
const kinds = { statements: styles.statements, short: styles.short, stacked: "" };

/** Two sides at equal width, and between them what joins them. */
export function Facing({
  of,
  long = false,
  id,
  className = "",
  children,
}: {
  of: keyof typeof kinds;
  /** Whether one side is so long that the other stays in view beside it. */
  long?: boolean;
  id?: string;
  /** Room around and within it. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`${styles.facing} ${kinds[of]} ${long ? styles.long : ""} ${className}`}
      id={id}
    >
      {children}
    </div>
  );
}
