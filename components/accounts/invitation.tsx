import { DeskForm } from "@/components/desk/desk-form";
import { TextField } from "@/components/ui/form/fields";
import type { LinkFor } from "@/db/desk/queries/accounts";
import { passwordLength } from "@/lib/auth/password";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import { roles } from "@/lib/vocabulary";

/** What an open link asks for: an invitation a name and a password, a reset a password alone. */
export function AcceptForm({
  action,
  token,
  link,
}: {
  action: FormAction;
  token: string;
  link: LinkFor;
}) {
  const isReset = link.kind === "reset";
  return (
    <>
      <p>{told(link)}</p>
      <DeskForm
        keep="accept"
        action={action}
        values={{ name: link.name ?? "" }}
        hidden={{ token }}
        submit={isReset ? "Set the password" : "Make the account"}
        look="ink"
      >
        {!isReset && (
          <TextField
            name="name"
            label="Your name"
            autoComplete="name"
            hint="Stands on what you approve, for readers too."
          />
        )}
        {link.kind === "first" && (
          <TextField
            name="email"
            label="E-mail"
            inputMode="email"
            autoComplete="username"
            hint="You sign in with it."
          />
        )}
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${passwordLength.min} characters.`}
        />
        <TextField
          name="passwordAgain"
          label="The same password again"
          type="password"
          autoComplete="new-password"
        />
      </DeskForm>
    </>
  );
}

function told({ kind, email, role, by }: LinkFor) {
  if (kind === "first") {
    return "Nobody keeps the accounts of this desk yet. Whoever has this link may: make your account.";
  }
  if (kind === "reset") {
    return (
      <>
        Choose a new password for <b>{email}</b>. Everywhere you are signed in, you will be signed
        out.
      </>
    );
  }
  const as = role ? roles[role].label.toLowerCase() : "";
  return (
    <>
      {by ?? "An administrator"} invites you as{" "}
      {as === "editor" || as === "administrator" ? "an" : "a"} {as}. You will sign in with{" "}
      <b>{email}</b>.
    </>
  );
}

/** What a link says that does not open anything any more, and what to do. */
export function SpentLink({ state }: { state: "used" | "expired" | "unknown" }) {
  const sentences = {
    used: "It was used already; each link works once. If it was you, sign in with the password you chose.",
    expired: "Its time is over.",
    unknown: "It was mistyped, taken back, or replaced by a newer one.",
  };
  return (
    <>
      <p>{sentences[state]}</p>
      <p>
        An administrator of this desk can hand you a new one. <a href={urls.signIn()}>Sign in</a>
      </p>
    </>
  );
}
