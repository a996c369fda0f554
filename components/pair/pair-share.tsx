import { Cite } from "@/components/cite/cite";
import { Code } from "@/components/ui/code";
import { Columns } from "@/components/ui/columns";
import { CopyButton } from "@/components/ui/copy-button";
import { Label } from "@/components/ui/label";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import { SubHead } from "@/components/ui/sub-head";
import { pairCitation } from "@/lib/citation";
import { workOfPair } from "@/lib/citing/pages";
import type { PublishedVersion } from "@/lib/document/document";
import { escapeHtml } from "@/lib/escape-html";
import { urls } from "@/lib/urls";
import { cardOf } from "@/lib/views/card";
import type { PairPageView } from "@/lib/views/pair";
import { EmbedCard } from "./embed-card";

/** How to cite the pair and show it elsewhere. Both name the version, so that neither changes. */
export function PairShare({
  pair,
  version,
  origin,
}: {
  pair: PairPageView;
  version: Pick<PublishedVersion, "number" | "publishedAt" | "hash" | "approvedBy">;
  origin: string;
}) {
  const { record, title } = pair;
  const { id } = record;
  const { slug, question } = pair.matter;
  const absolute = (path: string) => new URL(path, origin).href;
  const permalink = absolute(urls.pairVersion(slug, version.number, id));
  const cite = pairCitation(title, id, question, { ...version, href: permalink });
  const named = escapeHtml(title);
  const [before, after] = [
    `<iframe src="${absolute(urls.embedPairVersion(slug, version.number, id))}"\n  title="`,
    `"\n  width="360" height="520" style="border:0"></iframe>`,
  ];
  return (
    <Section
      id="share"
      title="Cite and embed"
      dek={`A permalink pins version ${version.number}. It never changes.`}
    >
      <Columns>
        <div className="*:not-first:mt-3">
          <SubHead>Cite</SubHead>
          <Cite
            work={workOfPair(pair, version, origin)}
            house={cite}
            address={urls.pairVersion(slug, version.number, id)}
          >
            <a href={permalink}>Permalink</a>
            <a href={`${urls.image(urls.pairVersion(slug, version.number, id))}?download`} download>
              Picture
            </a>
          </Cite>
          <div className="*:not-first:mt-3 print:hidden">
            <SubHead className="pt-6 pb-3">Embed</SubHead>
            <Code>
              {before}
              <bdi>{named}</bdi>
              {after}
            </Code>
            <LinkRow>
              <CopyButton text={before + named + after}>Copy the code</CopyButton>
            </LinkRow>
          </div>
        </div>
        <div className="grid grid-cols-1 content-center justify-items-center gap-3 bg-well px-6 pt-4 pb-6 *:breaks max-tablet:px-3 print:hidden">
          <Label>The card, 360 pixels wide</Label>
          <EmbedCard card={cardOf(pair, pair.matter)} version={version} origin={origin} />
        </div>
      </Columns>
    </Section>
  );
}
