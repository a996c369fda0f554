import { Crumb } from "@/components/layout/crumb";
import { WithContents } from "@/components/ui/contents";
import { SectionHead } from "@/components/ui/section";
import { Dek, Title } from "@/components/ui/title";
import { type ApiDocument, type Examples, entriesByTag } from "@/lib/api-reference";
import { urls } from "@/lib/urls";
import { chapters, Guide, type Limits } from "./guide";
import { OperationEntry } from "./operation";
import { Shapes } from "./shapes";

/** Every address of the API, made from its document. */
export function ReferencePage({
  document,
  examples,
  limits,
}: {
  document: ApiDocument;
  examples: Examples;
  limits: Limits;
}) {
  const tags = [...entriesByTag(document, examples)];
  const anchor = (tag: string) => `kind-${tag}`.toLowerCase().replace(/\W+/g, "-");
  return (
    <div className="page-width">
      <Crumb trail={[{ name: "Data", href: urls.data() }, { name: "API" }]} />
      <Title size="text">API</Title>
      <Dek>
        Everything that is published, for programs: the same rows as in files, page by page, and
        each record by itself.
      </Dek>
      <WithContents
        lists={[
          { title: "In general", links: chapters },
          ...tags.map(([tag, entries]) => ({
            title: tag,
            links: entries.map(({ id, path }) => [id, path.replace(urls.api(), "")] as const),
          })),
          { title: "Shapes", links: [["shapes", "Fields of answers"]] as const },
        ]}
      >
        <Guide document={document} limits={limits} />
        {tags.map(([tag, entries]) => (
          <section key={tag} id={anchor(tag)} aria-labelledby={`${anchor(tag)}-h`}>
            <SectionHead id={`${anchor(tag)}-h`} title={tag} />
            {entries.map((entry) => (
              <OperationEntry key={entry.id} entry={entry} />
            ))}
          </section>
        ))}
        <section id="shapes" aria-labelledby="shapes-h">
          <SectionHead id="shapes-h" title="Fields of answers" />
          <Shapes schemas={document.components.schemas} />
        </section>
      </WithContents>
    </div>
  );
}
