import { Citation } from "@/components/ui/citation";
import { Section } from "@/components/ui/section";
import { matterCitation } from "@/lib/citation";
import type { PublishedVersion } from "@/lib/document/document";
import { datasets } from "@/lib/export/datasets";
import { formats } from "@/lib/export/formats";
import { urls } from "@/lib/urls";

/** How to cite and take away the record. The print sheet ends with the citation. */
export function UseRecord({ version, origin }: { version: PublishedVersion; origin: string }) {
  const { matter } = version.document;
  const address = new URL(urls.matterVersion(matter.slug, version.number), origin);
  return (
    <Section id="use" title="Use this record">
      <div className="cols2">
        <div className="stack">
          <h3 className="h3">Cite</h3>
          <Citation hash={version.hash}>
            {matterCitation(matter.question, { ...version, href: address.href })}
          </Citation>
          <p className="small">
            The address leads to this version for ever. The hash is taken over its{" "}
            <abbr title="RFC 8785">canonical JSON</abbr>, in which texts are replaced by salted
            commitments.
          </p>
        </div>
        <div className="stack use__export">
          <h3 className="h3">Export</h3>
          {Object.entries(datasets).map(([name, { description }]) => (
            <div key={name}>
              <p className="small">
                <b>{name}</b>: {description}
              </p>
              <p className="acts">
                {Object.keys(formats).map((format) => (
                  <a
                    key={format}
                    href={urls.exportOf(name, format, { matter: matter.slug })}
                    aria-label={`${name} as ${format}`}
                    download
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </p>
            </div>
          ))}
        </div>
      </div>
    </Section>
  );
}
