import { plainParts } from "@/lib/citing/dates";
import { hashInWords, onOneLine, saidInWords } from "@/lib/citing/note";
import { citedDatasets, worksIn } from "@/lib/citing/rows";
import { publisher, type Work, workKinds } from "@/lib/citing/work";
import { formatEdtf } from "@/lib/dates/format";
import type { Format } from "./format";

const day = (iso: string) => ({ "date-parts": [iso.split("-").map(Number)] });

/** When words were said: by its parts where it is a plain date, else in words, so that none is more precise than it is. */
function saidOn(edtf: string) {
  const parts = plainParts(edtf);
  return parts ? { "date-parts": [parts] } : { literal: formatEdtf(edtf) };
}

/** A work as an item of CSL-JSON. The author is Gainsay; whoever spoke is the original author of the words. */
export function cslItem(work: Work) {
  const { original, partOf, version, said, doi, accessed } = work;
  const note = [saidInWords(work), hashInWords(work)].filter(Boolean).join("\n");
  return {
    id: work.key,
    type: work.kind === "release" ? "dataset" : "webpage",
    author: [{ literal: publisher }],
    title: onOneLine(work.title),
    ...(original && { "original-title": onOneLine(original.title) }),
    // Of words that are only attributed nobody knows whether they are.
    ...(said && !said.isAttributed && { "original-author": [{ literal: said.by }] }),
    ...(said?.edtf && { "original-date": saidOn(said.edtf) }),
    ...(partOf !== null && { "container-title": onOneLine(partOf) }),
    genre: workKinds[work.kind],
    ...(version && { version: String(version.number) }),
    issued: day(work.published),
    publisher,
    ...(work.language !== "und" && { language: work.language }),
    ...(note && { note }),
    ...(doi && { DOI: doi }),
    URL: work.href,
    ...(accessed && { accessed: day(accessed) }),
  };
}

/** CSL-JSON: one array of items. */
export const cslJson: Format = {
  mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8",
  goodFor: "Zotero, Pandoc and citation processors: a reference for each",
  datasets: citedDatasets,
  async *write(table, batches, site) {
    yield "[";
    let joint = "\n";
    for await (const works of worksIn(table, batches, site)) {
      if (works.length === 0) continue;
      yield `${joint}${works.map((work) => JSON.stringify(cslItem(work))).join(",\n")}`;
      joint = ",\n";
    }
    yield "\n]\n";
  },
};
