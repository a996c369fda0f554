/** Rows of the datasets in which one row, or a few in a row, are a thing that is cited. Pure. */
import type { Batches, Table, Value } from "@/lib/export/format";
import { namesOf } from "@/lib/export/format";
import { withheldText } from "@/lib/versions/commitments";
import type { QuotationForm, Transcription } from "@/lib/vocabulary";
import {
  matterWork,
  pairWork,
  statementWork,
  type Work,
  type WorkQuotation,
  type WorkVersion,
} from "./work";

/** The datasets whose rows are cited. */
export const citedDatasets = ["matters", "pairs", "statements"] as const;

/** A row by the names of its columns: a text, or "" for what is not there. */
type Field = (name: string) => string;

const versionIn = (field: Field): WorkVersion => ({
  slug: field("matter_slug"),
  question: field("matter_question"),
  number: Number(field("matter_version")),
  hash: field("matter_version_sha256"),
  publishedAt: field("matter_version_published_at"),
});

/** The works of a dataset, batch by batch. A statement has a row for each of its quotations. */
export async function* worksIn(
  table: Table,
  batches: Batches,
  site: string,
): AsyncGenerator<Work[]> {
  const places = new Map(namesOf(table).map((name, index) => [name, index]));
  const fieldOf = (row: Value[]): Field => {
    return (name) => String(row[places.get(name) ?? -1] ?? "");
  };
  if (table.name === "statements") {
    yield* statementsIn(batches, fieldOf, site);
    return;
  }
  for await (const rows of batches)
    yield rows.map((row) => {
      const field = fieldOf(row);
      const version = versionIn(field);
      return table.name === "pairs"
        ? pairWork(field("pair_id"), field("pair_title"), version, site)
        : matterWork(version, site);
    });
}

async function* statementsIn(
  batches: Batches,
  fieldOf: (row: Value[]) => Field,
  site: string,
): AsyncGenerator<Work[]> {
  let open: Field[] = [];
  const isOf = (field: Field) =>
    ["matter_id", "statement_id"].every((name) => open[0]?.(name) === field(name));
  for await (const rows of batches) {
    const whole: Work[] = [];
    for (const row of rows) {
      const field = fieldOf(row);
      if (open.length > 0 && !isOf(field)) {
        whole.push(statementOf(open, site));
        open = [];
      }
      open.push(field);
    }
    yield whole;
  }
  if (open.length > 0) yield [statementOf(open, site)];
}

function statementOf(fields: Field[], site: string): Work {
  const [field] = fields as [Field];
  const statement = {
    record: {
      id: field("statement_id"),
      number: Number(field("statement_number")),
      summary: field("summary"),
    },
    voice: field("voice"),
    isAttributed: field("attributed_by") !== "",
    edtf: field("date_edtf") || null,
    quotations: fields
      .filter((row) => row("quotation_id") !== "")
      // Rows come by ids; the words that stand for a statement are chosen in the order of its page.
      .sort((one, other) => Number(one("quotation_number")) - Number(other("quotation_number")))
      .map(quotationIn),
  };
  return statementWork(statement, versionIn(field), site);
}

const quotationIn = (field: Field): WorkQuotation => ({
  id: field("quotation_id"),
  text: field("words_withheld") === "1" ? withheldText : field("words"),
  form: field("words_form") as QuotationForm,
  language: field("words_language"),
  translatedBy: field("words_translated_by") || null,
  originalId: field("words_original_id") || null,
  ...(field("words_transcribed") && { transcribed: field("words_transcribed") as Transcription }),
  source: [field("source"), field("source_publisher")].filter(Boolean).join(", ") || null,
});
