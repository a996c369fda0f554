/** From how many members a list is compared once with its counterpart, however many pages hold it. */
const long = 8;

/**
 * Whether plain data is equal, in whatever order its fields are. A long list that many pages hold, one and the same, is
 * gone through once, so that a document takes time as it is long.
 */
export function comparer(): (a: unknown, b: unknown) => boolean {
  const compared = new Map<unknown[], { other: unknown[]; same: boolean }>();
  const isSame = (a: unknown, b: unknown): boolean => {
    if (a === b) return true;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
    if (!Array.isArray(a)) return !Array.isArray(b) && haveSameFields(a as Fields, b as Fields);
    return Array.isArray(b) && a.length === b.length && haveSameMembers(a, b);
  };
  const haveSameMembers = (a: unknown[], b: unknown[]) => {
    const known = compared.get(a);
    if (known?.other === b) return known.same;
    const same = a.every((value, index) => isSame(value, b[index]));
    if (a.length >= long) compared.set(a, { other: b, same });
    return same;
  };
  const haveSameFields = (a: Fields, b: Fields) => {
    for (const name in a) if (!isSame(a[name], b[name])) return false;
    for (const name in b) if (!(name in a) && b[name] !== undefined) return false;
    return true;
  };
  return isSame;
}

type Fields = { [name: string]: unknown };
