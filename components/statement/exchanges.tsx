import { Section } from "@/components/ui/section";
import type { ExcerptPair } from "@/lib/comparison/excerpt-view";
import { Exchange } from "./exchange";

/** What a statement answers, and what answers it, at equal width. */
export function Exchanges({ id, pairs }: { id: string; pairs: ExcerptPair[] }) {
  return (
    <Section id="exchange" title="What it answers, what answers it">
      <div className="cols2">
        <Side
          title="It answers"
          pairs={pairs.filter(({ record }) => record.replyId === id)}
          other="claim"
          empty="It answers no statement on record."
        />
        <Side
          title="Answered by"
          pairs={pairs.filter(({ record }) => record.claimId === id)}
          other="reply"
          empty="No reply to it is on record."
        />
      </div>
    </Section>
  );
}

function Side({
  title,
  pairs,
  other,
  empty,
}: {
  title: string;
  pairs: ExcerptPair[];
  other: "claim" | "reply";
  empty: string;
}) {
  return (
    <div>
      <h3 className="colh">
        {title} <span>{pairs.length}</span>
      </h3>
      {pairs.length === 0 && <p className="none">{empty}</p>}
      {pairs.map((pair) => (
        <Exchange key={pair.record.id} pair={pair} other={other} />
      ))}
    </div>
  );
}
