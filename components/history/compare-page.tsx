import { VersionRow } from "@/components/comparison/version-row";
import { Crumb } from "@/components/layout/crumb";
import { Hash } from "@/components/ui/hash";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { SignWord } from "@/components/ui/sign-word";
import { SubHead } from "@/components/ui/sub-head";
import { Instant } from "@/components/ui/timed";
import { Dek, Title } from "@/components/ui/title";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { changeSections } from "@/lib/versions/compare-sections";
import { correctionKinds } from "@/lib/vocabulary";
import { checkedBy } from "@/lib/wording";
import { ChangedRecord, ChangeHead } from "./change-list";

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
    <div className="page-width">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: matter.question, href: urls.matter(matter.slug) },
          { name: "Compare" },
        ]}
      />
      <Title size="text">
        Version {from.number} and version {to.number}
      </Title>
      <Dek>
        What changed on the page <bdi>{matter.question}</bdi> and why.
      </Dek>
      <div className="mt-6 grid grid-cols-2 gap-x-6 text-ui">
        <VersionCard version={from} slug={matter.slug} />
        <VersionCard version={to} slug={matter.slug} />
      </div>
      <Section id="why" title="Why it changed">
        {between.map((line) => (
          <Reason key={line.number} line={line} />
        ))}
        {to.withdrawal !== null && (
          <NoneBox>
            Version {to.number} took the matter off the record. Its words stand in version{" "}
            {to.number - 1} as they were.
          </NoneBox>
        )}
      </Section>
      {sections.length === 0 && (
        <Section id="changes" title="What changed">
          <NoneBox>Nothing a reader sees changed.</NoneBox>
        </Section>
      )}
      {sections.length > 0 && (
        <ChangeHead
          title="What changed"
          sides={[`Version ${from.number}`, `Version ${to.number}`]}
        />
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
    <div className="grid content-start gap-0.5 border-t border-ink pt-2.5">
      <SubHead as="h2">
        <a href={urls.matterVersion(slug, version.number)}>Version {version.number}</a>
      </SubHead>
      <p>
        <Instant at={version.publishedAt} />
      </p>
      <p className="text-ink-2">{checkedBy(version.approvedBy)}</p>
      <p className="text-ink-2">
        <Hash of={version.hash} />
      </p>
    </div>
  );
}

function Reason({ line }: { line: VersionLine }) {
  const kind = line.correction && correctionKinds[line.correction.kind];
  return (
    <VersionRow
      name={<>v{line.number}</>}
      at={line.publishedAt}
      kind={kind && <SignWord sign={kind.sign}>{kind.label}</SignWord>}
    >
      {line.correction
        ? `${line.correction.what} ${line.correction.reason}`
        : "No reason is on record."}
    </VersionRow>
  );
}
