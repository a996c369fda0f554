import { Amended } from "@/components/ui/amended";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import { TextOrWithheld, WithheldNote } from "@/components/ui/withheld";
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, PublishedVersion, VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { type Amended as AmendedSoFar, spot } from "@/lib/versions/amended";
import { checkedBy, counted } from "@/lib/wording";
import { CorrectionBanner } from "./correction-banner";

/** The question, what it is about in a sentence, and the facts of the record. */
export function MatterHead({
  version,
  history,
  amended: { marks, past },
  pinned,
}: {
  version: PublishedVersion;
  history: VersionLine[];
  amended: AmendedSoFar;
  pinned?: { latest: number };
}) {
  const { document, publishedAt, approvedBy } = version;
  const { matter } = document;
  const captured = document.captures.filter((row) => row.status === "captured").length;
  return (
    <>
      <p className="crumb">
        <a href={urls.matters()}>Matters</a>
        {matter.topics.length > 0 && <span aria-hidden="true">/</span>}
        {matter.topics.map((topic) => (
          <a key={topic.slug} href={urls.topic(topic.slug)}>
            <bdi>{topic.name}</bdi>
          </a>
        ))}
      </p>
      {pinned && <PinnedNote slug={matter.slug} version={version} latest={pinned.latest} />}
      <CorrectionBanner version={version} history={history} past={past} />
      <WithheldNote withheld={version.withheld} />
      <div className="head">
        <div>
          <h1 className="q" dir="auto">
            <Amended mark={marks.get(spot(matter.id, "question"))}>
              <TextOrWithheld>{matter.question}</TextOrWithheld>
            </Amended>
          </h1>
          <p className="dek" dir="auto">
            <Amended mark={marks.get(spot(matter.id, "summary"))}>
              <TextOrWithheld>{matter.summary}</TextOrWithheld>
            </Amended>
          </p>
        </div>
        <dl className="facts num">
          <div>
            <dt>Review</dt>
            <dd>
              <span className={approvedBy ? "state state--ok" : "state"}>
                {checkedBy(approvedBy)}
              </span>
            </dd>
          </div>
          <div>
            <dt>On record</dt>
            <dd>
              {counted(document.statements.length, "statement")},{" "}
              {counted(document.rebuttals.length, "rebuttal")}
            </dd>
          </div>
          <div>
            <dt>Sources captured</dt>
            <dd>
              {captured} of {document.sources.length}
            </dd>
          </div>
          <div>
            <dt>Latest statement</dt>
            <dd>{latestStatement(document)}</dd>
          </div>
          <div>
            <dt>Record updated</dt>
            <dd>
              {formatEdtf(publishedAt.slice(0, 10))}, version {version.number}
            </dd>
          </div>
        </dl>
      </div>
    </>
  );
}

/** The date of what was said last, by the last moment it may have been said; of several, the highest number's. */
function latestStatement(document: MatterDocument): string {
  const shown = new Map(document.occasions.map((row) => [row.id, preferredDating(row)]));
  const datings = document.statements.map(({ occasionId }) => shown.get(occasionId) ?? null);
  const last = datings.reduce(
    (latest, dating) => ((dating?.latest ?? 0) >= (latest?.latest ?? 0) ? dating : latest),
    null,
  );
  return formatEdtf(last?.edtf ?? null);
}

function PinnedNote({
  slug,
  version,
  latest,
}: {
  slug: string;
  version: PublishedVersion;
  latest: number;
}) {
  return (
    <div className="note note--q">
      <Sign name="clarifies" />
      <p>
        <b>You are reading version {version.number}</b>, as published on{" "}
        <Instant at={version.publishedAt} />. It never changes.{" "}
        {latest > version.number ? (
          <>
            <a href={urls.matter(slug)}>Version {latest} is the latest.</a>{" "}
            <a href={urls.compare(slug, version.number, latest)}>What changed since</a>
          </>
        ) : (
          <a href={urls.matter(slug)}>It is the latest.</a>
        )}
      </p>
    </div>
  );
}
