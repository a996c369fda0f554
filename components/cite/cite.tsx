import { Code } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import { FoldLine } from "@/components/ui/fold";
import { Label } from "@/components/ui/label";
import { LinkRow } from "@/components/ui/link-row";
import { Quoting } from "@/components/ui/quoting";
import { ShareButton } from "@/components/ui/share-button";
import { Icon } from "@/components/ui/sign";
import { styles } from "@/lib/citing/styles";
import type { Work } from "@/lib/citing/work";
import { citeFormats } from "@/lib/export/cite-formats";
import { urls } from "@/lib/urls";

interface Props {
  work: Work;
  /** As Gainsay cites it. */
  house: string;
  /** Where it stands, with its version if it has one; its references stand below. */
  address: string;
  children?: React.ReactNode;
}

/** How something is cited: in our form, to read and to copy, in two styles, and as files. Its hash is whole for whoever points at it. */
export function Cite({ work, house, address, children }: Props) {
  return (
    <>
      <Code title={work.version?.hash ? `SHA-256 ${work.version.hash}` : undefined}>
        <Quoting>{house}</Quoting>
      </Code>
      <LinkRow spaced>
        <CopyButton text={house}>Copy the citation</CopyButton>
        {Object.entries(citeFormats).map(([format, { name }]) => (
          <a key={format} href={urls.cite(address, format)} download>
            {name}
          </a>
        ))}
        {children}
        <ShareButton title={work.title} href={work.href} />
      </LinkRow>
      <div className="text-ui print:hidden">
        <FoldLine
          summary={
            <>
              <Icon name="down" className="group-open:rotate-180" />
              APA and Chicago
            </>
          }
        >
          {Object.entries(styles).map(([name, write]) => (
            <div key={name} className="mb-4 *:not-first:mt-1.5">
              <Label>{name}</Label>
              <Code>
                <Quoting>{write(work)}</Quoting>
              </Code>
              <LinkRow>
                <CopyButton text={write(work)}>Copy as {name}</CopyButton>
              </LinkRow>
            </div>
          ))}
        </FoldLine>
      </div>
    </>
  );
}
