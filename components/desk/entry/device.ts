import { type DraftBody, draftBodySchema, type Entry } from "@/lib/desk/entry";

/** The copy of a draft that this device keeps. */
export interface OnDevice {
  body: DraftBody;
  /** What the server had when nothing was left to decide, and its revision then. */
  synced: Entry;
  revision: number;
}

const keyOf = (draft: string) => `gainsay:draft:${draft}`;

/** Keeps a copy. Returns whether there was room for it. */
export function keepOnThisDevice(draft: string, held: OnDevice): boolean {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(held));
    return true;
  } catch {
    return false;
  }
}

/** The copy of a draft; nothing where there is none that can be read. */
export function readFromThisDevice(draft: string): OnDevice | undefined {
  try {
    const held = JSON.parse(localStorage.getItem(keyOf(draft)) ?? "null");
    const body = draftBodySchema.safeParse(held?.body);
    const synced = draftBodySchema.shape.entry.safeParse(held?.synced);
    if (!body.success || !synced.success) return;
    return { body: body.data, synced: synced.data, revision: Number(held.revision) };
  } catch {
    return;
  }
}

export function forgetOnThisDevice(draft: string): void {
  localStorage.removeItem(keyOf(draft));
}
