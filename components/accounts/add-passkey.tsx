"use client";
import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { SignInLink } from "@/components/desk/sign-in-link";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { useScripted } from "@/components/ui/scripted";
import { type FormState, typedIn, wrongField } from "@/lib/desk/form";
import { passkeyProblem, passkeys } from "./passkey-client";

/** Makes a passkey on this device and names it. Asks for a fresh sign-in first, where the last is older. */
export function AddPasskey({ fresh }: { fresh: boolean }) {
  const router = useRouter();
  const scripted = useScripted();
  const asked = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const typed = typedIn(form);
    const name = typed.name?.trim() || "Passkey";
    const refuse = (message: string) => ({ ...wrongField("name", message), typed });
    if (name.length > 200) return refuse("The name is longer than 200 characters.");
    const { error } = await passkeys().passkey.addPasskey({ name });
    // The sign-in grew old meanwhile: the page then says what to do.
    const isStale = error && "code" in error && error.code === "SESSION_NOT_FRESH";
    if (error && !isStale) return refuse(passkeyProblem(error));
    router.refresh();
    return isStale ? null : { ok: true, value: { told: `“${name}” is added.` } };
  }, null);
  const [state] = asked;
  if (!scripted) return <p className="small">Adding one needs JavaScript.</p>;
  if (!window.PublicKeyCredential) return <p className="small">This browser has no passkeys.</p>;
  if (!fresh) {
    return (
      <p className="small">
        Adding one needs a fresh sign-in. <SignInLink fresh>Sign in again</SignInLink>
      </p>
    );
  }
  return (
    <Form asked={asked} className="grid content-start gap-2">
      <TextField
        name="name"
        label="Name of the new passkey"
        hint="So that you can tell them apart: work laptop, security key."
      />
      <div>
        <Submit size="small">Add a passkey</Submit>
      </div>
      <p className="text-s font-semibold empty:hidden" role="status">
        {state?.ok && state.value.told}
      </p>
    </Form>
  );
}
