import { Crumb } from "@/components/layout/crumb";
import { Hash } from "@/components/ui/hash";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { changeSections } from "@/lib/versions/compare-sections";
import { correctionKinds } from "@/lib/vocabulary";
import { checkedBy } from "@/lib/wording";
import { ChangedRecord } from "./change-list";

interface Props {
  from: PublishedVersion;
  to: PublishedVersion;
  /** Every version of the matter, newest first. */
  history: VersionLine[];
}

/** What changed between two versions of a matter: why it did, then each record that reads differently. */
export function ComparePage({ from, to, history }: Props) {
  const { matter } = to.document;
  const changes = compareDocuments(from.document, to.document);
  const sections = changeSections(changes, from.document, to.document);
  const between = history
    .filter((line) => line.number > from.number && line.number <= to.number)
    .toReversed();
  return (
    <div className="wrap">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: matter.question, href: urls.matter(matter.slug) },
          { name: "Compare" },
        ]}
      />
      <h1 className="title">
        Version {from.number} and version {to.number}
      </h1>
      <p className="dek">
        What changed on the page <bdi>{matter.question}</bdi> and why.
      </p>
      <div className="cmp">
        <VersionCard version={from} slug={matter.slug} />
        <VersionCard version={to} slug={matter.slug} />
      </div>
      <Section id="why" title="Why it changed">
        {between.map((line) => (
          <Reason key={line.number} line={line} />
        ))}
        {to.withdrawal !== null && (
          <p className="none">
            Version {to.number} took the matter off the record. Its words stand in version{" "}
            {to.number - 1} as they were.
          </p>
        )}
      </Section>
      {sections.length === 0 && (
        <Section id="changes" title="What changed">
          <p className="none">Nothing a reader sees changed.</p>
        </Section>
      )}
      {sections.length > 0 && (
        <div className="df df__h" aria-hidden="true" data-line-below>
          <span>What changed</span>
          <span>Version {from.number}</span>
          <span>Version {to.number}</span>
        </div>
      )}
      {sections.map((section, index) => (
        <Section key={section.title} id={`changes-${index + 1}`} title={section.title}>
          {section.changes.map((change) => (
            <ChangedRecord
              key={`${change.kind} ${change.recordId}`}
              change={change}
              sides={[`Version ${from.number}`, `Version ${to.number}`]}
            />
          ))}
        </Section>
      ))}
    </div>
  );
}

function VersionCard({ version, slug }: { version: PublishedVersion; slug: string }) {
  return (
    <div>
      <h2 className="h3">
        <a href={urls.matterVersion(slug, version.number)}>Version {version.number}</a>
      </h2>
      <p>
        <Instant at={version.publishedAt} />
      </p>
      <p className="dim">{checkedBy(version.approvedBy)}</p>
      <p className="dim">
        <Hash of={version.hash} />
      </p>
    </div>
  );
}

function Reason({ line }: { line: VersionLine }) {
  const kind = line.correction && correctionKinds[line.correction.kind];
  return (
    <div className="ver">
      <span>v{line.number}</span>
      <span className="dim num">
        <Instant at={line.publishedAt} />
      </span>
      <span>
        {line.correction
          ? `${line.correction.what} ${line.correction.reason}`
          : "No reason is on record."}
      </span>
      <span className="end">
        {kind && (
          <span className="rel">
            <Sign name={kind.sign} />
            {kind.label}
          </span>
        )}
      </span>
    </div>
  );
}
