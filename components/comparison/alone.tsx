import { Statement } from "@/components/statement/statement";
import type { ComparisonView } from "@/lib/comparison/view";
import { Section } from "./section";

/** Statements that no rebuttal joins, each on its party's side. */
export function Alone({ view }: { view: ComparisonView }) {
  if (view.alone.length === 0) return null;
  const { parties } = view.document;
  if (parties.length !== 2) {
    return (
      <Section
        id="alone"
        title="Said, answering no claim"
        dek="Statements on this matter that no rebuttal joins."
      >
        <div className="alone">
          {view.alone.map((statement) => (
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
        <Column view={view} index={0} />
        <p className="spine dim">No rebuttal</p>
        <Column view={view} index={1} />
      </div>
    </Section>
  );
}

function Column({ view, index }: { view: ComparisonView; index: number }) {
  const statements = view.alone.filter((row) => row.partyIndex === index);
  if (statements.length === 0) {
    return (
      <p className="none">
        Every statement of {view.document.parties[index]?.name} on record stands in a pair.
      </p>
    );
  }
  return (
    <div className="alone">
      {statements.map((statement) => (
        <Statement key={statement.record.id} statement={statement} document={view.document} />
      ))}
    </div>
  );
}
