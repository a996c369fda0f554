import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentAccount } from "@/app/desk/session";
import { CodeForm, Door, PasswordForm } from "@/components/accounts/door";
import { withinDesk } from "@/lib/auth/within-desk";
import { giveCode, signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in", robots: "noindex" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; fresh?: string; code?: string }>;
}) {
  const asked = await searchParams;
  const next = withinDesk(String(asked.next ?? ""));
  const account = await currentAccount();
  if (asked.code) {
    return (
      <Door title="Your code">
        <CodeForm action={giveCode} next={next} again={account !== undefined} />
      </Door>
    );
  }
  if (account && !asked.fresh) redirect(next);
  return (
    <Door title={account ? "Sign in again" : "Sign in to the desk"}>
      <PasswordForm action={signIn} next={next} again={account?.email} />
    </Door>
  );
}
