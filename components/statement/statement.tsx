import { Custody } from "@/components/custody/custody";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import type { StatementView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/record/document";
import { DateStamp } from "./date-stamp";
import { Quotation } from "./quotation";

/** One statement: who, when, the words as each source gives them, and how they reached us. */
export function Statement({
  statement,
  document,
  anchored = true,
}: {
  statement: StatementView;
  document: MatterDocument;
  /** False where the statement stands on the page already: an address leads to its first place. */
  anchored?: boolean;
}) {
  const { speaker, record, partyIndex, quotations, occasion, name } = statement;
  return (
    <article
      className={`st ${partyTint(partyIndex)}`}
      id={anchored ? name.toLowerCase() : undefined}
      aria-label={`Statement ${name}`}
    >
      <p className="st__by">
        <PartyMark index={partyIndex} />
        <span>
          <bdi>
            <b>{speaker.name}</b>
          </bdi>
          {record.speakerRole && <>, {record.speakerRole}</>}
        </span>
        <a
          className="st__n"
          href={`#${name.toLowerCase()}`}
          aria-label={`Address of statement ${name}`}
        >
          {name}
        </a>
      </p>
      <DateStamp occasion={occasion} />
      <div>
        {quotations.map((quotation) => (
          <Quotation key={quotation.record.id} quotation={quotation} anchored={anchored} />
        ))}
      </div>
      <div className="st__foot">
        <Custody quotations={quotations.map((row) => row.record)} document={document} />
      </div>
    </article>
  );
}
