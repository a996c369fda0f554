import { Statement } from "@/components/statement/statement";
import { Section } from "@/components/ui/section";
import type { ComparisonView, StatementView } from "@/lib/comparison/view";

/** Statements that no rebuttal joins, each on its party's side. */
export function Alone({ view, statements }: { view: ComparisonView; statements: StatementView[] }) {
  if (statements.length === 0) return null;
  const { parties } = view.document;
  if (parties.length !== 2) {
    return (
      <Section
        id="alone"
        title="Said, answering no claim"
        dek="Statements on this matter that no rebuttal joins."
      >
        <div className="alone">
          {statements.map((statement) => (
            <Statement key={statement.record.id} statement={statement} document={view.document} />
          ))}
        </div>
      </Section>
    );
  }
  return (
    <Section
      id="alone"
      title="Said, answering no claim"
      dek="Statements on this matter that no rebuttal joins."
    >
      <div className="face face--alone">
        <Column view={view} statements={statements} index={0} />
        <p className="spine dim">No rebuttal</p>
        <Column view={view} statements={statements} index={1} />
      </div>
    </Section>
  );
}

function Column({
  view,
  statements,
  index,
}: {
  view: ComparisonView;
  statements: StatementView[];
  index: number;
}) {
  const own = statements.filter((row) => row.partyIndex === index);
  if (own.length === 0) {
    return (
      <p className="none">
        Every statement of <bdi>{view.document.parties[index]?.name}</bdi> on record stands in a
        pair.
      </p>
    );
  }
  return (
    <div className="alone">
      {own.map((statement) => (
        <Statement key={statement.record.id} statement={statement} document={view.document} />
      ))}
    </div>
  );
}
