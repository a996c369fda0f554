import { hasOurOrigin } from "@/app/desk/action";
import { currentAccount, endPatiently } from "@/app/desk/session";
import { processAuth } from "@/db/desk/auth";
import { throughDoor } from "@/db/desk/sign-in-door";
import { countStep } from "@/lib/auth/attempts";
import { clientAddress } from "@/lib/client-address";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** What the browser's side of passkeys calls, and as what it is logged; nothing else of the sign-in library is reachable from outside. */
const steps = {
  "generate-authenticate-options": { method: "GET", signedIn: false, as: "sign in" },
  "verify-authentication": { method: "POST", signedIn: false, as: "sign in" },
  "generate-register-options": { method: "GET", signedIn: true, as: "add a passkey" },
  "verify-registration": { method: "POST", signedIn: true, as: "add a passkey" },
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

  const response = await throughDoor(known.as, () => processAuth().handler(request));
  if (response.ok && account && step === "verify-authentication") {
    await endPatiently(account.sessionId);
  }
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export { handle as GET, handle as POST };
