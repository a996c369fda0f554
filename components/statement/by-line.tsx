import { PartyMark } from "@/components/ui/party-mark";
import type { StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { urls } from "@/lib/urls";

/** Who, when, on what occasion, in one line; the number leads to the statement's own page. */
export function ByLine({
  statement,
  anchored = false,
}: {
  statement: StatementView;
  /** Whether the statement's address on this page leads here. */
  anchored?: boolean;
}) {
  const { speaker, dating, occasion, name, record, partyIndex } = statement;
  return (
    <p className="xby" id={anchored ? name.toLowerCase() : undefined}>
      <PartyMark index={partyIndex} />
      <span>
        <bdi>
          <b>{speaker.name}</b>
        </bdi>
        , {formatEdtf(dating?.edtf ?? null)}, <bdi>{occasion.title}</bdi>{" "}
        <a className="st__n" href={urls.statement(record.id)}>
          {name}
        </a>
      </span>
    </p>
  );
}
