import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { formatInstant, formatSpan } from "@/lib/dates/format";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import type { FrontMatter } from "@/lib/record/front";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { checkedBy, counted } from "@/lib/words";
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
            {topic.name}
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
        <span>Updated {formatInstant(matter.publishedAt)}</span>
      </p>
    </article>
  );
}

/** The two parties of the first pair, at equal width, with its sign between; or the first two parties. */
function Facing({ matter }: { matter: FrontMatter }) {
  const { parties, firstPair } = matter;
  const claim = parties.find((row) => row.id === firstPair?.claimPartyId) ?? parties[0];
  const reply = firstPair
    ? parties.find((row) => row.id === firstPair.replyPartyId)
    : parties.find((row) => row !== claim);
  const type = firstPair && rebuttalTypes[firstPair.type];
  return (
    <div className="mf">
      {claim && <Position party={claim} index={parties.indexOf(claim)} />}
      <p className="mf__r">
        <Sign name={type ? type.sign : "none"} />
        {type ? type.label : "No reply on record"}
      </p>
      {reply ? (
        <Position party={reply} index={parties.indexOf(reply)} />
      ) : (
        <p className="none">One party is on record.</p>
      )}
    </div>
  );
}

function Position({ party, index }: { party: FrontMatter["parties"][number]; index: number }) {
  return (
    <div className={`mf__p ${partyTint(index)}`}>
      <p>
        <PartyMark index={index} />
        <b>{party.name}</b>
      </p>
      <p className="said" dir="auto">
        {withoutQuotationMarks(party.positionInShort)}
      </p>
    </div>
  );
}
