import { Node } from "@/components/custody/node";
import { Mono } from "@/components/ui/mono";
import { hashOfText } from "@/lib/capture/way";
import type { CaptureRecord } from "@/lib/document/document";

/** An attempt to capture a source, by its node: what is held, or why nothing is. */
export function CaptureRow({ held, children }: { held: boolean; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-4 border-b border-rule py-4 text-ui">
      <Node held={held} className="mt-[0.35rem]" />
      <div>{children}</div>
    </div>
  );
}

/** What a capture was read from, where it was fetched, and the hashes of what is held. */
export function Fingerprints({
  finalUrl,
  bytesSha256,
  textSha256: given,
}: Pick<CaptureRecord, "finalUrl" | "bytesSha256" | "textSha256">) {
  const textSha256 = hashOfText({ textSha256: given });
  return (
    <>
      {finalUrl && (
        <p className="small">
          Read from <span className="wrap-anywhere">{finalUrl}</span>
        </p>
      )}
      {bytesSha256 && (
        <HashList>
          <dt>SHA-256 of the bytes</dt>
          <Mono as="dd">{bytesSha256}</Mono>
          {textSha256 && (
            <>
              <dt>SHA-256 of the text</dt>
              <Mono as="dd">{textSha256}</Mono>
            </>
          )}
        </HashList>
      )}
    </>
  );
}

/** Hashes, headers: names and what machines read under them. */
export function HashList({ children }: { children: React.ReactNode }) {
  return (
    <dl className="mt-1.5 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-s max-tablet:grid-cols-1 [&_dt]:text-ink-2">
      {children}
    </dl>
  );
}
