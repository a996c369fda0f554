/** Reads what earlier versions of a matter were put right by, as the page of one version shows it. */
import { and, eq, inArray } from "drizzle-orm";
import { publicRecord } from "@/db/public/reader";
import * as t from "@/db/public/schema";
import { type Amended, amendedBy, nothingAmended } from "@/lib/versions/amended";
import { type MatterPage, publishedVersionOf } from "./matters";

/** Versions that are looked into for places to mark; the banner names older ones without. */
const most = 12;

/** What was put right up to the version that is shown, and still stands in it. */
export function getAmended({ version, history }: MatterPage, record = publicRecord()): Amended {
  const lines = history
    .filter(({ number, correction }) => number <= version.number && correction?.kind !== "update")
    .flatMap(({ number, correction }) => (correction ? [{ number, kind: correction.kind }] : []))
    .slice(0, most)
    .reverse();
  if (lines.length === 0) return nothingAmended;
  const { matter } = version.document;
  const numbers = lines.flatMap(({ number }) => [number - 1, number]);
  const documents = new Map(
    record.db
      .select()
      .from(t.versions)
      .where(and(eq(t.versions.matterId, matter.id), inArray(t.versions.number, numbers)))
      .all()
      .map((row) => [row.number, publishedVersionOf(record, row).document]),
  );
  const steps = lines.flatMap(({ number, kind }) => {
    const [before, after] = [documents.get(number - 1), documents.get(number)];
    return before && after ? [{ number, kind, before, after }] : [];
  });
  return amendedBy(steps, version.document);
}
