import { factsOf, headOfLog, type MatterFacts } from "@/db/desk/queries/matter-facts";
import type { Writer } from "@/db/desk/write";
import { seal } from "./seal";

/** What there is to know of a whole matter: as it was prepared, where nobody wrote since; otherwise worked out now. */
export function knownOf(writer: Writer, matter: string): MatterFacts {
  const { tx, actorId, context } = writer;
  const facts = factsOf(tx, matter, actorId, (document) => seal(writer, document));
  const { prepared } = context;
  const holds =
    prepared?.matter === matter &&
    prepared.accountId === actorId &&
    prepared.head === headOfLog(tx);
  if (!holds) return facts;
  const known = Object.entries(prepared.facts).map(([fact, is]) => [fact, () => is]);
  return { ...facts, ...Object.fromEntries(known) };
}
