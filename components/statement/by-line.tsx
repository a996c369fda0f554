import { Amended } from "@/components/ui/amended";
import { PartyMark } from "@/components/ui/party-mark";
import { formatEdtf } from "@/lib/dates/format";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import type { ByLineView } from "@/lib/views/by-line";
import { NumberLink } from "./number-link";
import { VoiceText } from "./voice";

/** Who, when, on what occasion, in one line; the number leads to the statement's own page. */
export function ByLine({
  statement,
  anchored = false,
  marks = nothingAmended.marks,
}: {
  statement: ByLineView;
  /** Whether the statement's address on this page leads here. */
  anchored?: boolean;
  /** Where corrections put something right. */
  marks?: Amendments;
}) {
  const { voice, dating, occasion, name, partyIndex } = statement;
  return (
    <SpeakerLine party={partyIndex} id={anchored ? name.toLowerCase() : undefined}>
      <b className="font-strong text-ink">
        <VoiceText voice={voice} />
      </b>
      ,{" "}
      <Amended mark={marks.get(spot(occasion.id, "when"))}>
        {formatEdtf(dating?.edtf ?? null)}
      </Amended>
      , <bdi>{occasion.title}</bdi> <NumberLink statement={statement} className="ms-[0.35rem]" />
    </SpeakerLine>
  );
}

/** A line over words: whose they are, and what is said of them. */
export function SpeakerLine({
  party,
  id,
  children,
}: {
  party: number;
  id?: string;
  children: React.ReactNode;
}) {
  return (
    <p
      className="mb-1 flex items-baseline gap-[0.4rem] text-s/[1.4] wrap-anywhere text-ink-2"
      id={id}
    >
      <PartyMark index={party} size="small" className="translate-y-[0.1em]" />
      <span>{children}</span>
    </p>
  );
}
