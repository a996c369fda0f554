import { Statement } from "@/components/statement/statement";
import { Facing } from "@/components/ui/facing";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { CitedVersion } from "@/lib/citation";
import type { ComparisonView, StatementView } from "@/lib/comparison/view";

interface Props {
  view: ComparisonView;
  statements: StatementView[];
  version: CitedVersion;
}

/** Statements that no rebuttal joins, each on its party's side. */
export function Alone(props: Props) {
  const { view, statements } = props;
  if (statements.length === 0) return null;
  const { parties } = view.document;
  return (
    <Section
      id="alone"
      title="Said, answering no claim"
      dek="Statements on this matter that no rebuttal joins."
    >
      {parties.length === 2 ? (
        <Facing of="stacked" className="items-start">
          <Column {...props} index={0} />
          <p className="pt-2 text-center text-s text-ink-2 max-tablet:my-3 max-tablet:pt-0 max-tablet:text-start">
            No rebuttal
          </p>
          <Column {...props} index={1} />
        </Facing>
      ) : (
        <Stacked {...props} />
      )}
    </Section>
  );
}

function Column({ index, ...props }: Props & { index: number }) {
  const { view, statements } = props;
  const own = statements.filter((row) => row.partyIndex === index);
  if (own.length === 0) {
    return (
      <NoneBox>
        Every statement of <bdi>{view.document.parties[index]?.name}</bdi> on record stands in a
        pair.
      </NoneBox>
    );
  }
  return <Stacked {...props} statements={own} />;
}

function Stacked({ view, statements, version }: Props) {
  return (
    <div className="space-y-6">
      {statements.map((statement) => (
        <Statement
          key={statement.record.id}
          statement={statement}
          document={view.document}
          version={version}
        />
      ))}
    </div>
  );
}
