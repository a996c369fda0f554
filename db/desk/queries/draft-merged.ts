/** Drafts name records that somebody may merge meanwhile: what a form names is then the record that stayed. */
import type { DeskDatabase } from "@/db/desk/desk";
import { type DraftBody, draftBodySchema } from "@/lib/desk/entry";
import { leadingFrom } from "./former-ids";

const publicId = /^[\w-]{12}$/;

/** Every public id in a value: what stands alone as a text, or as the name of a field. */
function idsIn(value: unknown): string[] {
  if (typeof value === "string") return publicId.test(value) ? [value] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, held]) => [...idsIn(name), ...idsIn(held)]);
}

function led(value: unknown, leads: Map<string, string>): unknown {
  if (typeof value === "string") return leads.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => led(item, leads));
  if (value === null || typeof value !== "object") return value;
  // Of two that are one now, what was said to the one that stayed holds.
  const entries = Object.entries(value).toSorted(
    ([a], [b]) => Number(leads.has(b)) - Number(leads.has(a)),
  );
  return Object.fromEntries(
    entries.map(([name, held]) => [leads.get(name) ?? name, led(held, leads)]),
  );
}

/** A draft's body with the records that others went into. */
export function withoutMerged(db: Pick<DeskDatabase, "select">, body: DraftBody): DraftBody {
  const leads = leadingFrom(db, new Set(idsIn(body)));
  return leads.size === 0 ? body : draftBodySchema.parse(led(body, leads));
}
