import { Fold } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { Sign } from "@/components/ui/sign";
import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import type { Amended } from "@/lib/versions/amended";
import { correctionKinds } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

const done = {
  correction: "Corrected",
  clarification: "Clarified",
  retraction: "Retracted",
} as const;

type Corrected = Pick<VersionLine, "number" | "publishedAt"> & {
  correction: NonNullable<VersionLine["correction"]> & { kind: keyof typeof done };
};

/** Corrections that stand unfolded: the last one. */
const mostOpen = 1;

/**
 * Above the words: every correction up to this version that concerns what is shown, newest first; an update takes none
 * of them away. Something merely added needs no banner.
 */
export function CorrectionBanner({
  version,
  history,
  past,
}: {
  version: PublishedVersion;
  history: VersionLine[];
  past: Amended["past"];
}) {
  const { slug } = version.document.matter;
  const earlier = history.filter(({ number }) => number < version.number);
  const corrections = [version, ...earlier].filter(
    (line): line is Corrected & (PublishedVersion | VersionLine) =>
      line.correction !== null && line.correction.kind !== "update" && !past.has(line.number),
  );
  const folded = corrections.slice(mostOpen);
  return (
    <>
      {corrections.slice(0, mostOpen).map((line) => (
        <Correction key={line.number} line={line} slug={slug} />
      ))}
      {folded.length > 0 && (
        <Fold summary={counted(folded.length, "earlier correction")}>
          <div className="my-2 grid gap-2">
            {folded.map((line) => (
              <Correction key={line.number} line={line} slug={slug} isEarlier />
            ))}
          </div>
        </Fold>
      )}
    </>
  );
}

function Correction({
  line,
  slug,
  isEarlier = false,
}: {
  line: Corrected;
  slug: string;
  isEarlier?: boolean;
}) {
  const { number, publishedAt, correction } = line;
  const kind = correctionKinds[correction.kind];
  return (
    <Note
      kind="strong"
      label={isEarlier ? `${kind.label}, version ${number}` : kind.label}
      icon={<Sign name={kind.sign} size="note" />}
    >
      <p>
        <b className="font-strong">
          {done[correction.kind]} {formatEdtf(publishedAt.slice(0, 10))}.
        </b>{" "}
        <bdi>{correction.what}</bdi> <bdi>{correction.reason}</bdi>{" "}
        <a href={urls.compare(slug, number - 1, number)}>
          Compare versions {number - 1} and {number}
        </a>
      </p>
    </Note>
  );
}
