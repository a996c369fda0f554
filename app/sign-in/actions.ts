"use server";
import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { processAuth } from "@/db/desk/auth";
import { urls } from "@/lib/urls";

/** An address of the desk, whatever was asked for. */
const within = (next: string) => (/^\/desk(\/|\?|$)/.test(next) ? next : urls.desk());

export async function signIn(form: FormData): Promise<void> {
  const next = within(String(form.get("next") ?? ""));
  const response = await processAuth().api.signInEmail({
    body: { email: String(form.get("email")), password: String(form.get("password")) },
    headers: await headers(),
    asResponse: true,
  });
  if (!response.ok) redirect(`${urls.signIn(next)}&error=1`);
  const jar = await cookies();
  for (const [name, { value, ...rest }] of parseSetCookieHeader(
    response.headers.get("set-cookie") ?? "",
  )) {
    jar.set(name, decodeURIComponent(value), {
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: "/",
      maxAge: rest["max-age"],
    });
  }
  redirect(next);
}
