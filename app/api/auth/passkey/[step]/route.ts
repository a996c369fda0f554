import { hasOurOrigin } from "@/app/desk/action";
import { contextOf, currentAccount } from "@/app/desk/session";
import { processAuth } from "@/db/desk/auth";
import { endSession, logOwnChange } from "@/db/desk/mutations/own-account";
import { processDesk } from "@/db/desk/process";
import { countStep } from "@/lib/auth/attempts";
import { clientAddress } from "@/lib/client-address";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** What the browser's side of passkeys calls; nothing else of the sign-in library is reachable from outside. */
const steps = {
  "generate-authenticate-options": { method: "GET", signedIn: false },
  "verify-authentication": { method: "POST", signedIn: false },
  "generate-register-options": { method: "GET", signedIn: true },
  "verify-registration": { method: "POST", signedIn: true },
} as const;

async function handle(request: Request, { params }: { params: Promise<{ step: string }> }) {
  const { step } = await params;
  const known = Object.hasOwn(steps, step) ? steps[step as keyof typeof steps] : undefined;
  if (known?.method !== request.method)
    return problem(404, "No such step", "Passkeys have others.");
  if (request.method === "POST" && !hasOurOrigin(request.headers)) {
    return problem(403, "Not from here", "This did not come from a page of the desk.");
  }
  if (!(await countStep(clientAddress(request.headers)))) {
    return problem(429, "Too many attempts", "Try again in a minute.");
  }
  const account = await currentAccount();
  if (known.signedIn && !account) return problem(401, "Signed out", "Sign in first.");

  const response = await processAuth().handler(request);
  if (response.ok && account) {
    if (step === "verify-registration") logOwnChange(contextOf(account), { what: "add a passkey" });
    if (step === "verify-authentication") endSession(processDesk(), account.sessionId);
  }
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export { handle as GET, handle as POST };
