/** Columns of the datasets that have a row for each record: matters, speakers, sources. */
import { type Column, code, date, formerIds, integer, text } from "./column";

const count = (name: string, of: string) => integer(name, `How many ${of}.`);

const several = "separated by “; ”; empty: none";

export const matterRecordColumns: Column[] = [
  text("topics", `Names of its topics, ${several}.`),
  text("matter_summary", "What the matter is about, in Gainsay’s words."),
  text("parties", `Names of its parties, in the order of their first statement, ${several}.`),
  code("first_published_at", "When its first version was published, ISO 8601 in UTC."),
  integer("second_person", "1: a second person approved that version; 0: nobody did."),
  date(
    "date_earliest",
    "First day on which one of its statements may have been made; empty: one has no bound.",
  ),
  date(
    "date_latest",
    "Last day on which one of its statements may have been made; empty: one has no bound.",
  ),
  count("points", "points are at issue in it"),
  count("statements", "statements stand in it"),
  count("pairs", "replies to claims stand in it"),
];

export const speakerRecordColumns: Column[] = [
  code("speaker_id", "Public id of the speaker."),
  code("speaker_slug", "The speaker in its address: /people/{slug}; one unnamed has no page."),
  code("speaker_kind", "Kind of speaker (see the glossary)."),
  text("speaker", "Name; of one unnamed, how the source describes them."),
  text("other_names", `Other spellings of the name, ${several}.`),
  text("native_name", "The name as its bearer writes it; empty: not stated."),
  text("description", "Who it is, in Gainsay’s words; empty: not stated."),
  text("wikidata_id", "Item of Wikidata; empty: not stated."),
  text("offices", `Titles held, with the organisation and (from/to) as EDTF, ${several}.`),
  text("platform", "Of an account: where it is; empty for all other speakers."),
  text("handle", "Of an account: how it is called there."),
  text("held_by", "Of an account: who holds it, where a source says so."),
  text("anonymity", "Of one unnamed: why, as the source gives it; empty: not given."),
  formerIds("speaker", "speakers"),
  count("statements", "published statements are by this speaker, alone or with others"),
  count("claims_answered", "of them something answers"),
  count("replies", "of them answer something"),
];

export const sourceRecordColumns: Column[] = [
  code("source_id", "Public id of the source."),
  code("source_kind", "Kind of source (see the glossary)."),
  code("source_level", "How near the source is to what was said (see the glossary)."),
  text("source", "Its title."),
  text("publisher", "Its publisher; empty: not stated."),
  text("byline", "Who wrote it, as printed; empty: not stated."),
  text("url", "Its address; empty: not stated."),
  text("published_at", "Its date as printed, local to the source; empty: not stated."),
  text("published_zone", "The zone of that date; empty: not stated."),
  text("source_language", "Its language (BCP 47; und: not stated)."),
  code("upstream_hop", "How it took over what the source before it has (see the glossary)."),
  code("upstream_id", "Public id of the source before it; empty: none is stated."),
  formerIds("source", "sources"),
  text(
    "takedowns",
    "That it was retracted, deleted or removed: the kind, by whom, and when that was or was seen; several are separated by semicolons; empty: nobody says so.",
  ),
  count("quotations", "quotations on record are taken from it"),
  count("captures", "copies of it are kept"),
  code("captured_at", "When the first copy was taken, ISO 8601 in UTC; empty: none was."),
  code("capture_sha256", `SHA-256 of the text of each copy, ${several}.`),
];
