/** Tries an act and takes it back, so that what readers would see can be said before it happens. Nothing is written. */
import type { Tx } from "@/db/desk/desk";
import { inTransaction } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { getMatterDocument } from "@/db/desk/queries/document";
import { namesOf } from "@/db/desk/queries/names";
import { addressesOf } from "@/db/desk/queries/plan";
import { publicVersionOf } from "@/db/desk/queries/public-version";
import { latestVersion } from "@/db/desk/queries/versions";
import { type DeskContext, type Writer, writerAs } from "@/db/desk/write";
import { type ReaderEffect, sentenceOf } from "@/lib/desk/effect";
import type { MatterDocument } from "@/lib/document/document";
import type { TouchedAddress } from "@/lib/review/addresses";
import { compareDocuments } from "@/lib/versions/compare";

/** Pages of records: lists and cards follow them. */
const told = /^\/(matters\/[^/]+$|pairs\/|statements\/|people\/|sources\/)/;

/** Whether nothing stands at an address any more but a note, or the way to another one. */
const isLost = ({ fate }: TouchedAddress) => fate === "gone" || fate === "leads";

/** Thrown to take everything back. */
class Rehearsed extends Error {}

/**
 * What `act` would change for readers of these matters; those that readers do not have, and those that would read the
 * same, are left out. Throws what the act throws.
 */
export function rehearse(
  context: DeskContext,
  matters: string[],
  act: (writer: Writer) => void,
): ReaderEffect[] {
  const effects: ReaderEffect[] = [];
  try {
    inTransaction(context.desk, (tx) => {
      const before = new Map(matters.map((id) => [id, getMatterDocument(tx, id)]));
      act(writerAs(tx, "rehearse", context, "reporter"));
      for (const [id, now] of before) effects.push(...effectOn(tx, id, now));
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return effects;
}

function effectOn(tx: Tx, id: string, now: MatterDocument): ReaderEffect[] {
  const matter = requireRecord(tx, "matters", id);
  const version = latestVersion(tx, matter.id);
  if (!version || version.withdrawal !== null) return [];
  const then = getMatterDocument(tx, id);
  const changes = compareDocuments(now, then).map(sentenceOf);
  if (changes.length === 0) return [];
  const number = version.number + 1;
  const after = { document: then, approvedBy: null };
  const touched = (before: MatterDocument) =>
    addressesOf(
      tx,
      [matter.id],
      [{ before: { document: before, approvedBy: null }, after, number }],
    );
  const published = publicVersionOf(tx, version, namesOf(tx)).document;
  // What waits for the next version already is none of this act.
  const byAct = new Set(touched(now).map(({ address }) => address));
  const addresses = touched(published)
    .filter(({ address, fate }) => fate !== "stays" && told.test(address) && byAct.has(address))
    // What is lost is told first: a long list is cut at its end.
    .sort((a, b) => Number(isLost(b)) - Number(isLost(a)));
  return [{ question: matter.question, version: version.number, changes, addresses }];
}
