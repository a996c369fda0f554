import { Code } from "./code";
import { CopyButton } from "./copy-button";
import { LinkRow } from "./link-row";
import { Timed } from "./timed";

/** A citation, to read and to copy; its hash is whole for whoever points at it. */
export function Citation({ hash, children }: { hash: string; children: string }) {
  return (
    <>
      <Code title={`SHA-256 ${hash}`}>
        <Timed>{children}</Timed>
      </Code>
      <LinkRow>
        <CopyButton text={children}>Copy the citation</CopyButton>
      </LinkRow>
    </>
  );
}
