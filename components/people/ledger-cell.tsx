import { Dated } from "@/components/statement/dated";
import { VoiceText } from "@/components/statement/voice";
import { SilentOnPoint, Words } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import { formatEdtf } from "@/lib/dates/format";
import { whenInWords } from "@/lib/datings";
import {
  isSide,
  type LedgerCell,
  type LedgerSearch,
  type LedgerSide,
  type LedgerSilence,
  type SideRelation,
} from "@/lib/people/ledger-rows";
import { urls } from "@/lib/urls";

type Silence<Kind> = Extract<LedgerSilence, { kind: Kind }>;

const relations: Record<SideRelation, string> = {
  ...{ answered_with: "Answered with", in_answer_to: "In answer to" },
  ...{ answered_back: "Answered back", taken_back: "Taken back" },
};

/** What a cell is: drawn where nothing else says it, and always there for those who listen. */
export function CellLabel({
  named = false,
  children,
}: {
  named?: boolean;
  children: React.ReactNode;
}) {
  return named ? (
    <Label className="mb-1">{children}</Label>
  ) : (
    <span className="unseen">{children}: </span>
  );
}

/** The words at the other end of a rebuttal, or a dashed box of the same size that says why there are none. */
export function LedgerCellText({ cell, named }: { cell: LedgerCell; named: boolean }) {
  if (isSide(cell)) return <Side side={cell} named={named} />;
  if (cell.kind === "answers_nothing") {
    return (
      <>
        <CellLabel>In answer to</CellLabel>
        <NoneBox compact>
          <b className="font-semibold text-ink">Nothing it answers</b> is on record.
        </NoneBox>
      </>
    );
  }
  return (
    <>
      <CellLabel>Answer</CellLabel>
      <NoneBox compact>
        {cell.kind === "no_reply" ? <NoReply {...cell} /> : <ReplyGiven {...cell} />}
      </NoneBox>
    </>
  );
}

function Side({ side, named }: { side: LedgerSide; named: boolean }) {
  const { relation, voice, partyIndex, words, isHeld, more, pairId, statementId } = side;
  // On a phone no header says that this is what the words answer.
  const label = (
    <CellLabel named={named}>
      {relation === "taken_back" && <Sign name="retracts" className="me-1" />}
      {relations[relation]}
    </CellLabel>
  );
  return (
    <div className={partyTint(partyIndex)}>
      {label}
      {!named && relation === "in_answer_to" && (
        <Label className="tablet:hidden" aria-hidden="true">
          {relations[relation]}
        </Label>
      )}
      <p className="mb-1 flex items-baseline gap-[0.4rem] text-s/[1.4] wrap-anywhere text-ink-2">
        <PartyMark index={partyIndex} size="small" className="translate-y-[0.1em]" />
        <span>
          <b className="font-strong text-ink">
            <VoiceText voice={voice} statementId={statementId} />
          </b>
          , <Dated>{whenInWords(side)}</Dated>
          {more > 0 && (
            <>
              , and <a href={urls.pair(pairId)}>{more} more</a>
            </>
          )}
        </span>
      </p>
      {words === null ? (
        <SilentOnPoint />
      ) : isHeld || relation !== "taken_back" ? (
        <Words words={words} look="ledger" />
      ) : (
        <NoneBox compact>
          <b className="font-semibold text-ink">Words not held.</b> On record is that it was taken
          back, and when.
        </NoneBox>
      )}
    </div>
  );
}

/** As certain as what was done to find one, and no more. */
function NoReply({ search, asked }: Silence<"no_reply">) {
  return (
    <>
      <b className="font-semibold text-ink">{outcomeOf(search)}</b> <Asked sentences={asked} />
      {search ? (
        <>
          Looked for one from <bdi>{search.partyName}</bdi> in <bdi>{search.where}</bdi>.
        </>
      ) : (
        `No search for one is on record${asked.length > 0 ? "" : " either"}.`
      )}
    </>
  );
}

/** A reply that the record knows of and holds no words of: how it knows. */
function ReplyGiven({ found, asked }: Silence<"reply_given">) {
  return (
    <>
      <b className="font-semibold text-ink">A reply was given</b>, and is not yet set beside these
      words. <Asked sentences={asked} />
      {found && (
        <>
          One from <bdi>{found.partyName}</bdi> was found in <bdi>{found.where}</bdi>,{" "}
          {dayOf(found)}.
        </>
      )}
    </>
  );
}

function Asked({ sentences }: { sentences: string[] }) {
  return sentences.map((sentence) => (
    <bdi key={sentence}>
      <Timed>{`${sentence} `}</Timed>
    </bdi>
  ));
}

function outcomeOf(search: LedgerSearch | null): string {
  if (!search) return "No reply on record.";
  return `${search.outcome === "declined" ? "Declined to answer" : "No reply found"} as of ${dayOf(search)}.`;
}

const dayOf = ({ searchedAt }: LedgerSearch) => formatEdtf(searchedAt.slice(0, 10));
