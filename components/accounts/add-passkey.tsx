"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/desk/field";
import { SignInLink } from "@/components/desk/sign-in-link";
import { passkeyProblem, passkeys } from "./passkey-client";
import { useScripted } from "./scripted";

/** Makes a passkey on this device and names it. Asks for a fresh sign-in first, where the last is older. */
export function AddPasskey({ fresh }: { fresh: boolean }) {
  const router = useRouter();
  const scripted = useScripted();
  const [told, setTold] = useState({ problem: "", done: "" });
  if (!scripted) return <p className="small">Adding one needs JavaScript.</p>;
  if (!window.PublicKeyCredential) return <p className="small">This browser has no passkeys.</p>;
  if (!fresh) {
    return (
      <p className="small">
        Adding one needs a fresh sign-in. <SignInLink fresh>Sign in again</SignInLink>
      </p>
    );
  }
  const add = async (form: FormData) => {
    const name = String(form.get("name")).trim() || "Passkey";
    setTold({ problem: "", done: "" });
    const { error } = await passkeys().passkey.addPasskey({ name });
    // The sign-in grew old meanwhile: the page then says what to do.
    if (error && "code" in error && error.code === "SESSION_NOT_FRESH") return router.refresh();
    if (error) return setTold({ problem: passkeyProblem(error), done: "" });
    setTold({ problem: "", done: `“${name}” is added.` });
    router.refresh();
  };
  return (
    <form action={add} className="form form--bare form--small">
      <Field
        id="passkey-name"
        label="Name of the new passkey"
        name="name"
        maxLength={200}
        hint="So that you can tell them apart: work laptop, security key."
        problem={told.problem}
      />
      <div>
        <button type="submit" className="btn btn--s">
          Add a passkey
        </button>
      </div>
      <p className="form__told" role="status">
        {told.done}
      </p>
    </form>
  );
}
