import { Amended } from "@/components/ui/amended";
import { PartyMark } from "@/components/ui/party-mark";
import type { StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";

/** Who, when, on what occasion, in one line; the number leads to the statement's own page. */
export function ByLine({
  statement,
  anchored = false,
  marks = nothingAmended.marks,
}: {
  statement: StatementView;
  /** Whether the statement's address on this page leads here. */
  anchored?: boolean;
  /** Where corrections put something right. */
  marks?: Amendments;
}) {
  const { speaker, dating, occasion, name, record, partyIndex } = statement;
  return (
    <p className="xby" id={anchored ? name.toLowerCase() : undefined}>
      <PartyMark index={partyIndex} />
      <span>
        <bdi>
          <b>{speaker.name}</b>
        </bdi>
        ,{" "}
        <Amended mark={marks.get(spot(occasion.id, "when"))}>
          {formatEdtf(dating?.edtf ?? null)}
        </Amended>
        , <bdi>{occasion.title}</bdi>{" "}
        <a className="st__n" href={urls.statement(record.id)}>
          {name}
        </a>
      </span>
    </p>
  );
}
