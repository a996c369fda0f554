import { Gap } from "@/components/comparison/gap";
import { Exchange } from "@/components/statement/exchange";
import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format";
import { namesInText } from "@/lib/people/voice";
import type { AnswersView, PairPageView } from "@/lib/views/pair";

interface Props {
  pair: PairPageView;
  /** When the version was published: the record knows nothing later. */
  readAt: string;
}

/** What else answers these two statements, and what does not, on both sides. */
export function PairSilences({ pair, readAt }: Props) {
  const { answersToClaim, answersToReply } = pair;
  return (
    <Section id="silences" title="Replies and silences" dek={`As of ${formatInstant(readAt)}.`}>
      <Columns>
        <Side
          title="Answers to the reply"
          known={answersToReply}
          without={pair.record.id}
          none={{
            title: missingAnswer(pair),
            sentence: "None is on record, and no search for one.",
          }}
        />
        <Side
          title="Other answers to the claim"
          known={answersToClaim}
          without={pair.record.id}
          none={{
            title: "No other answer",
            sentence: "No other reply to the claim is on record.",
          }}
        />
      </Columns>
    </Section>
  );
}

/** Whose answer to the reply is missing: theirs whom it answers, unless they gave it or speak for the same side. */
function missingAnswer({ claim, reply }: PairPageView): string {
  const replying = new Set(reply.voice.speakers.map((row) => row.slug));
  const { speakers, attributedBy } = claim.voice;
  const others = (attributedBy ? [attributedBy] : speakers).filter(
    (row) => !replying.has(row.slug),
  );
  return others.length === 0 || claim.partyIndex === reply.partyIndex
    ? "No answer to the reply"
    : `No answer from ${namesInText({ speakers: others })}`;
}

/** Answers to one of the two statements, beside the pair itself. */
function Side({
  title,
  known,
  without,
  none,
}: {
  title: string;
  known: AnswersView;
  without: string;
  /** What is said where there are none, and nothing is known of them. */
  none: { title: string; sentence: string };
}) {
  const answers = known.answers.filter((row) => row.id !== without);
  const { title: missing, sentence } = known.gap ?? none;
  return (
    <div>
      <ColumnHead count={answers.length}>{title}</ColumnHead>
      {answers.map((row) => (
        <Exchange key={row.id} exchange={row} />
      ))}
      {answers.length === 0 && (
        <Gap sign="none" title={missing}>
          {sentence}
        </Gap>
      )}
    </div>
  );
}
