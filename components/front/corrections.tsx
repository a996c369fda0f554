import { Deleted, Inserted } from "@/components/ui/edited";
import { formatEdtf } from "@/lib/dates/format";
import type { CorrectionInShort } from "@/lib/document/front";
import { urls } from "@/lib/urls";
import { correctionKinds } from "@/lib/vocabulary";
import { entry, onward, Part, under } from "./aside";

/** What was put right last: what stood there, struck, and what stands there now. */
export function Corrections({ lines }: { lines: CorrectionInShort[] }) {
  return (
    <Part title="Corrections">
      {lines.length === 0 && (
        <p className="text-s/[1.5] text-ink-2">
          None so far. Each will stand here with what was wrong and why.
        </p>
      )}
      <ul>
        {lines.map(({ slug, number, publishedAt, kind, what, withdrawn, change }) => (
          <li className={entry} key={`${slug} ${number}`}>
            <a
              href={withdrawn ? urls.matter(slug) : urls.compare(slug, number - 1, number)}
              dir="auto"
            >
              {what}
            </a>
            {change && (
              <small className={under}>
                <Deleted dir="auto">{change.was}</Deleted>{" "}
                <Inserted dir="auto">{change.is}</Inserted>
              </small>
            )}
            <small className={under}>
              {withdrawn ? "Withdrawal" : correctionKinds[kind].label},{" "}
              {formatEdtf(publishedAt.slice(0, 10))}
            </small>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <p className="pt-1.5">
          <a className={onward} href={urls.corrections()}>
            All corrections
          </a>
        </p>
      )}
    </Part>
  );
}
