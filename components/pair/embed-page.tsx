import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { EmbedCard } from "./embed-card";

/** The card of a pair by itself. */
export function EmbedPage({
  id,
  version,
  origin,
}: {
  id: string;
  version: PublishedVersion;
  origin: string;
}) {
  const pair = comparisonView(version.document).pairs.find((row) => row.record.id === id);
  if (!pair) throw new Error(`Version ${version.number} has no pair ${id}.`);
  return (
    <>
      <h1 className="unseen" dir="auto">
        {version.document.matter.question}
      </h1>
      <EmbedCard pair={pair} version={version} origin={origin} size="page" />
    </>
  );
}
