/** `gainsay recheck`: asks captured addresses again whether the quoted words are still there. */
import type { Desk } from "@/db/desk/desk";
import { findRecord } from "@/db/desk/logged-tables";
import { commandLine } from "@/db/desk/machine-accounts";
import { type RecheckOptions, recheckDue } from "@/db/desk/recheck";
import { seenIn } from "@/db/desk/visible";
import { asksForALook } from "@/lib/recheck/outcome";
import { keysOf, type RecheckOutcome, recheckOutcomes } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { WrongUse } from "./wrong-use";

interface Given {
  source?: string;
  days?: string;
  limit?: string;
}

function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(given) || Number(given) < 1)
    throw new WrongUse(`--${name} must be a whole number from 1 on.`);
  return Number(given);
}

/** Tells each source as it is asked. Throws WrongUse where an option cannot be used. */
export async function recheckAs(
  desk: Desk,
  { source, days, limit }: Given,
  contact: string,
  tell: (line: string) => void,
  how: Pick<RecheckOptions, "network" | "pause"> = {},
) {
  const context = commandLine(desk);
  if (source && !findRecord(desk.db, "sources", source))
    throw new WrongUse(`There is no source ${source}.`);
  if (source && !findRecord(seenIn(context), "sources", source))
    throw new WrongUse(
      `Only a restricted matter uses the source ${source}: its members ask at the desk, and nobody else.`,
    );
  const options = {
    ...{ contact, source, ...how },
    everyDays: wholeNumber("days", days, 7),
    limit: wholeNumber("limit", limit, 100),
  };
  const counts = new Map<RecheckOutcome, number>(keysOf(recheckOutcomes).map((one) => [one, 0]));
  const sources = [];
  for await (const { source: asked, found } of recheckDue(context, options)) {
    for (const { outcome } of found) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const outcomes = found.map(({ outcome, movedTo, reason }) => ({ outcome, movedTo, reason }));
    sources.push({ ...asked, outcomes });
    tell(
      `${[...new Set(found.map(({ outcome }) => recheckOutcomes[outcome].label))].join(", ")}: ${asked.url}`,
    );
  }
  const parts = [...counts].flatMap(([outcome, count]) =>
    count > 0 ? `${count} ${recheckOutcomes[outcome].label.toLowerCase()}` : [],
  );
  const told = parts.length > 0 ? `: ${parts.join(", ")}` : "";
  return {
    line: `${counted(sources.length, "address", "addresses")} asked${told}.`,
    data: { sources, ...Object.fromEntries(counts) },
    isAlike: ![...counts].some(([outcome, count]) => count > 0 && asksForALook({ outcome })),
  };
}
