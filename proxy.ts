import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pageScript } from "./components/layout/page-script";
import { contentSecurityPolicy } from "./lib/content-security-policy";

/** The script that stands in every page as it is, static ones too, and so cannot carry a nonce. */
const pageScriptHash = createHash("sha256").update(pageScript).digest("base64");

/**
 * The desk and its doors: only scripts that carry the nonce of this one answer run there, and no cache keeps it.
 * Who may see what is not decided here but where the page is put together.
 */
export function proxy(request: NextRequest) {
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

/** The same addresses are left out of the policy in next.config.ts: where two policies are sent, both hold. */
export const config = { matcher: ["/desk/:path*", "/sign-in", "/invitations/:path*"] };
