import { Code } from "./code";
import { CopyButton } from "./copy-button";
import { LinkRow } from "./link-row";
import { Timed } from "./timed";

/** A citation, to read and to copy; its hash is whole for whoever points at it. */
export function Citation({ hash, children }: { hash: string; children: string }) {
  return (
    <>
      <Code title={`SHA-256 ${hash}`}>
        <Quoting>{children}</Quoting>
      </Code>
      <LinkRow>
        <CopyButton text={children}>Copy the citation</CopyButton>
      </LinkRow>
    </>
  );
}

/** Sentences of ours that quote: what stands between marks runs its own way, and ours run ours. A line of words alone is theirs. */
export function Quoting({ children }: { children: string }) {
  return children.split(/(?<=“)([^”\n]*)(?=”(?!\n|$))/u).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
      <bdi key={index}>{part}</bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
      <Timed key={index}>{part}</Timed>
    ),
  );
}
