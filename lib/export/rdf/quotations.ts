/** Words, and where they stand, as Web Annotation has it: selectors in the text of a capture, on a page, in a recording. */
import type { Named, Value } from "@/lib/export/format";
import { urls } from "@/lib/urls";
import { type Entity, quotationId, sourceId, statementId, textId } from "./entities";

/** How fragments of media and of PDFs are written. */
const mediaFragments = "http://www.w3.org/TR/media-frags/";
const pdfFragments = "http://tools.ietf.org/rfc/rfc3778";

const part = (side: string, row: Named, site: string, name: string) => {
  const id = quotationId(side, row, site);
  return id && `${id}-${name}`;
};

/** The whole words: the column that has them in a dataset of quotations, and beside a stance, which may rest on a part. */
const wholeWords = (side: string, row: Named) => row[`${side}quotation`] ?? row.words ?? null;

const has = (row: Named, ...columns: string[]) =>
  columns.every((column) => (row[column] ?? null) !== null);

/** Of the words of a side ("claim_"), or of a row that has them; `others` are columns of its own. */
export function quotationEntities(side: string, others: Record<string, string>): Entity[] {
  const column = (name: string) => `${side}words_${name}`;
  const language = (row: Named) => row[column("language")] ?? null;
  const inText = (row: Named) => has(row, column("start"), `${side}capture_sha256`);
  const isTold = (row: Named) => wholeWords(side, row) !== null;
  const inTime = (row: Named) => has(row, column("media_fragment"));
  const onPage = (row: Named) => has(row, column("page_index"));
  const when = (holds: boolean, name: string, id: Value) => (holds ? [[name, id] as const] : []);
  return [
    {
      columns: {
        [`${side}quotation_id`]: "identifier",
        [column("form")]: "words_form",
        [column("language")]: "inLanguage",
        [column("transcribed")]: "words_transcribed",
        [column("withheld")]: "words_withheld",
        ...others,
      },
      language,
      id: (row, site) => quotationId(side, row, site),
      types: () => ["ns:Quotation", "schema:Quotation", "prov:Entity"],
      links: (row, site) => [
        ["isPartOf", statementId(side, row, site)],
        ["text", row[`${side}quotation`] ?? null],
        // Our own words are made of the source’s; all others stand in it.
        [
          row[column("form")] === "paraphrase" ? "wasDerivedFrom" : "wasQuotedFrom",
          sourceId(side, row, site),
        ],
        ...(row.upstream_id && row.quotation_id
          ? [["wasDerivedFrom", site + urls.source(String(row.upstream_id))] as const]
          : []),
        ...(row[column("turn")] ? [["words_turn", site + row[column("turn")]] as const] : []),
        ...when(inText(row), "found_at", part(side, row, site, "text")),
        ...when(inTime(row) || onPage(row), "found_at", part(side, row, site, "source")),
      ],
    },
    {
      columns: {},
      id: (row, site) => (inText(row) ? part(side, row, site, "text") : null),
      types: () => ["oa:SpecificResource"],
      links: (row, site) => [
        ["hasSource", textId(side, row, site)],
        ...when(isTold(row), "hasSelector", part(side, row, site, "quote")),
        ["hasSelector", part(side, row, site, "position")],
      ],
    },
    {
      columns: {},
      language,
      id: (row, site) => (inText(row) && isTold(row) ? part(side, row, site, "quote") : null),
      types: () => ["oa:TextQuoteSelector"],
      links: (row) => [["exact", wholeWords(side, row)]],
    },
    {
      columns: { [column("start")]: "start", [column("end")]: "end" },
      id: (row, site) => (inText(row) ? part(side, row, site, "position") : null),
      types: () => ["oa:TextPositionSelector"],
    },
    {
      columns: {},
      id: (row, site) => (inTime(row) || onPage(row) ? part(side, row, site, "source") : null),
      types: () => ["oa:SpecificResource"],
      links: (row, site) => [
        ["hasSource", sourceId(side, row, site)],
        ...when(inTime(row), "hasSelector", part(side, row, site, "time")),
        ...when(onPage(row), "hasSelector", part(side, row, site, "page")),
      ],
    },
    {
      columns: { [column("media_fragment")]: "value" },
      id: (row, site) => (inTime(row) ? part(side, row, site, "time") : null),
      types: () => ["oa:FragmentSelector"],
      links: () => [["conformsTo", mediaFragments]],
    },
    {
      columns: {
        [column("page_index")]: "words_page_index",
        [column("page_label")]: "words_page_label",
      },
      id: (row, site) => (onPage(row) ? part(side, row, site, "page") : null),
      types: () => ["oa:FragmentSelector"],
      links: (row) => [
        ["value", `page=${row[column("page_index")]}`],
        ["conformsTo", pdfFragments],
      ],
    },
  ];
}
