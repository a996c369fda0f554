const look =
  "inline-grid w-max flex-none place-items-center justify-self-start rounded-round border border-current font-semibold font-ui text-[0.6875rem]/[1] lining-nums tabular-nums no-underline";

/** The number of a point at the head of its row; leads to the row's own address. */
export function PointNumber({ number, href }: { number: number; href: string }) {
  return (
    <a className={`${look} h-5 min-w-5`} href={href} aria-label={`Address of point ${number}`}>
      {number}
    </a>
  );
}

/** A number or a letter that leads nowhere: of a point named beside it, of a row. */
export function Circled({
  className = "",
  style,
  children,
}: {
  /** Where it stands. */
  className?: string;
  style?: React.CSSProperties;
  children: React.ReactNode;
}) {
  return (
    <span className={`${look} h-5 min-w-5 ${className}`} style={style}>
      {children}
    </span>
  );
}

/**
 * The number of a point within words that speak to it. It is drawn: it is no part of the words, and is not copied with
 * them. A joiner, drawn too, holds it on the line of the last of them.
 */
export function DrawnPointNumber({ number, href }: { number: number; href: string }) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: its label names it, and what it holds must not be copied
    <a
      className="ms-[0.2rem] rounded-[1rem] border border-current px-[0.3125rem] py-px align-[0.42em] font-ui text-[0.625rem]/[1] font-semibold lining-nums tabular-nums no-underline before:content-['\2060'] after:content-[attr(data-n)]"
      href={href}
      aria-label={`Point ${number}`}
      data-n={number}
    />
  );
}
