/** Dates in references: never more precise than they are on record. Pure. */
import { readEdtf } from "@/lib/dates/edtf";

/**
 * A date by its year, month and day, as far as they are known; null for whatever is no plain date: a range, one of
 * several, digits that are not known, doubt. Those are told in words.
 */
export function plainParts(edtf: string | null): [number, number?, number?] | null {
  if (edtf === null) return null;
  const value = readEdtf(edtf);
  if (value.kind !== "date") return null;
  const { unit, year, month, day, uncertain, approximate } = value.date;
  if (uncertain || approximate || !["time", "day", "month", "year"].includes(unit)) return null;
  const given = [year, month, day].filter((digits) => digits !== null);
  if (given.some((digits) => digits.includes("X")) || Number(year) < 1) return null;
  return given.map(Number) as [number, number?, number?];
}

/** The same as ISO 8601: "2026", "2026-02", "2026-02-01". */
export function plainIso(edtf: string | null): string | null {
  const parts = plainParts(edtf);
  if (!parts) return null;
  const [year, ...rest] = parts;
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}
