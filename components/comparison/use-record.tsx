import { Cite } from "@/components/cite/cite";
import { EmbedDialog } from "@/components/embed/embed-dialog";
import { TellMe } from "@/components/following/tell-me";
import { Columns } from "@/components/ui/columns";
import { FeedLinks } from "@/components/ui/feed-links";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import { SubHead } from "@/components/ui/sub-head";
import { matterCitation } from "@/lib/citation";
import { workOfVersion } from "@/lib/citing/pages";
import type { ComparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { formatsOf } from "@/lib/export/formats";
import { urls } from "@/lib/urls";
import { matterCardOf } from "@/lib/views/card";

/** What is worth taking of one matter; of its speakers and sources there are lists of all. */
const ofMatter = ["answers", "pairs", "statements"] as const satisfies DatasetName[];

/** How to cite and take away the record. The print sheet ends with the citation. */
export function UseRecord({
  view,
  version,
  origin,
}: {
  /** All of it, whatever the page is narrowed to. */
  view: ComparisonView;
  version: PublishedVersion;
  origin: string;
}) {
  const { matter } = version.document;
  const address = new URL(urls.matterVersion(matter.slug, version.number), origin);
  return (
    <Section id="use" title="Use this record">
      <Columns>
        <div className="*:not-first:mt-3">
          <SubHead>Cite</SubHead>
          <Cite
            work={workOfVersion(version, origin)}
            house={matterCitation(matter.question, { ...version, href: address.href })}
            address={urls.matterVersion(matter.slug, version.number)}
          >
            <a
              href={`${urls.image(urls.matterVersion(matter.slug, version.number))}?download`}
              download
            >
              Picture
            </a>
          </Cite>
          <FeedLinks
            of="this matter"
            at={(format) => urls.feed(urls.matter(matter.slug), format)}
          />
          <TellMe subject="matter" id={matter.id} />
          <EmbedDialog
            title={matter.question}
            card={matterCardOf(view)}
            paths={{
              pinned: urls.embedMatterVersion(matter.slug, version.number),
              live: urls.embedMatter(matter.slug),
            }}
            number={version.number}
            origin={origin}
          />
          <p className="text-s/[1.5] text-ink-2">
            The address leads to this version for ever. The hash is taken over its{" "}
            <abbr title="RFC 8785">canonical JSON</abbr>, in which texts are replaced by salted
            commitments.
          </p>
        </div>
        <div className="*:not-first:mt-3 max-tablet:mt-6 print:hidden">
          <SubHead>Export</SubHead>
          {ofMatter.map((name) => (
            <div key={name}>
              <p className="text-s/[1.5] text-ink-2">
                <b>{name}</b>: {datasets[name].description}
              </p>
              <LinkRow>
                {formatsOf(name).map((format) => (
                  <a
                    key={format}
                    href={urls.exportOf(name, format, { matter: matter.slug })}
                    aria-label={`${name} as ${format}`}
                    download
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </LinkRow>
            </div>
          ))}
          <p className="text-s/[1.5]">
            <a href={urls.data({ dataset: "answers", matter: matter.slug })}>
              First rows, filters, code that reads them, and what each column means
            </a>
          </p>
        </div>
      </Columns>
    </Section>
  );
}
