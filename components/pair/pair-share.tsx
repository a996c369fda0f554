import { Citation } from "@/components/ui/citation";
import { Code } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import { pairCitation } from "@/lib/citation";
import { pairTitle } from "@/lib/comparison/pair-title";
import type { PairView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { EmbedCard } from "./embed-card";

/** How to cite the pair and show it elsewhere. Both name the version, so that neither changes. */
export function PairShare({
  pair,
  version,
  origin,
}: {
  pair: PairView;
  version: PublishedVersion;
  origin: string;
}) {
  const { id } = pair.record;
  const { slug, question } = version.document.matter;
  const absolute = (path: string) => new URL(path, origin).href;
  const permalink = absolute(urls.pairVersion(slug, version.number, id));
  const title = pairTitle(pair);
  const cite = pairCitation(title, id, question, { ...version, href: permalink });
  const embed = `<iframe src="${absolute(urls.embedPairVersion(slug, version.number, id))}"\n  title="${title.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"\n  width="360" height="520" style="border:0"></iframe>`;
  return (
    <Section
      id="share"
      title="Cite and embed"
      dek={`A permalink pins version ${version.number}. It never changes.`}
    >
      <div className="cols2">
        <div className="stack">
          <h3 className="h3">Cite</h3>
          <Citation hash={version.hash}>{cite}</Citation>
          <p className="acts">
            <a href={permalink}>Permalink</a>
          </p>
          <h3 className="h3 cite">Embed</h3>
          <Code>{embed}</Code>
          <LinkRow>
            <CopyButton text={embed}>Copy the code</CopyButton>
          </LinkRow>
        </div>
        <div className="prev">
          <p className="lab">The card, 360 pixels wide</p>
          <EmbedCard pair={pair} version={version} origin={origin} />
        </div>
      </div>
    </Section>
  );
}
