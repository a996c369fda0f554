import { PointLine } from "@/components/statement/point-line";
import { Sign } from "@/components/ui/sign";
import { urls } from "@/lib/urls";
import type { CardView } from "@/lib/views/card";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { CardFrame, type CardSize, type CardVersion } from "./frame";
import { CardSideView } from "./side";

/** A pair on a card, for other sites: both sides at equal size, and the way to the full record. */
export function PairCard({
  card,
  version,
  origin,
  size = "card",
  beside,
}: {
  card: CardView;
  version: CardVersion;
  origin: string;
  size?: CardSize;
  /** Where it stands for a matter: what else is there. */
  beside?: { text: string; path: string };
}) {
  const { record, matter, point, claim, reply } = card;
  const path = beside?.path ?? urls.pairVersion(matter.slug, version.number, record.id);
  return (
    <CardFrame
      label="Claim and reply, card"
      question={matter.question}
      version={version}
      href={new URL(path, origin).href}
      size={size}
    >
      {point && <PointLine short={point} />}
      <CardSideView side={claim} />
      <p className="flex items-center gap-2 bg-well font-strong">
        <Sign name={rebuttalTypes[record.type].sign} />
        {rebuttalWord(record.type)}
      </p>
      <CardSideView side={reply} />
      {beside && <p className="text-s/[1.5] text-ink-2">{beside.text}</p>}
    </CardFrame>
  );
}
