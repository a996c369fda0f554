import { ByLine } from "@/components/statement/by-line";
import { Quotation } from "@/components/statement/quotation";
import { Flow } from "@/components/ui/flow";
import { partyTint } from "@/components/ui/party-mark";
import { voiceInText } from "@/lib/people/voice";
import type { TakenView } from "@/lib/views/source";

/** Statements with the words that one source gives of them. */
export function TakenList({ taken }: { taken: TakenView[] }) {
  return (
    <Flow>
      {taken.map((statement) => (
        <article
          key={statement.record.id}
          className={partyTint(statement.partyIndex)}
          aria-label={voiceInText(statement.voice)}
        >
          <ByLine statement={statement} />
          {statement.quotations.map((record) => (
            <Quotation
              key={record.id}
              quotation={{ record, markers: [] }}
              anchored
              size="listed"
              isAttributed={statement.voice.attributedBy !== null}
            />
          ))}
        </article>
      ))}
    </Flow>
  );
}
