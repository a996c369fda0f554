import { Statement } from "@/components/statement/statement";
import { Facing } from "@/components/ui/facing";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { CitedVersion } from "@/lib/citation";
import { pairAnchor } from "@/lib/comparison/anchors";
import type { PairView, StatementView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import type { ToldRecheck } from "@/lib/recheck/told";
import type { Amendments } from "@/lib/versions/amended";
import { noPointsInWords } from "@/lib/vocabulary";
import { PointLedger } from "./point-ledger";
import { Spine } from "./spine";

/** A claim and its reply, joined by the spine, and what the reply does to each point. */
export function Pair({
  pair,
  place,
  document,
  marks,
  version,
  rechecks,
}: {
  pair: PairView;
  /** Where corrections put something right. */
  marks: Amendments;
  /** On the page, from 0. */
  place: number;
  document: MatterDocument;
  version: CitedVersion;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks?: ReadonlyMap<string, ToldRecheck> | undefined;
}) {
  const { record, claim, reply, rows } = pair;
  const long = [claim, reply].some(
    (side) => wordsOf(side.quotations.map((row) => row.record.text)) > 120,
  );
  const isFirstPlace = (side: StatementView) =>
    document.rebuttals.find((row) => [row.claimId, row.replyId].includes(side.record.id))?.id ===
    record.id;
  return (
    <Section
      id={pairAnchor(place)}
      title={record.heading ?? `${claim.name} and ${reply.name}`}
      dek={rows.length > 0 ? "Claim and reply, with each point answered in turn." : undefined}
    >
      <Facing of="statements" long={long}>
        <Statement
          statement={claim}
          document={document}
          anchored={isFirstPlace(claim)}
          marks={marks}
          version={version}
          rechecks={rechecks}
        />
        <Spine pair={pair} marks={marks} />
        <Statement
          statement={reply}
          document={document}
          anchored={isFirstPlace(reply)}
          marks={marks}
          version={version}
          rechecks={rechecks}
        />
      </Facing>
      {rows.length > 0 ? (
        <PointLedger pair={pair} place={place} document={document} marks={marks} />
      ) : (
        <NoneBox>{noPointsInWords(pair.record.type)}</NoneBox>
      )}
    </Section>
  );
}

function wordsOf(texts: string[]): number {
  return texts.join(" ").split(/\s+/).length;
}
