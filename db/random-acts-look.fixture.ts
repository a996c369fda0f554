/** For the test of random acts: whether anything is told at an address, and what a document names and does not hold. */
import { publicReader } from "@/db/public/files";
import { findGone } from "@/db/public/queries/gone";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { currentSlug } from "@/db/public/queries/matters";
import { getPair } from "@/db/public/queries/pairs";
import { getPerson } from "@/db/public/queries/person-pages";
import { getSource } from "@/db/public/queries/sources";
import { getStatement } from "@/db/public/queries/statements";
import type { MatterDocument } from "@/lib/document/document";

/** Whether a page, a way on or a note is at an address that readers had. */
export async function stands(folder: string, address: string, ways = 0): Promise<boolean> {
  if (ways > 3) return false;
  const record = publicReader(folder);
  const [, kind = "", key = ""] = address.split("/");
  if (kind === "matters") return (await currentSlug(key, record)) !== undefined;
  const page = pages[kind];
  // Lists and cards for other sites are made of the same.
  if (!page || !key) return true;
  if (await page.get(key, record)) return true;
  const now = await findLeadsTo(page.of, key, record);
  if (now !== undefined) return now !== key && stands(folder, `/${kind}/${now}`, ways + 1);
  return (await findGone(page.of, key, record)) !== undefined;
}

/** Ids that a document names and does not hold. */
export function danglingIn(document: MatterDocument): string[] {
  const held = new Set<string>();
  const named: string[] = [];
  walk(document, (key, value) => {
    if (key === "id") held.add(value);
    else if (/Id$/.test(key) && key !== "wikidataId") named.push(`${key} ${value}`);
  });
  return named.filter((one) => !held.has(one.split(" ")[1] ?? ""));
}

type Reader = ReturnType<typeof publicReader>;

/** What stands at each kind of address. */
const pages: Record<
  string,
  {
    of: "speakers" | "statements" | "sources" | "rebuttals";
    get: (key: string, record: Reader) => Promise<unknown>;
  }
> = {
  people: { of: "speakers", get: getPerson },
  statements: { of: "statements", get: getStatement },
  sources: { of: "sources", get: getSource },
  pairs: { of: "rebuttals", get: getPair },
};

/** Visits every text of a value with the name of its field. */
function walk(value: unknown, visit: (key: string, text: string) => void, key = ""): void {
  if (typeof value === "string") visit(key, value);
  if (value === null || typeof value !== "object") return;
  for (const [name, held] of Object.entries(value)) {
    walk(held, visit, Array.isArray(value) ? key : name);
  }
}
