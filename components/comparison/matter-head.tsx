import { CrumbLine, CrumbSlash } from "@/components/layout/crumb";
import { Amended } from "@/components/ui/amended";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Sign } from "@/components/ui/sign";
import { CheckedBy } from "@/components/ui/state-mark";
import { Instant } from "@/components/ui/timed";
import { Dek, Title } from "@/components/ui/title";
import { TextOrWithheld, WithheldNote } from "@/components/ui/withheld";
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, PublishedVersion, VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { type Amended as AmendedSoFar, spot } from "@/lib/versions/amended";
import { counted } from "@/lib/wording";
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
      <CrumbLine>
        <a className="breaks" href={urls.matters()}>
          Matters
        </a>
        {matter.topics.length > 0 && <CrumbSlash />}
        {matter.topics.map((topic) => (
          <a className="breaks" key={topic.slug} href={urls.topic(topic.slug)}>
            <bdi>{topic.name}</bdi>
          </a>
        ))}
      </CrumbLine>
      <div className="mb-6 grid gap-4 empty:hidden has-[>details:last-child]:mb-4">
        {pinned && <PinnedNote slug={matter.slug} version={version} latest={pinned.latest} />}
        <CorrectionBanner version={version} history={history} past={past} />
        <WithheldNote withheld={version.withheld} />
      </div>
      <PageHead>
        <div>
          <Title size="matter">
            <Amended mark={marks.get(spot(matter.id, "question"))}>
              <TextOrWithheld>{matter.question}</TextOrWithheld>
            </Amended>
          </Title>
          <Dek>
            <Amended mark={marks.get(spot(matter.id, "summary"))}>
              <TextOrWithheld>{matter.summary}</TextOrWithheld>
            </Amended>
          </Dek>
        </div>
        <FactList>
          <Fact name="Review">
            <CheckedBy approvedBy={approvedBy} />
          </Fact>
          <Fact name="On record">
            {counted(document.statements.length, "statement")},{" "}
            {counted(document.rebuttals.length, "rebuttal")}
          </Fact>
          <Fact name="Sources captured">
            {captured} of {document.sources.length}
          </Fact>
          <Fact name="Latest statement">{latestStatement(document)}</Fact>
          <Fact name="Record updated">
            {formatEdtf(publishedAt.slice(0, 10))}, version {version.number}
          </Fact>
        </FactList>
      </PageHead>
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
    <Note kind="quiet" icon={<Sign name="clarifies" size="note" />}>
      <p>
        <b className="font-strong">You are reading version {version.number}</b>, as published on{" "}
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
    </Note>
  );
}
