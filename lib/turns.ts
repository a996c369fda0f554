/**
 * Marks of Unicode's bidirectional algorithm (UAX #9) that turn the writing after them round: what is read is then not
 * what is written. Texts of ours lose them where they are entered; foreign words keep them in the record, and are shown
 * without their effect. Pure.
 */

/** LRO, RLO: every letter after it runs one way. */
const overrides = /[\u202D\u202E]/gu;
/** LRE, RLE, PDF, LRI, RLI, FSI, PDI: all after it is of one direction, until it ends. */
const embeddings = /[\u202A-\u202C\u2066-\u2069]/gu;
const any = /[\u202A-\u202E\u2066-\u2069]/u;

/** The text without these marks. */
export function withoutTurns(text: string): string {
  return any.test(text) ? text.replace(overrides, "").replace(embeddings, "") : text;
}

/**
 * A text as it is shown: an override is a replacement character that can be seen, the others a space of no width. One
 * character stands for one, so that places in the text stay where they are.
 */
export function shownText(text: string): string {
  return any.test(text) ? text.replace(overrides, "\uFFFD").replace(embeddings, "\u200B") : text;
}

/** A record, however deep, with every text in it as it is shown. The record itself where nothing in it turns. */
export function asShown<T>(value: T): T {
  return shownOf(value) as T;
}

function shownOf(value: unknown): unknown {
  if (typeof value === "string") return shownText(value);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Map) {
    const entries = [...value].map(([key, one]) => [key, shownOf(one)] as const);
    return entries.every(([key, one]) => value.get(key) === one) ? value : new Map(entries);
  }
  if (value instanceof Set || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const list = value.map(shownOf);
    return list.every((one, index) => one === value[index]) ? value : list;
  }
  const fields = Object.entries(value).map(([key, one]) => [key, one, shownOf(one)] as const);
  if (fields.every(([, before, after]) => before === after)) return value;
  return Object.fromEntries(fields.map(([key, , after]) => [key, after]));
}
