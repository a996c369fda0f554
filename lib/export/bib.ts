import { plainIso } from "@/lib/citing/dates";
import { noteOf, onOneLine } from "@/lib/citing/note";
import { citedDatasets, worksIn } from "@/lib/citing/rows";
import { publisher, type Work, workKinds } from "@/lib/citing/work";
import type { Format } from "./format";

/** What LaTeX reads as commands. Braces by name, since BibTeX counts them even behind a backslash. */
const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  $: "\\$",
  _: "\\_",
};

/** What it reads as another sign where two stand together: “--”, “''”, “?`”. */
const ligatures = /([-'`,<>])(?=\1)|[?!](?=`)/;
const escapes = new RegExp(`[\\\\{}~^%&#$_]|${ligatures.source}`, "g");

const escaped = (text: string) =>
  onOneLine(text).replace(escapes, (sign) => commands[sign] ?? `${sign}{}`);

/** A field that keeps its capitals. */
const kept = (text: string) => `{{${escaped(text)}}}`;
const plain = (text: string) => `{${escaped(text)}}`;
/** Addresses are read as they stand. */
const verbatim = (text: string) => `{${text}}`;

/** A work as an entry of BibLaTeX; BibTeX reads it as far as it goes, and the year from a field of its own. */
export function bibEntry(work: Work): string {
  const { original, partOf, version, said, doi, accessed } = work;
  const origdate = said && plainIso(said.edtf);
  const fields: [string, string | null | undefined | false][] = [
    ["author", kept(publisher)],
    ["title", kept(work.title)],
    ["origtitle", original && kept(original.title)],
    ["origlanguage", original && plain(original.language)],
    ["origdate", origdate && plain(origdate)],
    ["titleaddon", partOf !== null && kept(`Part of “${partOf}”`)],
    ["type", plain(workKinds[work.kind])],
    ["version", version && plain(String(version.number))],
    ["date", plain(work.published)],
    ["year", plain(work.published.slice(0, 4))],
    ["publisher", kept(publisher)],
    ["language", work.language !== "und" && plain(work.language)],
    ["note", noteOf(work) !== "" && plain(noteOf(work))],
    ["doi", doi && verbatim(doi)],
    ["url", verbatim(work.href)],
    ["urldate", accessed && plain(accessed)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  const type = work.kind === "release" ? "dataset" : "online";
  return `@${type}{${work.key},\n${lines.join(",\n")}\n}\n`;
}

/** BibLaTeX in UTF-8. */
export const bib: Format = {
  mediaType: "application/x-bibtex; charset=utf-8",
  goodFor: "LaTeX, JabRef and whatever reads BibTeX: a reference for each",
  datasets: citedDatasets,
  async *write(table, batches, site) {
    for await (const works of worksIn(table, batches, site))
      yield works.map((work) => `${bibEntry(work)}\n`).join("");
  },
};
