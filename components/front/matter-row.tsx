import { PointLine } from "@/components/statement/point-line";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import { formLabel } from "@/lib/comparison/form-label";
import { timesForRepeated } from "@/lib/comparison/repeats";
import { formatSpan } from "@/lib/dates/format";
import type { FrontMatter } from "@/lib/document/front";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import { urls } from "@/lib/urls";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { ActivityStrip } from "./activity-strip";
import { Side, Speaking } from "./side";

/** A matter in a list: its question, both positions at equal width, and what is on record. */
export function MatterRow({ matter }: { matter: FrontMatter }) {
  const { said, mostSaid, parties } = matter;
  return (
    <article className="border-b border-rule pt-6 pb-4">
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
      </p>
      <h2
        className="mt-1 mb-3 font-display text-[1.375rem]/[1.22] font-strong tracking-[-0.006em] text-balance condensed"
        dir="auto"
      >
        <a className="no-underline hover:underline" href={urls.matter(matter.slug)}>
          {matter.question}
        </a>
      </h2>
      <Facing matter={matter} />
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-s text-ink-2">
        <ActivityStrip recent={matter.recent} />
        {mostSaid >= timesForRepeated && (
          <span className="breaks">One claim said {counted(mostSaid, "time")}</span>
        )}
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
function Facing({ matter }: { matter: FrontMatter }) {
  const { parties, firstPair, exchange } = matter;
  const [first, second] = parties;
  return (
    <>
      {exchange?.short && <PointLine short={exchange.short} />}
      <div className="grid grid-cols-[minmax(0,1fr)_5.5rem_minmax(0,1fr)] items-start gap-4 max-tablet:grid-cols-2 max-tablet:gap-x-3.5 max-tablet:gap-y-2">
        {exchange ? (
          <Speaking side={exchange.claim} />
        ) : (
          first && <Position party={first} index={0} />
        )}
        <p className="flex flex-col items-center gap-0.5 pt-2 text-center text-s/[1.25] font-semibold max-tablet:col-span-full max-tablet:row-start-1 max-tablet:flex-row max-tablet:gap-2 max-tablet:p-0 max-tablet:text-ui">
          <Sign name={firstPair ? rebuttalTypes[firstPair.type].sign : "none"} size="row" />
          {firstPair ? rebuttalWord(firstPair.type) : "No reply on record"}
        </p>
        {exchange?.reply ? (
          <Speaking side={exchange.reply} />
        ) : second ? (
          <Position party={second} index={1} />
        ) : (
          <NoneBox>One party is on record.</NoneBox>
        )}
      </div>
    </>
  );
}

function Position({ party, index }: { party: FrontMatter["parties"][number]; index: number }) {
  return (
    <Side name={party.name} index={index}>
      <p dir="auto">{withoutQuotationMarks(party.positionInShort)}</p>
      <Label>{formLabel({ form: null })}</Label>
    </Side>
  );
}
