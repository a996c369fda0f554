import { Statement } from "@/components/statement/statement";
import { Facing } from "@/components/ui/facing";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { CitedVersion } from "@/lib/citation";
import type { ComparisonView, StatementView } from "@/lib/comparison/view";
import type { ToldRecheck } from "@/lib/recheck/told";

interface Props {
  view: ComparisonView;
  statements: StatementView[];
  version: CitedVersion;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks?: ReadonlyMap<string, ToldRecheck> | undefined;
}

/** Statements that no rebuttal joins, each on its party's side. */
export function Alone(props: Props) {
  const { view, statements } = props;
  if (statements.length === 0) return null;
  const [first, second, ...others] = view.parties;
  return (
    <Section
      id="alone"
      title="Said, answering no claim"
      dek="Statements on this matter that no rebuttal joins."
    >
      {first && second && others.length === 0 ? (
        <Facing of="stacked" className="items-start">
          <Column {...props} side={first} />
          <p className="pt-2 text-center text-s text-ink-2 max-tablet:my-3 max-tablet:pt-0 max-tablet:text-start">
            No rebuttal
          </p>
          <Column {...props} side={second} />
        </Facing>
      ) : (
        <Stacked {...props} />
      )}
    </Section>
  );
}

function Column({
  side: { party, index },
  ...props
}: Props & { side: ComparisonView["parties"][number] }) {
  const { statements } = props;
  const own = statements.filter((row) => row.partyIndex === index);
  if (own.length === 0) {
    return (
      <NoneBox>
        Every statement of <bdi>{party.name}</bdi> on record stands in a pair.
      </NoneBox>
    );
  }
  return <Stacked {...props} statements={own} />;
}

function Stacked({ view, statements, version, rechecks }: Props) {
  return (
    <div className="space-y-6">
      {statements.map((statement) => (
        <Statement
          key={statement.record.id}
          statement={statement}
          document={view.document}
          version={version}
          rechecks={rechecks}
        />
      ))}
    </div>
  );
}
