import { Sign } from "@/components/ui/sign";
import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { correctionKinds } from "@/lib/vocabulary";

const done = {
  correction: "Corrected",
  clarification: "Clarified",
  retraction: "Retracted",
} as const;

/** Above the words: that this version mends the one before, what and why. Something merely added needs no banner. */
export function CorrectionBanner({ version }: { version: PublishedVersion }) {
  const { correction, number, publishedAt, document } = version;
  if (!correction || correction.kind === "update") return null;
  const kind = correctionKinds[correction.kind];
  return (
    <section className="note note--r" aria-label={kind.label}>
      <Sign name={kind.sign} />
      <p>
        <b>
          {done[correction.kind]} {formatEdtf(publishedAt.slice(0, 10))}.
        </b>{" "}
        {correction.what} {correction.reason}{" "}
        <a href={urls.compare(document.matter.slug, number - 1, number)}>
          Compare versions {number - 1} and {number}
        </a>
      </p>
    </section>
  );
}
