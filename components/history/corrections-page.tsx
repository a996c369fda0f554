import { Crumb } from "@/components/layout/crumb";
import { FeedLinks } from "@/components/ui/feed-links";
import { LinkRow } from "@/components/ui/link-row";
import { NoneBox } from "@/components/ui/none-box";
import { SignWord } from "@/components/ui/sign-word";
import { SubHead } from "@/components/ui/sub-head";
import { Dek, Title } from "@/components/ui/title";
import { TextOrWithheld } from "@/components/ui/withheld";
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import type { CorrectionLine } from "@/lib/document/corrections";
import { urls } from "@/lib/urls";
import { correctionKinds } from "@/lib/vocabulary";
import { notChecked } from "@/lib/wording";

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
    <div className="page-width">
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
      <Title size="text">Corrections</Title>
      <Dek>
        Every change to a published matter, and why it was made. Nothing is overwritten: the version
        before stays at its address. <a href={urls.method("corrections")}>How corrections work</a>
      </Dek>
      {first && <FeedLinks of="all corrections" at={urls.correctionsFeed} />}
      {lines.length === 0 ? (
        <NoneBox className="mt-part">{emptyWords(first, publishedAt)}</NoneBox>
      ) : (
        <ol className="mt-part border-t-2 border-ink">
          {lines.map((line) => (
            <Row key={`${line.matterId} ${line.number}`} line={line} />
          ))}
        </ol>
      )}
      <nav
        className="mt-6 flex gap-6 text-ui max-tablet:*:inline-flex max-tablet:*:min-h-11 max-tablet:*:items-center"
        aria-label="Pages of corrections"
      >
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
    <li className="grid grid-cols-[8rem_9rem_minmax(0,1fr)] items-start gap-x-6 gap-y-1 border-rule py-4 text-ui not-first:border-t max-laptop:grid-cols-[8rem_minmax(0,1fr)]">
      <p className="lining-nums tabular-nums">
        <time dateTime={line.publishedAt}>{formatEdtf(line.publishedAt.slice(0, 10))}</time>
        <small className="block text-s whitespace-nowrap text-ink-2">
          {formatInstant(line.publishedAt).split(", ").at(-1)}
        </small>
      </p>
      <SignWord sign={kind.sign}>{line.withdrawn ? "Withdrawal" : kind.label}</SignWord>
      <div className="grid max-w-184 gap-1 max-laptop:col-span-full">
        <SubHead as="h2" dir="auto">
          <a href={urls.matter(slug)}>
            <TextOrWithheld>{line.question}</TextOrWithheld>
          </a>
        </SubHead>
        <p dir="auto">{line.what}</p>
        <p className="text-s/[1.5] text-ink-2">
          <b>Why:</b> <bdi>{line.reason}</bdi>
        </p>
        <p className="text-s/[1.5] text-ink-2">
          {line.approvedBy ? `Approved by ${line.approvedBy}.` : `${notChecked}.`}
        </p>
        <LinkRow>
          {line.withdrawn ? (
            <a href={urls.matterVersion(slug, number - 1)}>Version {number - 1} as published</a>
          ) : (
            <a href={urls.compare(slug, number - 1, number)}>
              Compare versions {number - 1} and {number}
            </a>
          )}
        </LinkRow>
      </div>
    </li>
  );
}
