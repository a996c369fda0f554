import type { Metadata } from "next";
import { Field } from "@/components/desk/field";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; error?: string }>;
}) {
  const { next = "", error } = await searchParams;
  return (
    <main id="main" className="wrap narrow">
      <h1>Sign in to the desk</h1>
      {error && <p role="alert">The e-mail address or the password is wrong.</p>}
      <form action={signIn} className="form">
        <input type="hidden" name="next" value={next} />
        <Field label="E-mail" name="email" type="email" autoComplete="username" required />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <button className="btn btn--ink" type="submit">
          Sign in
        </button>
      </form>
    </main>
  );
}
