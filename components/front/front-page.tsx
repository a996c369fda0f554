import { SearchField } from "@/components/layout/search-field";
import { Said } from "@/components/statement/said";
import { formLabel } from "@/components/statement/words";
import { Instant } from "@/components/ui/timed";
import { formatEdtf } from "@/lib/dates/format";
import type { CorrectionLine } from "@/lib/document/corrections";
import type { AwaitedReply, FrontMatter } from "@/lib/document/front";
import { urls } from "@/lib/urls";
import { correctionKinds } from "@/lib/vocabulary";
import { MatterRow } from "./matter-row";
import { SignKey } from "./sign-key";

interface Props {
  /** Newest first; the first leads. */
  newest: FrontMatter[];
  active: FrontMatter[];
  awaited: AwaitedReply[];
  corrections: CorrectionLine[];
  topics: { slug: string; name: string; matters: number }[];
  /** How many matters are on record. */
  count: number;
}

/** The front page: the newest matters, where most is said, whose reply is awaited, and how to read the signs. */
export function FrontPage({ newest, active, awaited, corrections, topics, count }: Props) {
  const [lead, ...others] = newest;
  return (
    <div className="wrap">
      <div className="hero" data-front="">
        <h1>What was said, and who said otherwise.</h1>
        <SearchField
          id="front-search"
          label="Search the record"
          placeholder="Words, speaker or matter"
          size="large"
        />
      </div>
      {topics.length > 0 && (
        <nav className="filt" aria-label="Topics">
          {topics.map((topic) => (
            <a className="tog" key={topic.slug} href={urls.topic(topic.slug)}>
              <bdi>{topic.name}</bdi> <small>{topic.matters}</small>
            </a>
          ))}
        </nav>
      )}
      <div className="fgrid">
        <div>
          {lead ? (
            <>
              <MatterRow matter={lead} lead />
              {others.map((matter) => (
                <MatterRow key={matter.id} matter={matter} />
              ))}
              <p className="all">
                <a className="btn" href={urls.matters()}>
                  {count === 1 ? "The list of matters" : `All ${count} matters`}
                </a>
              </p>
            </>
          ) : (
            <p className="none">No matter is on the record yet.</p>
          )}
        </div>
        <aside className="side" aria-label="About the record">
          <Awaited awaited={awaited} />
          <Active matters={active} />
          <Corrections lines={corrections} />
          <section>
            <h2>How to read the signs</h2>
            <SignKey />
          </section>
        </aside>
      </div>
    </div>
  );
}

function Awaited({ awaited }: { awaited: AwaitedReply[] }) {
  return (
    <section>
      <h2>Awaiting a reply</h2>
      {awaited.length === 0 ? (
        <p className="small">No search for a missing reply is on record.</p>
      ) : (
        <ul>
          {awaited.map((row) => (
            <li key={row.id}>
              <a href={`${urls.matter(row.matter.slug)}#missing`}>
                <bdi>{row.from}</bdi> on: <Said words={row.words} most={160} />
              </a>
              <small>
                {row.words.form !== "verbatim" && `${formLabel(row.words)}. `}
                {row.kind === "search" ? "None found" : "Asked; none given"}, as of{" "}
                <Instant at={row.at} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Corrections({ lines }: { lines: CorrectionLine[] }) {
  return (
    <section>
      <h2>Corrections</h2>
      {lines.length === 0 && <p className="small">None was issued yet.</p>}
      <ul>
        {lines.map((line) => (
          <li key={`${line.matterId} ${line.number}`}>
            <a href={urls.matter(line.slug)} dir="auto">
              {line.question}
            </a>
            <small>
              {correctionKinds[line.kind].label}, {formatEdtf(line.publishedAt.slice(0, 10))}:{" "}
              <bdi>{line.what}</bdi>
            </small>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <p className="small">
          <a href={urls.corrections()}>All corrections</a>
        </p>
      )}
    </section>
  );
}

function Active({ matters }: { matters: FrontMatter[] }) {
  if (matters.length < 2) return null;
  return (
    <section>
      <h2>Most active</h2>
      <ul>
        {matters.map((matter) => (
          <li key={matter.id}>
            <a href={urls.matter(matter.slug)} dir="auto">
              {matter.question}
            </a>
            <small>
              {matter.statements} statements, {matter.rebuttals}{" "}
              {matter.rebuttals === 1 ? "rebuttal" : "rebuttals"}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
