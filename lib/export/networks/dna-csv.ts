import { type Format, type Named, named, namesOf, type Value } from "@/lib/export/format";
import type { LinkedVoice } from "@/lib/export/link-columns";
import { urls } from "@/lib/urls";

const agreements: Record<string, number> = { asserts: 1, denies: 0 };

/** The day on which it was certainly said; none where that is not one day. */
const dayOf = ({ date_earliest: from, date_latest: to }: Named) => (from === to ? from : null);

/** The columns that Discourse Network Analyzer writes of an event list, in its order; then ours. */
const columns: Record<string, (row: Named, voice: LinkedVoice, site: string) => Value | undefined> =
  {
    statement_id: (row) => row.statement_id,
    time: dayOf,
    person: (_, { kind, label, id }) => {
      if (kind === "organisation") return "";
      // So that two are never taken for one.
      return kind === "unnamed" ? `${label} ${id}` : label;
    },
    organization: (row, { kind, label }) =>
      kind === "organisation" ? label : (row.on_behalf_of ?? row.statement_party),
    concept: (row) => row.point,
    agreement: (row) => agreements[String(row.stance)],
    start_position: (row) => row.words_start,
    stop_position: (row) => row.words_end,
    text: (row) => row.words,
    coder: () => null,
    document_id: (row) => row.source_id,
    document_title: (row) => row.source,
    document_author: (row) => row.source_byline,
    document_source: (row) => row.source_publisher,
    document_section: () => null,
    document_type: (row) => row.source_kind,
    date_edtf: (row) => row.date_edtf,
    date_phrase: (row) => row.date_phrase,
    date_earliest: (row) => row.date_earliest,
    date_latest: (row) => row.date_latest,
    party: (row) => row.statement_party,
    speaker_id: (_, { id }) => id,
    speaker_kind: (_, { kind }) => kind,
    speaker_role: (_, { role }) => role,
    point_id: (row) => row.point_id,
    matter: (row) => row.matter_question,
    address: (row, _, site) => site + urls.statement(String(row.statement_id)),
  };

/** Text is in quotes, as the program has it; a quotation mark is doubled, so that words stay what they are. */
const field = (value: Value | undefined) =>
  typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : (value ?? "");

const line = (values: (Value | undefined)[]) => `${values.map(field).join(";")}\n`;

function* eventsOf(row: Named, site: string): Generator<string> {
  if (!(String(row.stance) in agreements) || row.attributed_by !== null) return;
  for (const voice of JSON.parse(String(row.voices)) as LinkedVoice[])
    yield line(Object.values(columns).map((of) => of(row, voice, site)));
}

/** An event list: who agrees or disagrees with what, when, and in which document it stands. */
export const dnaCsv: Format = {
  mediaType: "text/csv; charset=utf-8; header=present",
  goodFor: "discourse networks: the event list of Discourse Network Analyzer and of rDNA in R",
  datasets: ["stances"],
  isLinked: true,
  about:
    "the columns of an event list of Discourse Network Analyzer, parted by semicolons, then some of ours. A concept is a point; `agreement` is 1 where the statement asserts it and 0 where it denies it. Left out: all other stances (conditions, left open, declined, denials of having said it), and words that are only attributed to their speaker. A joint statement gives a line for each of its speakers. `organization` is the speaker where it is an organisation, else on whose behalf it was said, else the party. `time` is a day, and empty where it is not certain which: `date_earliest` and `date_latest` then bound it. No cell is changed, where that program writes commas for semicolons.",
  async *write(table, batches, site) {
    const names = namesOf(table);
    yield line(Object.keys(columns));
    for await (const rows of batches)
      yield rows.flatMap((row) => [...eventsOf(named(names, row), site)]).join("");
  },
};
