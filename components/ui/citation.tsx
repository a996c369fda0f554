import { CopyButton } from "./copy-button";
import { Timed } from "./timed";

/** A citation, to read and to copy; its hash is whole for whoever points at it. */
export function Citation({ hash, children }: { hash: string; children: string }) {
  return (
    <>
      <p className="code code--w" dir="auto" title={`SHA-256 ${hash}`}>
        <Timed>{children}</Timed>
      </p>
      <p className="acts">
        <CopyButton text={children}>Copy the citation</CopyButton>
      </p>
    </>
  );
}
