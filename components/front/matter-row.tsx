import { languageOf } from "@/components/statement/direction";
import { PointLine } from "@/components/statement/point-line";
import { Said } from "@/components/statement/said";
import { formLabel } from "@/components/statement/words";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import { formatSpan } from "@/lib/dates/format";
import type { FrontMatter, FrontSide } from "@/lib/document/front";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { checkedBy, counted } from "@/lib/wording";
import { ActivityStrip } from "./activity-strip";

/** From how many times a claim counts as said often. */
const often = 3;

/** A matter in a list: its question, both positions at equal width, and what is on record. */
export function MatterRow({
  matter,
  lead = false,
  heading: Heading = "h2",
}: {
  matter: FrontMatter;
  lead?: boolean;
  heading?: "h2" | "h3";
}) {
  const { said, mostSaid, parties } = matter;
  return (
    <article className={lead ? "lead" : "row"}>
      <p className="kick">
        {matter.topics.slice(0, 4).map((topic) => (
          <a key={topic.slug} href={urls.topic(topic.slug)}>
            <bdi>{topic.name}</bdi>
          </a>
        ))}
        {parties.length > 2 && <span>{parties.length} parties</span>}
        {!matter.approvedBy && lead && <span className="state">{checkedBy(null)}</span>}
      </p>
      <Heading dir="auto">
        <a href={urls.matter(matter.slug)}>{matter.question}</a>
      </Heading>
      <Facing matter={matter} />
      <p className="row__m">
        <ActivityStrip recent={matter.recent} />
        {mostSaid >= often && <span>One claim said {mostSaid} times</span>}
        <span>
          {counted(matter.statements, "statement")}, {counted(matter.rebuttals, "rebuttal")}
        </span>
        {said.latest !== null && <span>Said {formatSpan(said)}</span>}
        <span>
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
  const type = firstPair && rebuttalTypes[firstPair.type];
  return (
    <>
      {exchange?.short && <PointLine short={exchange.short} />}
      <div className="mf">
        {exchange ? (
          <Speaking side={exchange.claim} />
        ) : (
          first && <Position party={first} index={0} />
        )}
        <p className="mf__r">
          <Sign name={type ? type.sign : "none"} />
          {type ? type.label : "No reply on record"}
        </p>
        {exchange ? (
          <Speaking side={exchange.reply} />
        ) : second ? (
          <Position party={second} index={1} />
        ) : (
          <p className="none">One party is on record.</p>
        )}
      </div>
    </>
  );
}

/** Code points of each side that a list shows. */
const mostShown = 200;

function Speaking({ side: { speaker, partyIndex, words } }: { side: FrontSide }) {
  return (
    <div className={`mf__p ${partyTint(partyIndex)}`}>
      <p>
        <PartyMark index={partyIndex} />
        <b>
          <bdi>{speaker}</bdi>
        </b>
      </p>
      {words ? (
        <>
          <p dir={languageOf(words.language).dir}>
            <Said words={words} most={mostShown} />
          </p>
          <p className="lab">{formLabel(words)}</p>
        </>
      ) : (
        <p className="none">Says nothing on this point that is on record.</p>
      )}
    </div>
  );
}

function Position({ party, index }: { party: FrontMatter["parties"][number]; index: number }) {
  return (
    <div className={`mf__p ${partyTint(index)}`}>
      <p>
        <PartyMark index={index} />
        <b>
          <bdi>{party.name}</bdi>
        </b>
      </p>
      <p dir="auto">{withoutQuotationMarks(party.positionInShort)}</p>
      <p className="lab">{formLabel({ form: null })}</p>
    </div>
  );
}
