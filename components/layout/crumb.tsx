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
  return (
    <nav aria-label="Breadcrumb">
      <CrumbLine flush={flush}>
        {trail.map(({ name, href }, index) => (
          <Fragment key={name}>
            {index > 0 && <CrumbSlash />}
            <bdi className="breaks">{href ? <a href={href}>{name}</a> : <span>{name}</span>}</bdi>
          </Fragment>
        ))}
      </CrumbLine>
    </nav>
  );
}

/** The line above a page's heading. */
export function CrumbLine({
  flush = false,
  children,
}: {
  flush?: boolean;
  children: React.ReactNode;
}) {
  const above = flush ? "" : "pt-6 max-tablet:pt-4";
  return (
    <p className={`flex flex-wrap gap-x-2 gap-y-1 pb-4 text-s text-ink-2 max-tablet:pb-3 ${above}`}>
      {children}
    </p>
  );
}

export function CrumbSlash() {
  return (
    <span className="text-ink-3" aria-hidden="true">
      /
    </span>
  );
}
