import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { StatementView } from "@/lib/comparison/view";
import type { RebuttalRecord } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { ByLine } from "./by-line";
import { Words } from "./words";

/** A rebuttal seen from one of its statements: its sign, which leads to the pair, and the statement at the other end. */
export function Exchange({
  rebuttal: { id, type },
  other,
}: {
  rebuttal: RebuttalRecord;
  other: StatementView;
}) {
  return (
    <div className={`xch ${partyTint(other.partyIndex)}`}>
      <a className="rel" href={urls.pair(id)}>
        <Sign name={rebuttalTypes[type].sign} />
        {rebuttalTypes[type].label}
      </a>
      <div>
        <ByLine statement={other} />
        <Words statement={other} />
      </div>
    </div>
  );
}
