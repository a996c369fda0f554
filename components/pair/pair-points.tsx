import { PointRow, PointTable } from "@/components/comparison/point-row";
import { Side } from "@/components/comparison/side";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { doneTo } from "@/lib/comparison/tally";
import type { PairPageView } from "@/lib/views/pair";
import { noPointsInWords, treatments } from "@/lib/vocabulary";

/** What the reply does to each point, and why we read it so. */
export function PairPoints({ pair }: { pair: PairPageView }) {
  const { rows, tally, record } = pair;
  const counted = tally.map(([treatment, count]) => `${count} ${doneTo(treatment)}`).join(", ");
  return (
    <Section id="points" title="Point by point" dek={counted && `${counted}.`}>
      {record.note && (
        <p className="pb-4 text-s/[1.5] text-ink-2" dir="auto">
          {record.note}
        </p>
      )}
      {rows.length === 0 ? (
        <NoneBox>{noPointsInWords(record.type)}</NoneBox>
      ) : (
        <PointTable>
          {rows.map(({ point, number, treatment, claimStance, replyStance, why }) => (
            <PointRow
              key={point.id}
              id={`p${number}`}
              number={number}
              treatment={treatment}
              allHref="#points"
              question={
                <span className="breaks" dir="auto">
                  {point.proposition}
                </span>
              }
              claim={<Side stance={claimStance} side={pair.claim} />}
              reply={
                <Side
                  stance={replyStance}
                  side={pair.reply}
                  takesAllBack={treatment === "taken_back"}
                />
              }
              why={
                <p
                  className="mt-3 text-center text-s/[1.4] text-balance text-ink-2 max-tablet:text-start"
                  dir="auto"
                >
                  <b>Why.</b> {why || treatments[treatment].definition}
                </p>
              }
            />
          ))}
        </PointTable>
      )}
    </Section>
  );
}
