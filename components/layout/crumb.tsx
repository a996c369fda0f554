import { Fragment } from "react";

/** Where a page stands: links from the whole to the part; the last may be the page itself, without a link. */
export function Crumb({
  trail,
  flush = false,
}: {
  trail: { name: string; href?: string }[];
  /** Without room above, where the page has its own. */
  flush?: boolean;
}) {
  const above = flush ? "" : "pt-6 max-tablet:pt-4";
  return (
    <nav aria-label="Breadcrumb">
      <p
        className={`flex flex-wrap gap-x-2 gap-y-1 pb-4 text-ink-2 text-s max-tablet:pb-3 ${above}`}
      >
        {trail.map(({ name, href }, index) => (
          <Fragment key={name}>
            {index > 0 && (
              <span className="text-ink-3" aria-hidden="true">
                /
              </span>
            )}
            <bdi className="breaks">{href ? <a href={href}>{name}</a> : <span>{name}</span>}</bdi>
          </Fragment>
        ))}
      </p>
    </nav>
  );
}
