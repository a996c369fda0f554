import { Crumb } from "@/components/layout/crumb";
import { Sign } from "@/components/ui/sign";
import { TextOrWithheld } from "@/components/ui/withheld";
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import type { CorrectionLine } from "@/lib/document/corrections";
import { urls } from "@/lib/urls";
import { correctionKinds } from "@/lib/vocabulary";

interface Props {
  lines: CorrectionLine[];
  /** Where older ones follow; null at the end. */
  next: string | null;
  /** When anything was last published. */
  publishedAt: string | null;
  /** Whether these are the newest. */
  first: boolean;
}

/** Every correction and withdrawal, newest first. */
export function CorrectionsPage({ lines, next, publishedAt, first }: Props) {
  return (
    <div className="wrap">
      <Crumb
        trail={
          first
            ? [{ name: "Matters", href: urls.matters() }, { name: "Corrections" }]
            : [
                { name: "Matters", href: urls.matters() },
                { name: "Corrections", href: urls.corrections() },
                { name: "Older" },
              ]
        }
      />
      <h1 className="title">Corrections</h1>
      <p className="dek">
        Every change to a published matter, and why it was made. Nothing is overwritten: the version
        before stays at its address. <a href={urls.method("corrections")}>How corrections work</a>
      </p>
      {lines.length === 0 ? (
        <p className="none">{emptyWords(first, publishedAt)}</p>
      ) : (
        <ol className="corrs">
          {lines.map((line) => (
            <Row key={`${line.matterId} ${line.number}`} line={line} />
          ))}
        </ol>
      )}
      <nav className="pager" aria-label="Pages of corrections">
        {!first && <a href={urls.corrections()}>Newest corrections</a>}
        {next && (
          <a href={urls.corrections(next)} rel="next">
            Older corrections
          </a>
        )}
      </nav>
    </div>
  );
}

function emptyWords(first: boolean, publishedAt: string | null): string {
  if (!first) return "No older correction is on record.";
  return publishedAt
    ? `No correction was issued yet, as of the last publication on ${formatInstant(publishedAt)}.`
    : "No correction was issued yet: nothing is published.";
}

function Row({ line }: { line: CorrectionLine }) {
  const kind = correctionKinds[line.kind];
  const { slug, number } = line;
  return (
    <li className="corr">
      <p className="corr__when num">
        <time dateTime={line.publishedAt}>{formatEdtf(line.publishedAt.slice(0, 10))}</time>
        <small className="nb">{formatInstant(line.publishedAt).split(", ").at(-1)}</small>
      </p>
      <p className="rel">
        <Sign name={kind.sign} />
        {line.withdrawn ? "Withdrawal" : kind.label}
      </p>
      <div>
        <h2 className="h3" dir="auto">
          <a href={urls.matter(slug)}>
            <TextOrWithheld>{line.question}</TextOrWithheld>
          </a>
        </h2>
        <p dir="auto">{line.what}</p>
        <p className="small">
          <b>Why:</b> <bdi>{line.reason}</bdi>
        </p>
        <p className="small">
          {line.approvedBy ? `Approved by ${line.approvedBy}.` : "Not checked by a second person."}
        </p>
        <p className="acts">
          {line.withdrawn ? (
            <a href={urls.matterVersion(slug, number - 1)}>Version {number - 1} as published</a>
          ) : (
            <a href={urls.compare(slug, number - 1, number)}>
              Compare versions {number - 1} and {number}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
