import { Finding } from "@/components/desk/capture/finding";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import type { FindingLine } from "@/db/desk/queries/rechecks";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { recheckOutcomes } from "@/lib/vocabulary";
import { QueueLine, QueueList } from "./queue-list";

/** Captured pages that do not read as they did, until an editor looked. Nothing where none was ever asked again. */
export function Findings({ lines, lastAt }: { lines: FindingLine[]; lastAt: string | null }) {
  if (lastAt === null) return null;
  return (
    <Section
      id="findings"
      title="Not where it was"
      dek={`Captured pages that changed, moved or are gone. Last asked ${formatInstant(lastAt)}.`}
    >
      {lines.length === 0 && (
        <NoneBox>All quoted words that could be looked for stand where they did.</NoneBox>
      )}
      <QueueList>
        {lines.map((line) => (
          <QueueLine
            key={line.id}
            href={`${urls.deskSource(line.source)}#still-there`}
            title={line.title}
            state={<StateMark state="unchecked">{recheckOutcomes[line.outcome].label}</StateMark>}
          >
            <Finding line={line} />
          </QueueLine>
        ))}
      </QueueList>
    </Section>
  );
}
