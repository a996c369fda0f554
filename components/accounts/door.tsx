import { DeskForm } from "@/components/desk/desk-form";
import { Masthead } from "@/components/layout/masthead";
import { TextField } from "@/components/ui/form/fields";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import { PasskeySignIn } from "./passkey-sign-in";

/** A page before the desk: sign-in, an invitation. */
export function Door({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="main" className="mx-auto grid max-w-120 gap-4 px-gutter pt-section pb-16">
        <h1 className="font-display text-h2/[1.2] font-semibold condensed">{title}</h1>
        {children}
      </main>
    </>
  );
}

/** E-mail and password, or a passkey; `again`: the address of whoever is signed in already, and does so afresh. */
export function PasswordForm({
  action,
  next,
  again,
}: {
  action: FormAction;
  next: string;
  again?: string;
}) {
  return (
    <>
      {again && (
        <p className="small">
          What you are about to do reaches the public, or changes how you sign in; so it asks once
          more who sits here: <b>{again}</b>.
        </p>
      )}
      <DeskForm
        keep="sign-in"
        action={action}
        hidden={again ? { next, fresh: "1" } : { next }}
        submit="Sign in"
        look="ink"
      >
        {!again && (
          <TextField name="email" label="E-mail" inputMode="email" autoComplete="username" />
        )}
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
      </DeskForm>
      <PasskeySignIn next={next} />
      {!again && (
        <p className="small">
          No account, or no way in? An administrator of this desk can hand you a link.
        </p>
      )}
    </>
  );
}

/** The second factor; `again`: of somebody who is signed in already, and does so afresh. */
export function CodeForm({
  action,
  next,
  again,
}: {
  action: FormAction;
  next: string;
  again: boolean;
}) {
  return (
    <>
      <DeskForm keep="code" action={action} hidden={{ next }} submit="Sign in" look="ink">
        <TextField
          name="code"
          label="Code"
          autoComplete="one-time-code"
          hint="Six digits from your authenticator app, or one of your recovery codes."
        />
      </DeskForm>
      <p className="small">
        <a href={again ? urls.freshSignIn(next) : urls.signIn(next)}>
          Start again with your password
        </a>
      </p>
    </>
  );
}
