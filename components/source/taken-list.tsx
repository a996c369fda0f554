import { ByLine } from "@/components/statement/by-line";
import { Quotation } from "@/components/statement/quotation";
import { Flow } from "@/components/ui/flow";
import { partyTint } from "@/components/ui/party-mark";
import { excerptViews } from "@/lib/comparison/excerpt-view";
import type { Excerpt } from "@/lib/document/excerpt";

/** Statements with the words that one source gives of them. */
export function TakenList({ excerpt, sourceId }: { excerpt: Excerpt; sourceId: string }) {
  return (
    <Flow>
      {[...excerptViews(excerpt).values()].map((statement) => (
        <article
          key={statement.record.id}
          className={partyTint(statement.partyIndex)}
          aria-label={statement.speaker.name}
        >
          <ByLine statement={statement} />
          {statement.quotations
            .filter(({ record }) => record.sourceId === sourceId)
            .map((quotation) => (
              <Quotation key={quotation.record.id} quotation={quotation} anchored size="listed" />
            ))}
        </article>
      ))}
    </Flow>
  );
}
