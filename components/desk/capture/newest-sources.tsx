import { Node } from "@/components/custody/node";
import { Section } from "@/components/ui/section";
import type { ListedSource } from "@/db/desk/queries/sources";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";

/** Sources as they came in, newest first; each leads on to logging a statement from it. */
export function NewestSources({
  sources,
  moreHref,
  matter,
}: {
  sources: ListedSource[];
  /** Address of the older ones; null at the end of the list. */
  moreHref: string | null;
  matter?: string;
}) {
  const from: Record<string, string> = matter ? { matter } : {};
  return (
    <Section id="newest" title="Newest sources">
      {sources.length === 0 && <p className="none">Nothing was captured yet.</p>}
      <ul className="srcs">
        {sources.map(({ publicId, title, publisher, url, capture }) => (
          <li key={publicId}>
            <Node held={capture?.status === "captured"} />
            <div>
              <a className="srcs__t" href={urls.deskSource(publicId, from)} dir="auto">
                {title}
              </a>
              <p className="small">
                {publisher ?? (url ? hostOf(url) : "Publisher not stated")},{" "}
                {capture
                  ? `${capture.status === "failed" ? "failed" : "captured"} ${formatInstant(capture.capturedAt)}`
                  : "not captured"}
              </p>
            </div>
            {capture?.status === "captured" && (
              <a
                className="btn btn--s"
                href={urls.newRecord({ capture: capture.publicId, ...from })}
                aria-label={`Log a statement from “${title}”`}
              >
                Log a statement
              </a>
            )}
          </li>
        ))}
      </ul>
      {moreHref && (
        <p className="all">
          <a className="btn" href={moreHref}>
            Older sources
          </a>
        </p>
      )}
    </Section>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);
