import { Spine } from "@/components/comparison/spine";
import { CopyWithSource } from "@/components/statement/copy-with-source";
import { NumberLink } from "@/components/statement/number-link";
import { Quotation } from "@/components/statement/quotation";
import { VoiceText } from "@/components/statement/voice";
import { Facing } from "@/components/ui/facing";
import { LinkRow } from "@/components/ui/link-row";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import type { CitedVersion } from "@/lib/citation";
import { formatEdtf } from "@/lib/dates/format";
import type { PairPageView, PairSide } from "@/lib/views/pair";

/** All words that are held of both statements. */
export function PairWords({ pair, version }: { pair: PairPageView; version: CitedVersion }) {
  return (
    <Section id="words" title="All their words" dek="Touch a number to see the words it rests on.">
      <Facing of="stacked">
        <Side statement={pair.claim} version={version} />
        <Spine pair={pair} />
        <Side statement={pair.reply} version={version} />
      </Facing>
    </Section>
  );
}

function Side({ statement, version }: { statement: PairSide; version: CitedVersion }) {
  const { voice, dating, partyIndex, quotations } = statement;
  return (
    <article className={partyTint(partyIndex)} aria-label={`Statement ${statement.name}`}>
      <p className="mb-4 flex items-baseline gap-2 text-ui/[1.35]">
        <PartyMark index={partyIndex} className="translate-y-[0.1em]" />
        <span className="breaks">
          <b className="font-strong">
            <VoiceText voice={voice} statementId={statement.record.id} />
          </b>
          , {formatEdtf(dating?.edtf ?? null)}
        </span>
        <NumberLink statement={statement} className="ms-auto flex-none" />
      </p>
      {quotations.length === 0 && <NoneBox>None of the words are held.</NoneBox>}
      {quotations.map((quotation) => (
        <Quotation
          key={quotation.record.id}
          quotation={quotation}
          anchored={false}
          source={quotation.source}
          isAttributed={voice.attributedBy !== null}
        />
      ))}
      <LinkRow>
        <CopyWithSource statement={statement} version={version} />
      </LinkRow>
    </article>
  );
}
