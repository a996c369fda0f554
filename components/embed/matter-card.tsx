import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { matterCardOf } from "@/lib/views/card";
import { counted } from "@/lib/wording";
import { CardFrame, type CardSize } from "./frame";
import { PairCard } from "./pair-card";
import { StatementCard } from "./statement-card";

/** A matter on a card: the exchange that stands for it, or a claim that nobody answered, and how much else there is. */
export function MatterCard({
  version,
  isPinned,
  origin,
  size = "card",
}: {
  version: PublishedVersion;
  isPinned: boolean;
  origin: string;
  size?: CardSize;
}) {
  const view = comparisonView(version.document);
  const { slug, question } = version.document.matter;
  const path = urls.matterVersion(slug, version.number);
  const card = matterCardOf(view);
  const shared = { version: { ...version, isPinned }, origin, size };
  if (!card) {
    const href = new URL(path, origin).href;
    return (
      <CardFrame label="Matter, card" question={question} href={href} {...shared}>
        <p>No statements are on record.</p>
      </CardFrame>
    );
  }
  if ("side" in card) return <StatementCard card={card} path={path} {...shared} />;
  const { pairs, statements } = view;
  const of = pairs.length > 1 ? `One of ${counted(pairs.length, "exchange")}, ` : "";
  const text = `${of}${counted(statements.length, "statement")} on record.`;
  return (
    <PairCard
      card={card}
      beside={{ text: text.charAt(0).toUpperCase() + text.slice(1), path }}
      {...shared}
    />
  );
}
