import { Code } from "@/components/ui/code";
import { Columns } from "@/components/ui/columns";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import { SubHead } from "@/components/ui/sub-head";
import type { DatasetView } from "@/db/public/queries/dataset-view";
import { datasetCitation } from "@/lib/citation";
import type { DataQuery } from "@/lib/export/data-query";
import { snippetsOf } from "@/lib/export/snippets";
import { urls } from "@/lib/urls";

/** Code that reads what the filters leave, how to cite it, and the interface for programs. */
export function UseData({
  query: { dataset, filters },
  view,
  here,
  origin,
}: {
  query: DataQuery;
  view: DatasetView;
  /** The whole address of what is shown. */
  here: string;
  origin: string;
}) {
  const asked = filters as Record<string, string> | null;
  const citation = datasetCitation(dataset, asked ?? {}, { ...view, href: here });
  return (
    <>
      <Section
        id="code"
        title="Read it in your tools"
        dek="Each of these is run against a running Gainsay by its tests."
      >
        <div className="grid grid-cols-2 gap-x-section gap-y-6 max-laptop:grid-cols-1">
          {snippetsOf(dataset, asked ?? {}, origin).map(({ tool, needs, code }) => (
            <div key={tool} className="min-w-0 *:not-first:mt-2">
              <SubHead>{tool}</SubHead>
              <p className="text-s/[1.5] text-ink-2">{needs}</p>
              <Code>{code}</Code>
              <LinkRow>
                <CopyButton text={code}>Copy as {tool}</CopyButton>
              </LinkRow>
            </div>
          ))}
        </div>
      </Section>
      <Section id="cite" title="Citation and API">
        <Columns>
          <div className="*:not-first:mt-3">
            <SubHead>Cite</SubHead>
            <Code>{citation}</Code>
            <LinkRow>
              <CopyButton text={citation}>Copy the citation</CopyButton>
            </LinkRow>
            <p className="text-s/[1.5] text-ink-2">
              The record goes on. What others should find again as it was, cite by a{" "}
              <a href={urls.releases()}>release</a>, or by the version of a matter and its hash,
              which stand in every row.
            </p>
          </div>
          <div className="*:not-first:mt-3 max-tablet:mt-6">
            <SubHead>Interface for programs</SubHead>
            <p className="text-s/[1.5] text-ink-2">
              The same rows page by page, as JSON, with the same filters. No key is needed.
            </p>
            <Code>{new URL(urls.api(dataset, asked ?? {}), origin).href}</Code>
            <LinkRow>
              <a href={urls.api(dataset, asked ?? {})}>These rows as JSON</a>
              <a href={urls.api("changes")}>What changed</a>
              <a href={urls.apiReference()}>API reference</a>
              <a href={urls.api("openapi.json")}>OpenAPI document</a>
            </LinkRow>
          </div>
        </Columns>
      </Section>
    </>
  );
}
