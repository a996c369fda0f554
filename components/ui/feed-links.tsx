import { feedFormats } from "@/lib/feeds/formats";
import { LinkRow } from "./link-row";

/** Where programs that look again find what is new. */
export function FeedLinks({
  of,
  at,
}: {
  /** "this matter" */
  of: string;
  /** The address of the feed in a format. */
  at: (format: string) => string;
}) {
  return (
    <LinkRow className="print:hidden">
      <span className="text-s text-ink-2">
        Follow <bdi>{of}</bdi>:
      </span>
      {Object.entries(feedFormats).map(([format, { name, mediaType }]) => (
        <a key={format} href={at(format)} type={mediaType}>
          {name}
        </a>
      ))}
    </LinkRow>
  );
}
