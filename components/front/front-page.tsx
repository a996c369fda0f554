import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { formatInstant } from "@/lib/dates/format";
import type { FrontMatter } from "@/lib/record/front";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";

/** The front page: what this is in a sentence, and the matters on record, newest first. */
export function FrontPage({ matters }: { matters: FrontMatter[] }) {
  return (
    <div className="wrap">
      <div className="hero">
        <h1>Who said what, and who said otherwise.</h1>
        <p className="dek">
          Public claims beside their denials: the exact words, their dates and sources, point by
          point. No verdicts.
        </p>
      </div>
      {matters.length === 0 ? (
        <p className="none">No matter is on the record yet.</p>
      ) : (
        matters.map((matter, index) => (
          <Matter key={matter.id} matter={matter} lead={index === 0} />
        ))
      )}
    </div>
  );
}

function Matter({ matter, lead }: { matter: FrontMatter; lead: boolean }) {
  const Heading = "h2";
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return (
    <article className={lead ? "lead" : "row"}>
      <p className="kick">
        {matter.topics.length > 0 && <b>{matter.topics.map((topic) => topic.name).join(", ")}</b>}
        <span>{formatInstant(matter.publishedAt)}</span>
      </p>
      <Heading>
        <a href={urls.matter(matter.slug)}>{matter.question}</a>
      </Heading>
      <Facing matter={matter} />
      <p className="row__m">
        <span>{count(matter.statements, "statement")}</span>
        <span>{count(matter.rebuttals, "rebuttal")}</span>
        {matter.parties.length > 2 && <span>{matter.parties.length} parties</span>}
        <span>Version {matter.version}</span>
      </p>
    </article>
  );
}

/** The two parties of the first pair, at equal width, with its sign between; or the first two parties. */
function Facing({ matter }: { matter: FrontMatter }) {
  const { parties, firstPair } = matter;
  const claim = parties.find((row) => row.id === firstPair?.claimPartyId) ?? parties[0];
  const reply =
    parties.find((row) => row.id === firstPair?.replyPartyId && row !== claim) ??
    parties.find((row) => row !== claim);
  const type = firstPair && rebuttalTypes[firstPair.type];
  return (
    <div className="mf">
      {claim && <Position party={claim} index={parties.indexOf(claim)} />}
      {type ? (
        <p className="mf__r">
          <Sign name={type.sign} />
          {type.label}
        </p>
      ) : (
        <p className="mf__r">
          <Sign name="none" />
          No reply on record
        </p>
      )}
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
      <p className="said">{party.positionInShort}</p>
    </div>
  );
}
