import { NoneBox } from "@/components/ui/none-box";
import { Timed } from "@/components/ui/timed";
import type { StatementCardView } from "@/lib/views/card";
import { CardFrame, type CardSize, type CardVersion } from "./frame";
import { CardSideView } from "./side";

/** A statement on a card, for other sites, with what answers it, and what it answers. */
export function StatementCard({
  card: { matter, side, joined, silence },
  version,
  path,
  origin,
  size = "card",
}: {
  card: StatementCardView;
  version: CardVersion;
  /** Where the full record of it is. */
  path: string;
  origin: string;
  size?: CardSize;
}) {
  return (
    <CardFrame
      label="Statement, card"
      question={matter.question}
      version={version}
      href={new URL(path, origin).href}
      size={size}
    >
      <CardSideView side={side} />
      {joined.length > 0 && (
        <ul className="grid gap-1.5">
          {joined.map((title) => (
            <li key={title} dir="auto">
              {title}
            </li>
          ))}
        </ul>
      )}
      {silence && (
        <NoneBox compact>
          <b>No reply on record.</b> <Timed>{silence}</Timed>
        </NoneBox>
      )}
    </CardFrame>
  );
}
