import { Gap } from "@/components/comparison/gap";
import { Exchange } from "@/components/statement/exchange";
import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import type { ComparisonView, PairView, StatementView } from "@/lib/comparison/view";
import { formatInstant } from "@/lib/dates/format";
import type { Gap as GapRecord } from "@/lib/gap";
import { replyGaps } from "@/lib/reply-gaps";

interface Props {
  pair: PairView;
  view: ComparisonView;
  /** When the version was published: the record knows nothing later. */
  readAt: string;
}

/** What else answers these two statements, and what does not, on both sides. */
export function PairSilences({ pair, view, readAt }: Props) {
  const gaps = replyGaps(view.document);
  return (
    <Section id="silences" title="Replies and silences" dek={`As of ${formatInstant(readAt)}.`}>
      <Columns>
        <Side to={pair.reply} by={pair.claim} view={view} pair={pair} gaps={gaps} />
        <Side to={pair.claim} by={pair.reply} view={view} pair={pair} gaps={gaps} />
      </Columns>
    </Section>
  );
}

/** Answers to one of the two statements, beside the pair itself. */
function Side({
  to,
  by,
  view,
  pair,
  gaps,
}: {
  to: StatementView;
  by: StatementView;
  view: ComparisonView;
  pair: PairView;
  gaps: GapRecord[];
}) {
  const answers = view.pairs.filter((row) => row !== pair && row.claim === to);
  const gap = gaps.find((row) => row.statementIds.includes(to.record.id));
  const isClaim = to === pair.claim;
  return (
    <div>
      <ColumnHead count={answers.length}>
        {isClaim ? "Other answers to the claim" : "Answers to the reply"}
      </ColumnHead>
      {answers.map((row) => (
        <Exchange key={row.record.id} pair={row} other="reply" />
      ))}
      {answers.length === 0 && (
        <Gap
          sign="none"
          title={gap?.title ?? (isClaim ? "No other answer" : `No answer from ${by.speaker.name}`)}
        >
          {gap?.sentence ??
            (isClaim
              ? "No other reply to the claim is on record."
              : "None is on record, and no search for one.")}
        </Gap>
      )}
    </div>
  );
}
