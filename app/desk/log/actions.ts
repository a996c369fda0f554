"use server";
import { asDeskForm } from "@/app/desk/form";
import { assertMay } from "@/app/desk/session";
import { processDesk } from "@/db/desk/process";
import { verify } from "@/db/verify";
import type { FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { counted } from "@/lib/words";

/** How many problems are named; `gainsay verify` names them all. */
const most = 100;

/** Checks log, records, captures, versions and public record; takes a while, and nothing else is served meanwhile. */
export async function verifyLog(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, (_context, account) => {
    assertMay(account, "read_log");
    const problems = [...verify(processDesk(), readSettings().dataFolder)];
    if (problems.length === 0) return { told: "Everything holds." };
    const shown = problems.slice(0, most);
    const told = `${counted(problems.length, "problem")}${problems.length > most ? `, of which ${most} are named here` : ""}.`;
    return { told, shown: [{ label: "What is off", text: shown.join("\n") }] };
  });
}
