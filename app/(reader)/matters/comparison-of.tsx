import { ComparisonPage } from "@/components/comparison/comparison-page";
import { Tombstone } from "@/components/comparison/tombstone";
import { getAmended } from "@/db/public/queries/amended";
import type { MatterPage } from "@/db/public/queries/matters";
import { getRechecks } from "@/db/public/queries/rechecks";
import type { Sides } from "@/lib/comparison/facing";
import { readSettings } from "@/lib/env";

/** The comparison page of a matter as a version has it, or, of one that is withdrawn, that it is. */
export async function comparisonOf(
  page: MatterPage,
  {
    isPinned = false,
    sides,
  }: {
    /** Whether this is the page of one version. */
    isPinned?: boolean;
    /** To whom the page is narrowed. */
    sides?: Sides;
  } = {},
) {
  const { version, history, latest } = page;
  if (version.withdrawal !== null) return <Tombstone version={version} />;
  return (
    <ComparisonPage
      version={version}
      history={history}
      amended={await getAmended(page)}
      origin={readSettings().url}
      pinned={isPinned ? { latest } : undefined}
      sides={sides}
      rechecks={
        isPinned
          ? undefined
          : await getRechecks(version.document.captures.map((capture) => capture.id))
      }
    />
  );
}
