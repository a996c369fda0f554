import { readBytes } from "@/db/desk/capture-bytes";
import { findRecord } from "@/db/desk/logged-tables";
import { findParent, type ParentPost } from "@/db/desk/queries/posts";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { CaptureFailure } from "@/lib/capture/failure";
import { jsonTypes, mediaTypeOf } from "@/lib/capture/media-type";
import { readSource } from "@/lib/capture/read-source";

/** The post that the post of a capture answers, read from the bytes that are held; null where it answers none. */
export async function postAnswered(
  context: DeskContext,
  captureId: string,
): Promise<ParentPost | null> {
  const db = seenIn(context);
  const capture = findRecord(db, "captures", captureId);
  if (!capture?.bytesSha256 || !jsonTypes.has(mediaTypeOf(capture.mediaType ?? ""))) return null;
  try {
    const bytes = readBytes(context.desk.captureFolder, capture.bytesSha256);
    const { post } = await readSource(bytes, capture.mediaType ?? "");
    return post?.replyTo ? findParent(db, post.replyTo) : null;
  } catch (error) {
    // It was read when it came in; that it cannot be read again takes nothing away.
    if (error instanceof CaptureFailure) return null;
    throw error;
  }
}
