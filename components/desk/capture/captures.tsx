import { CaptureRow, Fingerprints, HashList } from "@/components/source/capture-row";
import { FoldLine } from "@/components/ui/fold";
import { Problem } from "@/components/ui/form/plain";
import { Mono } from "@/components/ui/mono";
import type { DeskCapture } from "@/db/desk/queries/sources";
import { isPicture } from "@/lib/capture/media-type";
import { wayOfCapture } from "@/lib/capture/way";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { captureMethods } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** Every attempt to capture a source, newest first: what is held under which hashes, what failed and why. */
export function Captures({
  captures,
  source,
  shown,
  matter,
}: {
  captures: DeskCapture[];
  source: string;
  /** The capture whose text the page shows. */
  shown?: string;
  matter?: string;
}) {
  return captures.map((capture) => (
    <CaptureRow key={capture.publicId} held={capture.status === "captured"}>
      <p>
        <b>
          {capture.status === "captured"
            ? wayOfCapture(capture)
            : `Failed, ${captureMethods[capture.method].label.toLowerCase()}`}
        </b>{" "}
        <span className="text-ink-2">{formatInstant(capture.capturedAt)}</span>
      </p>
      {capture.failure && (
        <div className="my-1">
          <Problem>{capture.failure}</Problem>
        </div>
      )}
      {capture.sameAs && (
        <p className="small">
          The same bytes as those of {formatInstant(capture.sameAs.capturedAt)}: unchanged.
        </p>
      )}
      {capture.note && (
        <p className="small" dir="auto">
          {capture.note}
        </p>
      )}
      {capture.status === "captured" && (
        <p className="small">
          {capture.byteLength?.toLocaleString("en")} bytes, {capture.mediaType}.{" "}
          {capture.publicId === shown ? (
            "It is shown here."
          ) : (
            <a
              href={urls.deskSource(source, {
                captured: capture.publicId,
                ...(matter && { matter }),
              })}
            >
              {isPicture(capture.mediaType) ? "Show it" : "Show its text"}
            </a>
          )}
        </p>
      )}
      <Fingerprints {...capture} />
      <Transport {...capture} />
    </CaptureRow>
  ));
}

/** The way to a fetched page, and the headers it came with. */
function Transport({ redirects, headers }: DeskCapture) {
  const named = Object.entries(headers);
  if (redirects.length === 0 && named.length === 0) return null;
  return (
    <FoldLine
      summary={`${redirects.length === 0 ? "No redirects" : counted(redirects.length, "redirect")}, ${counted(named.length, "header")}`}
    >
      {redirects.length > 0 && (
        <ol className="py-2 small">
          {redirects.map(({ status, url }) => (
            <li key={url}>
              {status} <span className="wrap-anywhere">{url}</span>
            </li>
          ))}
        </ol>
      )}
      <HashList>
        {named.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <Mono as="dd">{[value].flat().join(", ")}</Mono>
          </div>
        ))}
      </HashList>
    </FoldLine>
  );
}
