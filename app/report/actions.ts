"use server";
import { headers } from "next/headers";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { asRefusal, hasOurOrigin } from "@/app/desk/action";
import { readers } from "@/db/desk/machine-accounts";
import { receiveReport } from "@/db/desk/mutations/reports";
import { processDesk } from "@/db/desk/process";
import { clientAddress } from "@/lib/client-address";

/** Reports an address may send within an hour. */
const perHour = 5;

// Next loads a module more than once in a process; the count must not begin anew.
const kept = globalThis as { gainsayReports?: RateLimiterMemory };
kept.gainsayReports ??= new RateLimiterMemory({ points: perHour, duration: 60 * 60 });
const limiter = kept.gainsayReports;

/** What the form shows after it was sent: thanks, or what is wrong beside what was typed. */
export interface ReportAnswer {
  sent: boolean;
  message: string;
  problems: Record<string, string>;
  typed: Record<string, string>;
}

const fields = ["about", "text", "name", "email"] as const;

export async function report(_: ReportAnswer | null, form: FormData): Promise<ReportAnswer> {
  const from = await headers();
  const typed = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? "")]));
  const refuse = (message: string, problems = {}) => ({ sent: false, message, problems, typed });
  if (!hasOurOrigin(from)) return refuse("This did not come from the form on this page.");
  const thanks = { sent: true, message: "", problems: {}, typed: { about: typed.about ?? "" } };
  // A field that people do not see: who fills it in is no person.
  if (form.get("website")) return thanks;
  try {
    const { about = "", text = "", name = "", email = "" } = typed;
    const context = readers(processDesk());
    const address = clientAddress(from);
    await limiter.consume(address);
    try {
      receiveReport(context, { about: about || "/", text, name, email });
    } catch (error) {
      // What cannot be kept costs no try.
      await limiter.reward(address);
      throw error;
    }
    return thanks;
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      const minutes = Math.ceil(error.msBeforeNext / 60_000);
      return refuse(
        `Several reports came from here within the hour. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}; your text stays here.`,
      );
    }
    const refusal = asRefusal(error);
    if (refusal.kind !== "input") return refuse(refusal.message);
    return refuse(
      "",
      Object.fromEntries(refusal.problems.map(({ field, message }) => [field, message])),
    );
  }
}
