import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import type { VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { type CorrectionKind, correctionKinds } from "@/lib/vocabulary";
import { checkedBy, counted } from "@/lib/wording";

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
      {history.length === 0 && <p className="none">Nothing yet: this is the first version.</p>}
      {history.map((line) => (
        <div className="ver" key={line.number}>
          <a href={urls.matterVersion(slug, line.number)}>
            {line.number === shown ? <b>v{line.number}</b> : `v${line.number}`}
          </a>
          <span className="dim num">
            <Instant at={line.publishedAt} />
          </span>
          <span>
            {line.correction ? `${line.correction.what} ${line.correction.reason}` : opening(line)}{" "}
            {checkedBy(line.approvedBy)}.{" "}
            {line.number > 1 && (
              <a href={urls.compare(slug, line.number - 1, line.number)}>
                Compare with version {line.number - 1}
              </a>
            )}
          </span>
          <span className="end">
            {line.correction ? <Kind kind={line.correction.kind} /> : "First version"}
          </span>
        </div>
      ))}
    </Section>
  );
}

function Kind({ kind }: { kind: CorrectionKind }) {
  const { label, sign } = correctionKinds[kind];
  return (
    <span className="rel">
      <Sign name={sign} />
      {label}
    </span>
  );
}

function opening({ statements, rebuttals }: VersionLine): string {
  return `Record opened with ${counted(statements, "statement")} and ${counted(rebuttals, "rebuttal")}.`;
}
