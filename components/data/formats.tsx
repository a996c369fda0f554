import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import { SubHead } from "@/components/ui/sub-head";
import type { DataQuery } from "@/lib/export/data-query";
import { formats, formatsOf } from "@/lib/export/formats";
import { type WholeFile, wholeFiles } from "@/lib/export/whole";
import { urls } from "@/lib/urls";

/** The files of what the filters leave, each with what it is good for. */
export function Formats({ query: { dataset, filters } }: { query: DataQuery }) {
  const asked = (filters ?? {}) as Record<string, string>;
  const names = formatsOf(dataset);
  const half = Math.ceil(names.length / 2);
  return (
    <Section
      id="formats"
      title="Formats"
      dek={`${Object.keys(asked).length > 0 ? "Each file holds the rows that the filters leave" : "Each file holds all rows of the dataset"}; .zip adds codebook, citation and licence.`}
    >
      <Columns className="gap-y-0!">
        {[names.slice(0, half), names.slice(half)].map((column) => (
          <ul key={column[0]} className="border-t border-rule max-tablet:not-first:border-0">
            {column.map((name) => (
              <li
                key={name}
                className="flex items-center justify-between gap-4 border-b border-rule py-2 text-ui/[1.45]"
              >
                <span>
                  <b>.{name}</b> <span className="text-ink-2">{formats[name].goodFor}</span>
                </span>
                <span className="flex shrink-0 gap-2 max-tiny:flex-col">
                  <ButtonLink
                    size="small"
                    href={urls.exportOf(dataset, name, asked)}
                    aria-label={`Download ${dataset}.${name}`}
                    download
                  >
                    Download
                  </ButtonLink>
                  <ButtonLink
                    size="small"
                    href={urls.exportOf(dataset, `${name}.zip`, asked)}
                    aria-label={`Archive of ${dataset}.${name} with codebook, citation and licence (zip)`}
                    download
                  >
                    .zip
                  </ButtonLink>
                </span>
              </li>
            ))}
          </ul>
        ))}
      </Columns>
      <SubHead className="mt-6">Everything at once</SubHead>
      <ul className="mt-2 border-t border-rule">
        {(Object.keys(wholeFiles) as WholeFile[]).map((name) => (
          <li
            key={name}
            className="flex items-center justify-between gap-4 border-b border-rule py-2 text-ui/[1.45]"
          >
            <span>
              <b>{name}</b> <span className="text-ink-2">{wholeFiles[name].goodFor}</span>
            </span>
            <ButtonLink
              size="small"
              href={urls.api(`export/${name}`)}
              aria-label={`Download ${name}`}
              download
            >
              Download
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
