import { Cite } from "@/components/cite/cite";
import { Crumb } from "@/components/layout/crumb";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Hash } from "@/components/ui/hash";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Instant } from "@/components/ui/timed";
import { Dek, Title } from "@/components/ui/title";
import { TombstoneFrame } from "@/components/ui/tombstone";
import type { ShownRelease } from "@/db/public/queries/releases";
import { type ChangeKind, changeKinds } from "@/lib/changes";
import { formatInstant } from "@/lib/dates/format";
import { releaseCitation } from "@/lib/release/citation";
import { releaseAbout, releaseWork } from "@/lib/release/release";
import { urls } from "@/lib/urls";
import { ReleaseFiles } from "./release-files";

/** A dated copy of the record: how it is cited, what changed since the one before, and every file with its checksum. */
export function ReleasePage({ release }: { release: ShownRelease }) {
  const { kept, manifest, gone } = release;
  const { name, madeAt, head, previous, licence } = manifest;
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "Data", href: urls.data() },
          { name: "Releases", href: urls.releases() },
          { name },
        ]}
      />
      {gone ? (
        <Gone release={release} gone={gone} />
      ) : (
        <>
          <PageHead>
            <div>
              <Title size="page">Release {name}</Title>
              <Dek>{releaseAbout}</Dek>
              {kept.replaces && (
                <p className="mt-3 max-w-measure text-ui">
                  It was issued in place of{" "}
                  <a href={urls.release(kept.replaces)}>release {kept.replaces}</a>: the same
                  record, without what was withheld since because the law demands it.
                </p>
              )}
            </div>
            <FactList>
              <Fact name="Made">
                <Instant at={madeAt} />
              </Fact>
              <Fact name="Log entry">{head.toLocaleString("en")}</Fact>
              <Fact name="Licence">{licence ?? "not stated"}</Fact>
              <Fact name="Matters">{manifest.rows.matters.toLocaleString("en")}</Fact>
              <Fact name="Pairs">{manifest.rows.pairs.toLocaleString("en")}</Fact>
              {kept.doi && (
                <Fact name="DOI">
                  <a className="wrap-anywhere" href={`https://doi.org/${kept.doi}`}>
                    {kept.doi}
                  </a>
                </Fact>
              )}
            </FactList>
          </PageHead>
          <Section id="cite" title="Cite" dek="Its address and its files never change.">
            <Cite
              work={releaseWork(manifest, kept)}
              house={releaseCitation(manifest, kept)}
              address={urls.release(name)}
            />
          </Section>
          <Section
            id="changes"
            title="What changed"
            dek={previous ? `Since release ${previous.name}.` : "Up to this first release."}
          >
            <Changes changes={manifest.changes} />
            {previous && (
              <p className="pt-3 text-ui">
                <a href={urls.release(previous.name)}>Release {previous.name}</a>
              </p>
            )}
          </Section>
          <ReleaseFiles manifest={manifest} />
        </>
      )}
    </div>
  );
}

function Changes({ changes }: { changes: ShownRelease["manifest"]["changes"] }) {
  const kinds = Object.entries(changes) as [ChangeKind, number][];
  if (kinds.length === 0) return <p className="text-ui">Nothing.</p>;
  return (
    <ul>
      {kinds.map(([kind, count]) => (
        <li
          key={kind}
          className="grid grid-cols-[4rem_minmax(0,1fr)] gap-4 border-b border-rule py-2 text-ui first:border-t"
        >
          <b className="text-end font-semibold lining-nums tabular-nums">
            {count.toLocaleString("en")}
          </b>
          <span>
            {kind.replaceAll("_", " ")}{" "}
            <span className="text-ink-2">{changeKinds[kind].is.replaceAll("`", "")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is told of a release whose files are served no more. */
function Gone({
  release: { manifest },
  gone: { at, reason, reissue },
}: {
  release: ShownRelease;
  gone: NonNullable<ShownRelease["gone"]>;
}) {
  return (
    <TombstoneFrame label="No longer served" title={`Release ${manifest.name}`}>
      <p>
        On {formatInstant(at)} words that it holds were withheld, because the law demands it:{" "}
        <bdi>{reason}</bdi>
      </p>
      <p>
        {reissue ? (
          <>
            <a href={urls.release(reissue)}>Release {reissue}</a> was issued in its place: the same
            record, without those words.
          </>
        ) : (
          "It is to be issued anew without those words."
        )}
      </p>
      <p className="text-s text-ink-2">
        It was made on {formatInstant(manifest.madeAt)}, at entry{" "}
        {manifest.head.toLocaleString("en")} of the log, in {manifest.files.length} files.{" "}
        <Hash of={manifest.files.at(-1)?.sha256 ?? ""} /> of its list of checksums.
      </p>
    </TombstoneFrame>
  );
}
