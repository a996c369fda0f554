import { readBytes } from "@/db/desk/capture-bytes";
import type { Desk } from "@/db/desk/desk";
import { CaptureFailure } from "@/lib/capture/failure";
import { isPdf } from "@/lib/capture/media-type";
import { readSource } from "@/lib/capture/read-source";

/** How many pages a captured PDF has; null of a picture, and 1 where it cannot be read any more. */
export async function pageCountOf(
  { captureFolder }: Pick<Desk, "captureFolder">,
  { bytesSha256, mediaType }: { bytesSha256: string | null; mediaType: string | null },
): Promise<number | null> {
  if (!bytesSha256 || !isPdf(mediaType)) return null;
  try {
    const read = await readSource(readBytes(captureFolder, bytesSha256), mediaType ?? "");
    return read.pageCount ?? 1;
  } catch (error) {
    if (error instanceof CaptureFailure) return 1;
    throw error;
  }
}
