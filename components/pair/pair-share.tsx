import { Cite } from "@/components/cite/cite";
import { EmbedDialog } from "@/components/embed/embed-dialog";
import { PairCard } from "@/components/embed/pair-card";
import { Columns } from "@/components/ui/columns";
import { Label } from "@/components/ui/label";
import { Section } from "@/components/ui/section";
import { SubHead } from "@/components/ui/sub-head";
import { pairCitation } from "@/lib/citation";
import { workOfPair } from "@/lib/citing/pages";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { cardOf } from "@/lib/views/card";
import type { PairPageView } from "@/lib/views/pair";

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
  const card = cardOf(pair, pair.matter);
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
          <EmbedDialog
            title={title}
            card={card}
            paths={{
              pinned: urls.embedPairVersion(slug, version.number, id),
              live: urls.embedPair(id),
            }}
            number={version.number}
            origin={origin}
          />
        </div>
        <div className="grid grid-cols-1 content-center justify-items-center gap-3 bg-well px-6 pt-4 pb-6 *:breaks max-tablet:px-3 print:hidden">
          <Label>The card, 360 pixels wide</Label>
          <PairCard card={card} version={{ ...version, isPinned: true }} origin={origin} />
        </div>
      </Columns>
    </Section>
  );
}
