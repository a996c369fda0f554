"use server";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { assertMay } from "@/app/desk/session";
import { examine } from "@/db/verify";
import type { FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { counted } from "@/lib/wording";

/** How many problems are named; `gainsay verify` names them all. */
const most = 100;

/** Checks everything that `gainsay verify` does, step by step: others are served between two steps. */
export async function verifyLog(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, z.object(), async (_context, _fields, account) => {
    assertMay(account, "read_log");
    const problems: string[] = [];
    for (const finding of examine(readSettings().dataFolder)) {
      if ("problem" in finding) problems.push(finding.problem);
      else await new Promise((resolve) => setImmediate(resolve));
    }
    if (problems.length === 0) return { told: "Everything holds." };
    const shown = problems.slice(0, most);
    const told = `${counted(problems.length, "problem")}${problems.length > most ? `, of which ${most} are named here` : ""}.`;
    return { told, shown: [{ label: "What is off", text: shown.join("\n") }] };
  });
}
