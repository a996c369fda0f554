import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/document/document";
import { checkedBy } from "@/lib/wording";

/** What a card says of the version that it shows. */
export interface CardVersion
  extends Pick<PublishedVersion, "number" | "publishedAt" | "approvedBy"> {
  /** Whether the card shows this version for ever; else it follows the record. */
  isPinned: boolean;
}

/** As wide as a card beside other text, or as the frame on another site that shows it alone. */
export type CardSize = "card" | "page";

/** A card for other sites: the question, what stands between, and where all of it is. */
export function CardFrame({
  label,
  question,
  version: { number, publishedAt, approvedBy, isPinned },
  href,
  size,
  children,
}: {
  label: string;
  question: string;
  version: CardVersion;
  /** The whole address of the full record. */
  href: string;
  size: CardSize;
  children: React.ReactNode;
}) {
  const dated = `version ${number}, ${formatEdtf(publishedAt.slice(0, 10))}`;
  return (
    <section
      className={`w-full border border-rule-2 bg-sheet text-ui wrap-anywhere *:min-w-0 *:px-3.5 *:py-3 *:not-first:border-t *:not-first:border-rule ${size === "page" ? "max-w-200 min-[36rem]:mx-auto" : "max-w-90"}`}
      aria-label={label}
    >
      <p dir="auto">
        <b>{question}</b>
      </p>
      {children}
      <p className="text-s/[1.5] text-ink-2">
        {checkedBy(approvedBy)}.{" "}
        {isPinned
          ? `Pinned: ${dated}. This card does not change.`
          : `Follows the record: ${dated}.`}{" "}
        <a href={href} target="_blank" rel="noopener">
          Full record at Gainsay
        </a>
      </p>
    </section>
  );
}
