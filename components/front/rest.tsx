import { ButtonLink } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { exchangeSlug } from "@/lib/exchanges";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

/** The way to the exchanges that a list leaves out, and one quiet line for the replies that nobody has read. */
export function Rest({
  read,
  hasMore,
  unread,
}: {
  /** How many exchanges the list of all has. */
  read: number;
  /** Whether it has others than stand here. */
  hasMore: boolean;
  /** How many replies that nobody has read stand nowhere here. */
  unread: number;
}) {
  if (!hasMore && unread === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-6">
      {hasMore && <ButtonLink href={urls.exchanges()}>All {counted(read, "exchange")}</ButtonLink>}
      {unread > 0 && (
        <p className="text-s/[1.5] text-ink-2">
          <Sign name="unclassified" /> {counted(unread, "more answer")}{" "}
          {unread === 1 ? "is" : "are"} on record that nobody has read yet.{" "}
          <a href={urls.exchanges(exchangeSlug("unclassified"))}>
            Show {unread === 1 ? "it" : "them"}
          </a>
        </p>
      )}
    </div>
  );
}
