/** A picture or a PDF that was captured, as it came, for the desk alone. */
import { contextOf, currentAccount } from "@/app/desk/session";
import { readBytes } from "@/db/desk/capture-bytes";
import { findRecord } from "@/db/desk/logged-tables";
import { seenIn } from "@/db/desk/visible";
import { isShownAsFile } from "@/lib/capture/picture";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ capture: string }> }) {
  const account = await currentAccount();
  if (!account) return problem(401, "Signed out", "Sign in first.");
  const context = contextOf(account);
  const capture = findRecord(seenIn(context), "captures", (await params).capture);
  if (!capture?.bytesSha256 || !isShownAsFile(capture.mediaType)) {
    return problem(404, "No such file", "No picture or PDF is held under this address.");
  }
  const bytes = readBytes(context.desk.captureFolder, capture.bytesSha256);
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": capture.mediaType ?? "",
      "content-disposition": "inline",
      // A stranger's bytes: whatever they turn out to be, nothing in them runs or is loaded.
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
}
