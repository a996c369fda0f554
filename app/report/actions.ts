"use server";
import { headers } from "next/headers";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import { hasOurOrigin } from "@/app/desk/action";
import { answerForm } from "@/app/desk/form";
import { patiently } from "@/db/connect";
import { readers } from "@/db/desk/machine-accounts";
import { receiveReport } from "@/db/desk/mutations/reports";
import { processDesk } from "@/db/desk/process";
import { clientAddress } from "@/lib/client-address";
import type { FormAnswer, FormState } from "@/lib/desk/form";
import { InputError } from "@/lib/errors";
import { readForm, typed } from "@/lib/form/read";
import { ofProcess } from "@/lib/of-process";
import { countLimit } from "@/lib/operations/metrics";
import { counted } from "@/lib/wording";

/** Reports an address may send within an hour. */
const perHour = 5;

const limiter = ofProcess(
  "reports",
  () => new RateLimiterMemory({ points: perHour, duration: 60 * 60 }),
);

/** The fields of the form; what may stand in them, `receiveReport` says. */
const fields = z.object({ about: typed, text: typed, name: typed, email: typed, website: typed });

/** Takes in what a reader says is wrong. What was typed goes back with a refusal. */
export async function report(_: FormState, form: FormData): Promise<FormAnswer> {
  return answerForm(form, () => takeIn(form));
}

async function takeIn(form: FormData): Promise<FormAnswer> {
  const from = await headers();
  if (!hasOurOrigin(from)) throw refusal("This did not come from the form on this page.");
  const { website, ...sent } = readForm(fields, form);
  const thanks: FormAnswer = { ok: true, value: { told: sent.about } };
  // A field that people do not see: who fills it in is no person.
  if (website) return thanks;
  const address = clientAddress(from);
  try {
    await limiter.consume(address);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    countLimit("reports");
    const wait = counted(Math.ceil(error.msBeforeNext / 60_000), "minute");
    throw refusal(
      `Several reports came from here within the hour. Please try again in ${wait}; your text stays here.`,
    );
  }
  try {
    const desk = processDesk();
    await patiently(desk.connection, () =>
      receiveReport(readers(desk), { ...sent, about: sent.about || "/" }),
    );
    return thanks;
  } catch (error) {
    // What cannot be kept costs no try.
    await limiter.reward(address);
    throw error;
  }
}

const refusal = (message: string) => new InputError([{ field: "", message }]);
