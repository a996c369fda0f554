/** Reads what strangers wrote as JSON: what is not of the kind that is asked for is not there. */

/** The value at a path of names; undefined where there is none. */
export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** A text at a path, as it stands, without half characters; "" where there is none. */
export function textAt(value: unknown, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found.replaceAll("\0", "").toWellFormed() : "";
}

/** One line at a path; null where there is none. */
export function lineAt(value: unknown, ...path: string[]): string | null {
  const line = textAt(value, ...path)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line ? line.slice(0, 300).toWellFormed() : null;
}

/** How many items of a list are read. */
const most = 100;

/** The list at a path; a single value is a list of one, as JSON-LD has it. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = at(value, ...path);
  if (found === undefined || found === null) return [];
  return (Array.isArray(found) ? found : [found]).slice(0, most);
}

/** An http(s) address at a path, written or as an object with an id or href. */
export function addressAt(value: unknown, ...path: string[]): string | null {
  const found = at(value, ...path);
  const [first] = Array.isArray(found) ? found : [found];
  const text = textAt({ first }, "first") || textAt(first, "href") || textAt(first, "id");
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

/** A moment at a path in UTC, to the second: "2026-02-02T23:52:07Z". */
export function momentAt(value: unknown, ...path: string[]): string | null {
  const text = textAt(value, ...path);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text))
    return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : `${at.toISOString().slice(0, 19)}Z`;
}
