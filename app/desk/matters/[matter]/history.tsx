import { Part } from "@/components/desk/matter/part";
import type { recentVersions } from "@/db/desk/queries/versions";
import { formatInstant } from "@/lib/dates/format";
import { sentenceOf } from "@/lib/desk/effect";
import { urls } from "@/lib/urls";
import type { Change } from "@/lib/versions/change";
import { beginningOf, counted } from "@/lib/wording";

/** So many changes are told here; the review tells all. */
const most = 3;
const row = "grid grid-cols-[2.5rem_minmax(0,1fr)] border-b border-rule py-1.75 text-s";

/** What changed since readers last got a version, and the newest of those they have. */
export function History({
  matter: { publicId, slug },
  changes,
  versions,
}: {
  matter: { publicId: string; slug: string };
  changes: Change[];
  versions: ReturnType<typeof recentVersions>;
}) {
  if (versions.length === 0) return null;
  return (
    <Part
      id="history"
      title="History"
      end={
        <a className="text-s" href={urls.review(publicId)}>
          All that changed
        </a>
      }
    >
      <ol className="tabular-nums">
        {changes.length > 0 && (
          <li className={row}>
            <b className="font-semibold">Now</b>
            <ul className="grid gap-1">
              {changes.slice(0, most).map((change) => (
                <li key={`${change.kind} ${change.recordId}`} className="wrap-anywhere" dir="auto">
                  {beginningOf(sentenceOf(change), 140).text}
                </li>
              ))}
              {changes.length > most && (
                <li>{counted(changes.length - most, "more change", "more changes")}</li>
              )}
            </ul>
          </li>
        )}
        {versions.map(({ number, publishedAt }) => (
          <li key={number} className={row}>
            <b className="font-semibold">
              <a href={urls.matterVersion(slug, number)}>v{number}</a>
            </b>
            <span>{formatInstant(publishedAt)}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
