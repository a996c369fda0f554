import { plainIso } from "@/lib/citing/dates";
import { hashInWords, onOneLine, saidInWords } from "@/lib/citing/note";
import { citedDatasets, worksIn } from "@/lib/citing/rows";
import { publisher, type Work, workKinds } from "@/lib/citing/work";
import type { Format } from "./format";

/** "2026/02/03/", as RIS writes days. */
const slashed = (day: string) => `${day.replaceAll("-", "/")}/`;

/** A work as a record of RIS. Every value stands on one line: what stood on several is told in one. */
export function risEntry(work: Work): string {
  const { original, partOf, version, said, doi, accessed } = work;
  const saidOn = said && plainIso(said.edtf);
  const fields: [string, string | null | undefined | false][] = [
    ["TY", work.kind === "release" ? "DATA" : "ELEC"],
    ["ID", work.key],
    ["AU", publisher],
    ["TI", original?.title ?? work.title],
    ["TT", original && work.title],
    ["T2", partOf],
    ["M3", workKinds[work.kind]],
    ["PY", work.published.slice(0, 4)],
    ["DA", slashed(work.published)],
    ["ET", version && String(version.number)],
    ["PB", publisher],
    ["LA", work.language !== "und" && (original?.language ?? work.language)],
    ["KW", said?.by],
    ["N1", saidInWords(work)],
    ["N1", saidOn && `Said: ${saidOn}`],
    ["N1", hashInWords(work)],
    ["DO", doi],
    ["UR", work.href],
    ["Y2", accessed && slashed(accessed)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${onOneLine(value)}`] : []));
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

/** RIS in UTF-8. */
export const ris: Format = {
  mediaType: "application/x-research-info-systems; charset=utf-8",
  goodFor: "Zotero, EndNote, Mendeley and Citavi: a reference for each",
  datasets: citedDatasets,
  async *write(table, batches, site) {
    for await (const works of worksIn(table, batches, site))
      yield works.map((work) => `${risEntry(work)}\r\n`).join("");
  },
};
