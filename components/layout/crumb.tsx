import { Fragment } from "react";
import { JsonLd } from "@/components/ui/json-ld";
import { absolute } from "@/lib/absolute";
import { urls } from "@/lib/urls";

interface Step {
  name: string;
  href?: string;
}

/**
 * Where a page stands: links from the whole to the part; the last may be the page itself, without a link. For machines
 * it says so again, but of the desk, which is none of theirs.
 */
export function Crumb({
  trail,
  flush = false,
}: {
  trail: Step[];
  /** Without room above, where the page has its own. */
  flush?: boolean;
}) {
  return (
    <nav aria-label="Breadcrumb">
      {!trail.some(({ href }) => href?.startsWith(urls.desk())) && (
        <JsonLd data={breadcrumbs(trail)} />
      )}
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

/** As schema.org has it: the last step may do without its address, which is the page's. */
const breadcrumbs = (trail: Step[]) => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: trail.map(({ name, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    ...(href && { item: absolute(href) }),
  })),
});

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
