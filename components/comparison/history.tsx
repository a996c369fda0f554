import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { SignWord } from "@/components/ui/sign-word";
import type { VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { type CorrectionKind, correctionKinds } from "@/lib/vocabulary";
import { checkedBy, counted } from "@/lib/wording";
import { VersionRow } from "./version-row";

/** Every version of the matter, newest first, with what changed and why. */
export function History({
  slug,
  history,
  shown,
}: {
  slug: string;
  history: VersionLine[];
  shown: number;
}) {
  return (
    <Section id="history" title="Corrections and history">
      {history.length === 0 && <NoneBox>Nothing yet: this is the first version.</NoneBox>}
      {history.map((line) => (
        <VersionRow
          key={line.number}
          name={
            <a href={urls.matterVersion(slug, line.number)}>
              {line.number === shown ? (
                <b className="font-semibold">v{line.number}</b>
              ) : (
                `v${line.number}`
              )}
            </a>
          }
          at={line.publishedAt}
          kind={line.correction ? <Kind kind={line.correction.kind} /> : "First version"}
        >
          {line.correction ? `${line.correction.what} ${line.correction.reason}` : opening(line)}{" "}
          {checkedBy(line.approvedBy)}.{" "}
          {line.number > 1 && (
            <a href={urls.compare(slug, line.number - 1, line.number)}>
              Compare with version {line.number - 1}
            </a>
          )}
        </VersionRow>
      ))}
    </Section>
  );
}

function Kind({ kind }: { kind: CorrectionKind }) {
  const { label, sign } = correctionKinds[kind];
  return <SignWord sign={sign}>{label}</SignWord>;
}

function opening({ statements, rebuttals }: VersionLine): string {
  return `Record opened with ${counted(statements, "statement")} and ${counted(rebuttals, "rebuttal")}.`;
}
