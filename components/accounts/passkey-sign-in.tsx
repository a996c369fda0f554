"use client";
import { useState } from "react";
import { passkeyProblem, passkeys } from "./passkey-client";
import { useScripted } from "./scripted";

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
    <div className="door__other">
      <button type="button" className="btn" onClick={signIn}>
        Sign in with a passkey
      </button>
      <p className={problem ? "wrong" : "vh"} role="status">
        {problem}
      </p>
    </div>
  );
}
