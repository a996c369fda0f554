/** Reads what earlier versions of a matter were put right by, as the page of one version shows it. */
import { publicRecord } from "@/db/public/files";
import { type Amended, amendedBy, nothingAmended } from "@/lib/versions/amended";
import { listVersions, type MatterPage } from "./matters";

/** Versions that are looked into for places to mark; the banner names older ones without. */
const most = 12;

/** What was put right up to the version that is shown, and still stands in it. */
export async function getAmended(
  { version, history }: MatterPage,
  record = publicRecord(),
): Promise<Amended> {
  const lines = history
    .filter(({ number, correction }) => number <= version.number && correction?.kind !== "update")
    .flatMap(({ number, correction }) => (correction ? [{ number, kind: correction.kind }] : []))
    .slice(0, most)
    .reverse();
  if (lines.length === 0) return nothingAmended;
  const { matter } = version.document;
  const numbers = lines.flatMap(({ number }) => [number - 1, number]);
  const versions = await listVersions(record, matter.id, numbers);
  const documents = new Map(versions.map((row) => [row.number, row.document]));
  const steps = lines.flatMap(({ number, kind }) => {
    const [before, after] = [documents.get(number - 1), documents.get(number)];
    return before && after ? [{ number, kind, before, after }] : [];
  });
  return amendedBy(steps, version.document);
}
