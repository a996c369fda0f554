"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/form/plain";
import { useScripted } from "@/components/ui/scripted";
import { passkeyProblem, passkeys } from "./passkey-client";

/** Signs in with a passkey, and goes on to `next`. Shown where the browser can. */
export function PasskeySignIn({ next }: { next: string }) {
  const scripted = useScripted();
  const [problem, setProblem] = useState("");
  if (!scripted || !window.PublicKeyCredential) return null;
  const signIn = async () => {
    setProblem("");
    const { error } = await passkeys().signIn.passkey();
    if (error) setProblem(passkeyProblem(error));
    else window.location.assign(next);
  };
  return (
    <div className="grid justify-items-start gap-2 border-t border-rule pt-4">
      <Button onClick={signIn}>Sign in with a passkey</Button>
      <div className="empty:absolute" role="status">
        {problem && <Problem>{problem}</Problem>}
      </div>
    </div>
  );
}
