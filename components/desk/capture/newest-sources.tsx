import { Node } from "@/components/custody/node";
import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { ListedSource } from "@/db/desk/queries/sources";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { Row } from "./row";

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
      {sources.length === 0 && <NoneBox>Nothing was captured yet.</NoneBox>}
      <ul>
        {sources.map(({ publicId, title, publisher, url, capture }) => (
          <Row
            key={publicId}
            mark={<Node className="mt-[0.4rem]" held={capture?.status === "captured"} />}
          >
            <div>
              <a
                className="font-said text-[1.0625rem]/[1.4] wrap-anywhere condensed"
                href={urls.deskSource(publicId, from)}
                dir="auto"
              >
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
              <ButtonLink
                size="small"
                className="max-tablet:col-start-2 max-tablet:justify-self-start"
                href={urls.newRecord({ capture: capture.publicId, ...from })}
                aria-label={`Log a statement from “${title}”`}
              >
                Log a statement
              </ButtonLink>
            )}
          </Row>
        ))}
      </ul>
      {moreHref && (
        <p className="pt-6">
          <ButtonLink href={moreHref}>Older sources</ButtonLink>
        </p>
      )}
    </Section>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);
