import { Hash } from "@/components/ui/hash";
import { hashOfText } from "@/lib/capture/way";
import type { CaptureRecord } from "@/lib/document/document";

/** The hash of the text of a capture, where it has one. */
export function TextHash({
  capture,
  size,
}: {
  capture: Pick<CaptureRecord, "textSha256">;
  size: React.ComponentProps<typeof Hash>["size"];
}) {
  const hash = hashOfText(capture);
  return hash && <Hash of={hash} size={size} />;
}
