import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { ExcerptPair } from "@/lib/comparison/excerpt-view";
import { Exchange } from "./exchange";

/** What a statement answers, and what answers it, at equal width. */
export function Exchanges({ id, pairs }: { id: string; pairs: ExcerptPair[] }) {
  return (
    <Section id="exchange" title="What it answers, what answers it">
      <Columns>
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
      </Columns>
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
      <ColumnHead count={pairs.length}>{title}</ColumnHead>
      {pairs.length === 0 && <NoneBox>{empty}</NoneBox>}
      {pairs.map((pair) => (
        <Exchange key={pair.record.id} pair={pair} other={other} />
      ))}
    </div>
  );
}
