import { PointLine } from "@/components/statement/point-line";
import { Said } from "@/components/statement/said";
import { formLabel, SilentOnPoint } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { CheckedBy } from "@/components/ui/state-mark";
import { Instant } from "@/components/ui/timed";
import { formatSpan } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import type { FrontMatter, FrontSide } from "@/lib/document/front";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { ActivityStrip } from "./activity-strip";

/** From how many times a claim counts as said often. */
const often = 3;

/** How large a matter stands in a list: as one of many, or as the first of all. */
type Look = "row" | "lead";

const frame: Record<Look, string> = {
  row: "border-rule pt-6 pb-4",
  lead: "border-ink pb-6",
};
const question: Record<Look, string> = {
  row: "mt-1 mb-3 text-[1.375rem]/[1.22] tracking-[-0.006em]",
  lead: "mt-1.5 mb-4 text-lead/[1.1] tracking-[-0.012em]",
};
const partyLine: Record<Look, string> = { row: "border-t-2", lead: "border-t-3" };

/** A matter in a list: its question, both positions at equal width, and what is on record. */
export function MatterRow({ matter, look = "row" }: { matter: FrontMatter; look?: Look }) {
  const { said, mostSaid, parties } = matter;
  return (
    <article className={`border-b ${frame[look]}`}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-s text-ink-2">
        {matter.topics.slice(0, 4).map((topic) => (
          <a
            className="inline-flex min-h-6 breaks items-center"
            key={topic.slug}
            href={urls.topic(topic.slug)}
          >
            <bdi>{topic.name}</bdi>
          </a>
        ))}
        {parties.length > 2 && <span className="breaks">{parties.length} parties</span>}
        {!matter.approvedBy && look === "lead" && <CheckedBy approvedBy={null} />}
      </p>
      <h2
        className={`font-display font-strong text-balance condensed ${question[look]}`}
        dir="auto"
      >
        <a className="no-underline hover:underline" href={urls.matter(matter.slug)}>
          {matter.question}
        </a>
      </h2>
      <Facing matter={matter} look={look} />
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-s text-ink-2">
        <ActivityStrip recent={matter.recent} />
        {mostSaid >= often && <span className="breaks">One claim said {mostSaid} times</span>}
        <span className="breaks">
          {counted(matter.statements, "statement")}, {counted(matter.rebuttals, "rebuttal")}
        </span>
        {said.latest !== null && <span className="breaks">Said {formatSpan(said)}</span>}
        <span className="breaks">
          Updated <Instant at={matter.publishedAt} />
        </span>
      </p>
    </article>
  );
}

/**
 * The first pair in words of one point, at equal width, with its sign between; where nothing is answered, the positions
 * of the first two parties.
 */
function Facing({ matter, look }: { matter: FrontMatter; look: Look }) {
  const { parties, firstPair, exchange } = matter;
  const [first, second] = parties;
  const type = firstPair && rebuttalTypes[firstPair.type];
  return (
    <>
      {exchange?.short && <PointLine short={exchange.short} />}
      <div className="grid grid-cols-[minmax(0,1fr)_5.5rem_minmax(0,1fr)] items-start gap-4 max-tablet:grid-cols-2 max-tablet:gap-x-3.5 max-tablet:gap-y-2">
        {exchange ? (
          <Speaking side={exchange.claim} look={look} />
        ) : (
          first && <Position party={first} index={0} look={look} />
        )}
        <p className="flex flex-col items-center gap-0.5 pt-2 text-center text-s/[1.25] font-semibold max-tablet:col-span-full max-tablet:row-start-1 max-tablet:flex-row max-tablet:gap-2 max-tablet:p-0 max-tablet:text-ui">
          <Sign name={type ? type.sign : "none"} size={look} />
          {type ? type.label : "No reply on record"}
        </p>
        {exchange ? (
          <Speaking side={exchange.reply} look={look} />
        ) : second ? (
          <Position party={second} index={1} look={look} />
        ) : (
          <NoneBox>One party is on record.</NoneBox>
        )}
      </div>
    </>
  );
}

/** Code points of each side that a list shows. */
const mostShown = 200;

/** Of one party, under a line in its colour: who, then what. */
function Side({
  name,
  index,
  look,
  children,
}: {
  name: string;
  index: number;
  look: Look;
  children: React.ReactNode;
}) {
  return (
    <div className={`breaks border-party pt-2 ${partyLine[look]} ${partyTint(index)}`}>
      <p className="flex items-baseline gap-[0.4rem] text-s/[1.35]">
        <PartyMark index={index} />
        <b className="font-strong">
          <bdi>{name}</bdi>
        </b>
      </p>
      {children}
    </div>
  );
}

function Speaking({ side: { speaker, partyIndex, words }, look }: { side: FrontSide; look: Look }) {
  return (
    <Side name={speaker} index={partyIndex} look={look}>
      {words ? (
        <>
          <p dir={languageOf(words.language).dir}>
            <Said words={words} most={mostShown} look={look} />
          </p>
          <Label>{formLabel(words)}</Label>
        </>
      ) : (
        <SilentOnPoint />
      )}
    </Side>
  );
}

function Position({
  party,
  index,
  look,
}: {
  party: FrontMatter["parties"][number];
  index: number;
  look: Look;
}) {
  return (
    <Side name={party.name} index={index} look={look}>
      <p dir="auto">{withoutQuotationMarks(party.positionInShort)}</p>
      <Label>{formLabel({ form: null })}</Label>
    </Side>
  );
}
