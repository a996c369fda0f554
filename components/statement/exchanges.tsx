import { Section } from "@/components/comparison/section";
import type { StatementView } from "@/lib/comparison/view";
import type { RebuttalRecord } from "@/lib/record/document";
import { Exchange } from "./exchange";

/** What a statement answers, and what answers it, at equal width. */
export function Exchanges({
  id,
  rebuttals,
  views,
}: {
  id: string;
  rebuttals: RebuttalRecord[];
  views: Map<string, StatementView>;
}) {
  const answers = rebuttals.filter((row) => row.replyId === id);
  const answered = rebuttals.filter((row) => row.claimId === id);
  return (
    <Section id="exchange" title="What it answers, what answers it">
      <div className="cols2">
        <Side
          title="It answers"
          rows={answers.map((row) => ({ row, other: views.get(row.claimId) }))}
          empty="It answers no statement on record."
        />
        <Side
          title="Answered by"
          rows={answered.map((row) => ({ row, other: views.get(row.replyId) }))}
          empty="No reply to it is on record."
        />
      </div>
    </Section>
  );
}

function Side({
  title,
  rows,
  empty,
}: {
  title: string;
  rows: { row: RebuttalRecord; other: StatementView | undefined }[];
  empty: string;
}) {
  return (
    <div>
      <h3 className="colh">
        {title} <span>{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className="none">{empty}</p>}
      {rows.map(
        ({ row, other }) => other && <Exchange key={row.id} rebuttal={row} other={other} />,
      )}
    </div>
  );
}
