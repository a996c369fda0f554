import { Fragment } from "react";

/** Where a page stands: links from the whole to the part; the last may be the page itself, without a link. */
export function Crumb({ trail }: { trail: { name: string; href?: string }[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <p className="crumb">
        {trail.map(({ name, href }, index) => (
          <Fragment key={name}>
            {index > 0 && <span aria-hidden="true">/</span>}
            <bdi>{href ? <a href={href}>{name}</a> : <span>{name}</span>}</bdi>
          </Fragment>
        ))}
      </p>
    </nav>
  );
}
