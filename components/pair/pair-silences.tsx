import { Exchange } from "@/components/statement/exchange";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import type { ComparisonView, PairView, StatementView } from "@/lib/comparison/view";
import { formatInstant } from "@/lib/dates/format";
import type { Gap } from "@/lib/gap";
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
      <div className="cols2">
        <Side to={pair.reply} by={pair.claim} view={view} pair={pair} gaps={gaps} />
        <Side to={pair.claim} by={pair.reply} view={view} pair={pair} gaps={gaps} />
      </div>
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
  gaps: Gap[];
}) {
  const answers = view.pairs.filter((row) => row !== pair && row.claim === to);
  const gap = gaps.find((row) => row.statementIds.includes(to.record.id));
  const isClaim = to === pair.claim;
  return (
    <div>
      <h3 className="colh">
        {isClaim ? "Other answers to the claim" : "Answers to the reply"}{" "}
        <span>{answers.length}</span>
      </h3>
      {answers.map((row) => (
        <Exchange key={row.record.id} pair={row} other="reply" />
      ))}
      {answers.length === 0 && (
        <div className="sil">
          <Sign name="none" />
          <h3 dir="auto">
            {gap?.title ?? (isClaim ? "No other answer" : `No answer from ${by.speaker.name}`)}
          </h3>
          <div className="small" dir="auto">
            <Timed>
              {gap?.sentence ??
                (isClaim
                  ? "No other reply to the claim is on record."
                  : "None is on record, and no search for one.")}
            </Timed>
          </div>
        </div>
      )}
    </div>
  );
}
