import type { TimelineLink } from "@/lib/comparison/timeline";
import styles from "./timeline.module.css";

/** An arrow from the bar of each reply to that of its claim. The rows say the same in words. */
export function TimelineArrows({ links }: { links: TimelineLink[] }) {
  return (
    <div className={styles.arrows} aria-hidden="true">
      {links
        .filter(({ claim, reply }) => claim !== reply)
        .map((link) => (
          <Arrow key={link.rebuttalId} link={link} />
        ))}
    </div>
  );
}

/** From the middle of one row's bar to the middle of the other's, see `.arrows`. */
function Arrow({ link: { claim, reply, fromX, toX } }: { link: TimelineLink }) {
  const [top, bottom] = [Math.min(claim.row, reply.row), Math.max(claim.row, reply.row)];
  const isUp = claim.row < reply.row;
  const [from, to] = [`${fromX.toFixed(2)}`, `${toX.toFixed(2)}`];
  const path = isUp
    ? `M${from} 100C${from} 50 ${to} 50 ${to} 0`
    : `M${from} 0C${from} 50 ${to} 50 ${to} 100`;
  return (
    <div className={styles.arrow} style={{ gridRow: `${top + 1} / ${bottom + 1}` }}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={path} vectorEffect="non-scaling-stroke" />
      </svg>
      <i
        className={`${styles.head} ${isUp ? styles.up : styles.down}`}
        style={{ insetInlineStart: `${to}%` }}
      />
    </div>
  );
}
