/** The files in which one reference is offered, by the ending of their names. Pure. */
import type { Work } from "@/lib/citing/work";
import { bib, bibEntry } from "./bib";
import { cslItem, cslJson } from "./csl-json";
import { ris, risEntry } from "./ris";

interface CiteFormat {
  /** As its readers call it. */
  name: string;
  mediaType: string;
  write: (work: Work) => string;
}

export const citeFormats = {
  bib: { name: "BibTeX", mediaType: bib.mediaType, write: bibEntry },
  ris: { name: "RIS", mediaType: ris.mediaType, write: risEntry },
  "csl.json": {
    name: "CSL-JSON",
    mediaType: cslJson.mediaType,
    write: (work) => `${JSON.stringify([cslItem(work)], null, 2)}\n`,
  },
} satisfies Record<string, CiteFormat>;

export type CiteFormatName = keyof typeof citeFormats;

export const isCiteFormat = (name: string): name is CiteFormatName =>
  Object.hasOwn(citeFormats, name);
