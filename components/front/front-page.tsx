import { SearchField } from "@/components/layout/search-field";
import { Said } from "@/components/statement/said";
import { formLabel } from "@/components/statement/words";
import { ButtonLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { NoneBox } from "@/components/ui/none-box";
import { Instant } from "@/components/ui/timed";
import { ToggleLink } from "@/components/ui/toggle";
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
    <div className="page-width">
      <div
        className="grid grid-cols-[minmax(0,1fr)_minmax(0,26rem)] items-end gap-x-16 gap-y-6 pt-part pb-6 max-tablet:grid-cols-1 max-tablet:pt-6 max-tablet:pb-4"
        data-front=""
      >
        <h1 className="font-display text-[clamp(1.75rem,1.2rem+2vw,2.5rem)]/[1.12] font-strong tracking-[-0.012em] text-balance">
          What was said, and who said otherwise.
        </h1>
        <SearchField
          id="front-search"
          label="Search the record"
          placeholder="Words, speaker or matter"
          size="large"
        />
      </div>
      {topics.length > 0 && (
        <FilterBar label="Topics">
          {topics.map((topic) => (
            <ToggleLink key={topic.slug} href={urls.topic(topic.slug)} count={topic.matters}>
              <bdi>{topic.name}</bdi>
            </ToggleLink>
          ))}
        </FilterBar>
      )}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)_17.5rem] gap-x-section max-wide:grid-cols-1">
        <div>
          {lead ? (
            <>
              <MatterRow matter={lead} look="lead" />
              {others.map((matter) => (
                <MatterRow key={matter.id} matter={matter} />
              ))}
              <p className="pt-6">
                <ButtonLink href={urls.matters()}>
                  {count === 1 ? "The list of matters" : `All ${count} matters`}
                </ButtonLink>
              </p>
            </>
          ) : (
            <NoneBox>No matter is on the record yet.</NoneBox>
          )}
        </div>
        <aside
          className="max-wide:mt-section max-wide:grid max-wide:grid-cols-3 max-wide:gap-part max-tablet:grid-cols-1"
          aria-label="About the record"
        >
          <Awaited awaited={awaited} />
          <Active matters={active} />
          <Corrections lines={corrections} />
          <Part title="How to read the signs">
            <SignKey />
          </Part>
        </aside>
      </div>
    </div>
  );
}

/** One of the parts beside the matters. */
function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="wide:not-first:mt-part">
      <h2 className="mb-1 border-t-2 border-ink pt-2 text-ui font-strong">{title}</h2>
      {children}
    </section>
  );
}

const entry = "border-rule border-b py-2.5 text-ui/[1.4]";
const under = "block text-ink-2 text-s";

function Awaited({ awaited }: { awaited: AwaitedReply[] }) {
  return (
    <Part title="Awaiting a reply">
      {awaited.length === 0 ? (
        <p className="text-s/[1.5] text-ink-2">No search for a missing reply is on record.</p>
      ) : (
        <ul>
          {awaited.map((row) => (
            <li className={entry} key={row.id}>
              <a href={`${urls.matter(row.matter.slug)}#missing`}>
                <bdi>{row.from}</bdi> on: <Said words={row.words} most={160} />
              </a>
              <small className={under}>
                {row.words.form !== "verbatim" && `${formLabel(row.words)}. `}
                {row.kind === "search" ? "None found" : "Asked; none given"}, as of{" "}
                <Instant at={row.at} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Corrections({ lines }: { lines: CorrectionLine[] }) {
  return (
    <Part title="Corrections">
      {lines.length === 0 && <p className="text-s/[1.5] text-ink-2">None was issued yet.</p>}
      <ul>
        {lines.map((line) => (
          <li className={entry} key={`${line.matterId} ${line.number}`}>
            <a href={urls.matter(line.slug)} dir="auto">
              {line.question}
            </a>
            <small className={under}>
              {correctionKinds[line.kind].label}, {formatEdtf(line.publishedAt.slice(0, 10))}:{" "}
              <bdi>{line.what}</bdi>
            </small>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <p className="text-s/[1.5] text-ink-2">
          <a href={urls.corrections()}>All corrections</a>
        </p>
      )}
    </Part>
  );
}

function Active({ matters }: { matters: FrontMatter[] }) {
  if (matters.length < 2) return null;
  return (
    <Part title="Most active">
      <ul>
        {matters.map((matter) => (
          <li className={entry} key={matter.id}>
            <a href={urls.matter(matter.slug)} dir="auto">
              {matter.question}
            </a>
            <small className={under}>
              {matter.statements} statements, {matter.rebuttals}{" "}
              {matter.rebuttals === 1 ? "rebuttal" : "rebuttals"}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  );
}
