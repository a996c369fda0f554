import type { LinkFor } from "@/db/desk/queries/accounts";
import { passwordLength } from "@/lib/auth/password";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import { roles } from "@/lib/vocabulary";
import { ActionForm, type FormField } from "./action-form";

const passwords: FormField[] = [
  {
    name: "password",
    label: "Password",
    type: "password",
    autoComplete: "new-password",
    hint: `At least ${passwordLength.min} characters.`,
  },
  {
    name: "passwordAgain",
    label: "The same password again",
    type: "password",
    autoComplete: "new-password",
  },
];

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
  const name: FormField = {
    name: "name",
    label: "Your name",
    value: link.name ?? "",
    autoComplete: "name",
    hint: "Stands on what you approve, for readers too.",
  };
  const email: FormField = {
    name: "email",
    label: "E-mail",
    type: "email",
    autoComplete: "username",
    hint: "You sign in with it.",
  };
  const asked = { reset: [], invitation: [name], first: [name, email] }[link.kind];
  return (
    <>
      <p>{told(link)}</p>
      <ActionForm
        id="accept"
        action={action}
        fields={[...asked, ...passwords]}
        hidden={{ token }}
        submit={link.kind === "reset" ? "Set the password" : "Make the account"}
        weight="ink"
      />
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
