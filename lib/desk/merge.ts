/**
 * What two people made of one entry, brought together: what one of them changed is taken, what both changed otherwise
 * is shown with both texts and never decided here.
 */
import { type Entry, entrySchema } from "./entry";

export interface Conflict {
  /** "summary", "quotations.k1.text"; of an item that one side took out, "quotations.k1". */
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  /** With `mine` where there is a conflict. */
  entry: Entry;
  conflicts: Conflict[];
  /** Paths that were taken from the other side. */
  taken: string[];
}

type Fields = Record<string, unknown>;
const lists = ["coSpeakers", "datings", "quotations", "answers"] as const;

/** Brings together what `mine` and `theirs` made of `base`. */
export function mergeEntries(base: Entry, mine: Entry, theirs: Entry): Merged {
  const found: Omit<Merged, "entry"> = { conflicts: [], taken: [] };
  const entry: Fields = {};
  const isList = (name: string) => (lists as readonly string[]).includes(name);
  for (const name of Object.keys(mine) as (keyof Entry)[]) {
    if (isList(name) || name === "stances") {
      const by = (value: unknown) => itemsOf(name, value);
      const items = mergeItems(name, by(base[name]), by(mine[name]), by(theirs[name]), found);
      entry[name] = isList(name) ? Object.values(items) : items;
    } else entry[name] = mergeValue(name, base[name], mine[name], theirs[name], found);
  }
  return { entry: entrySchema.parse(entry), ...found };
}

/** The items of a list, or of the stances, by what makes them the same: an answer, by the claim it answers. */
function itemsOf(name: string, value: unknown): Record<string, Fields> {
  if (!Array.isArray(value)) return value as Record<string, Fields>;
  const identity = name === "answers" ? "claim" : "key";
  return Object.fromEntries((value as Fields[]).map((item) => [String(item[identity]), item]));
}

function mergeValue(
  path: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
  found: Omit<Merged, "entry">,
): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) {
    found.taken.push(path);
    return theirs;
  }
  found.conflicts.push({ path, base, mine, theirs });
  return mine;
}

/** Items in the order of `mine`, then what the other side added. */
function mergeItems(
  name: string,
  base: Record<string, Fields>,
  mine: Record<string, Fields>,
  theirs: Record<string, Fields>,
  found: Omit<Merged, "entry">,
): Record<string, Fields> {
  const merged: Record<string, Fields> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])) {
    const path = `${name}.${key}`;
    const [was, here, there] = [base[key], mine[key], theirs[key]];
    const item =
      was && here && there
        ? Object.fromEntries(
            Object.keys({ ...here, ...there }).map((field) => [
              field,
              mergeValue(`${path}.${field}`, was[field], here[field], there[field], found),
            ]),
          )
        : (mergeValue(path, was, here, there, found) as Fields | undefined);
    if (item) merged[key] = item;
  }
  return merged;
}

/** The entry with `value` at the path of a conflict: what somebody chose. */
export function settle(entry: Entry, { path }: Conflict, value: unknown): Entry {
  const [name = "", key, ...rest] = path.split(".");
  const copy = structuredClone(entry) as unknown as Record<string, unknown>;
  if (key === undefined) copy[name] = value;
  else {
    const isList = Array.isArray(copy[name]);
    const items = itemsOf(name, copy[name]);
    const field = rest.join(".");
    if (!field) {
      if (value === undefined) delete items[key];
      else items[key] = value as Fields;
    } else if (items[key]) items[key][field] = value;
    copy[name] = isList ? Object.values(items) : items;
  }
  return entrySchema.parse(copy);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
