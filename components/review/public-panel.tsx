import type { PublicVersion } from "@/db/desk/queries/public-version";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { checkedBy } from "@/lib/wording";

/** What readers have: since when, and where; or why they have it no more. */
export function PublicPanel({ published }: { published: PublicVersion }) {
  const { number, publishedAt, approvedBy, withdrawal, document } = published;
  const { slug } = document.matter;
  return (
    <section className="pub" aria-label="On the public record">
      <h2>
        {withdrawal === null ? "Published as" : "Withdrawn in"} version {number}
      </h2>
      <p className="small">
        {formatInstant(publishedAt)}. {withdrawal ?? `${checkedBy(approvedBy)}.`}
      </p>
      <ul>
        <li>
          <b>Page</b>
          <a className="mono" href={urls.matter(slug)}>
            {urls.matter(slug)}
          </a>
        </li>
        {withdrawal === null && (
          <li>
            <b>Version</b>
            <a className="mono" href={urls.matterVersion(slug, number)}>
              {urls.matterVersion(slug, number)}
            </a>
          </li>
        )}
        {number > 1 && withdrawal === null && (
          <li>
            <b>Changes</b>
            <a className="mono" href={urls.compare(slug, number - 1, number)}>
              {urls.compare(slug, number - 1, number)}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
