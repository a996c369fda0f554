import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pageScript } from "./components/layout/page-script";
import { readIndex, readRelease } from "./db/releases/files";
import { contentSecurityPolicy } from "./lib/content-security-policy";
import { readSettings } from "./lib/env";
import { linkHeader } from "./lib/release/signposts";
import { mostRequestBytes } from "./lib/request-limit";
import { urls } from "./lib/urls";

/** The script that stands in every page as it is, static ones too, and so cannot carry a nonce. */
const pageScriptHash = createHash("sha256").update(pageScript).digest("base64");

/**
 * Says where there is no desk, that there is none. Refuses what is larger than the server takes. The desk and its doors: only scripts that carry the nonce of this one answer run there, and no cache keeps it.
 * Who may see what is not decided here but where the page is put together.
 */
export function proxy(request: NextRequest) {
  if (Number(request.headers.get("content-length")) > mostRequestBytes) {
    const sentence =
      "This is more than 6 MB, which is the most that is taken at once. Go back; what you typed is there.";
    return new NextResponse(`${sentence}\n`, { status: 413 });
  }
  if (request.nextUrl.pathname.startsWith(urls.release(""))) return withSignposts(request);
  if (readSettings().isReader) {
    const sentence = "This server shows what is published. The newsroom works on another.";
    return new NextResponse(`${sentence}\n`, { status: 404 });
  }
  if (hasItsOwnHead.has(request.nextUrl.pathname.split("/")[1] ?? "")) return NextResponse.next();
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(
    `'nonce-${nonce}' 'strict-dynamic' 'sha256-${pageScriptHash}'`,
  );
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and gives it to its own scripts.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** Not the desk's pages: a reader's form, and answers for programs. */
const hasItsOwnHead = new Set(["report", "api"]);

/** The page of a release says in its head where programs find what belongs to it: a page itself can send no headers. */
function withSignposts(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  const name = request.nextUrl.pathname.slice(urls.release("").length);
  const { dataFolder } = readSettings();
  const release = readRelease(dataFolder, name);
  // One that was issued anew holds what is withheld.
  const isServed = !readIndex(dataFolder).some(({ replaces }) => replaces === name);
  if (release && isServed) response.headers.set("Link", linkHeader(release.kept, release.manifest));
  return response;
}

/**
 * The desk’s addresses are left out of the policy in next.config.ts: where two policies are sent, both hold. The form
 * for reports is a reader’s page and only asked for its size.
 */
export const config = {
  matcher: [
    "/desk/:path*",
    "/sign-in",
    "/invitations/:path*",
    "/report",
    "/follow/:path*",
    "/api/auth/:path*",
    "/data/releases/:name",
  ],
};
