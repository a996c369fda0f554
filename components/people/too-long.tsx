import { NoticePage } from "@/components/layout/notice-page";
import { urls } from "@/lib/urls";

export const tooLongTitle = "This took too long to read";

/** Where a part of a very long list was given up: what was asked is not answered, and nothing is said of it. */
export function TooLong({ slug }: { slug: string }) {
  return (
    <NoticePage title={tooLongTitle} isMain={false}>
      <p>
        Nothing of it is shown here, and nothing is missing from the record. Try again in a moment,
        or choose a year or a point on the <a href={urls.person(slug)}>page of this speaker</a>.
      </p>
    </NoticePage>
  );
}
