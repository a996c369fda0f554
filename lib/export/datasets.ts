/** The columns of every exported dataset, once: the query, the files and the data dictionary follow this list. */

import { type Column, code, date, formerIds, integer, text } from "./column";
import { matterRecordColumns, sourceRecordColumns, speakerRecordColumns } from "./record-columns";

const matterColumns = [
  code("matter_id", "Public id of the matter."),
  code("matter_slug", "The matter in its address: /matters/{slug}."),
  text("matter_question", "The question at issue."),
  integer("matter_version", "Number of the published version that the row is taken from."),
  code("matter_version_sha256", "SHA-256 of that version."),
  code("matter_version_published_at", "When that version was published, ISO 8601 in UTC."),
];

const pairColumns = [
  code("pair_id", "Public id of the rebuttal: this reply answers this claim."),
  formerIds("pair", "pairs"),
  integer("pair_number", "Place of the pair on the matter’s page, from 1."),
  text("pair_heading", "The pair’s heading in this matter."),
  text("pair_title", "What the reply does to the claim, as a sentence, with that heading."),
  code(
    "rebuttal_type",
    "How the reply stands to the claim, as an editor chose it (see the glossary).",
  ),
  code(
    "addressed_via",
    "What was put to the replier: the claim, a report of it, another question, or not stated.",
  ),
  text("rebuttal_note", "Note on the rebuttal."),
  text("reviewer_rating", "A reviewing organisation’s own rating, as it gave it; never Gainsay’s."),
  text("reviewer_scale", "The scale of that rating."),
];

const sides = { claim: "the claim", reply: "the reply" };

/** Who else makes a joint statement, and who only attributes the words to its speakers. */
const voiceColumns = (prefix = "") => [
  text(
    `${prefix}co_speakers`,
    "Those who make a joint statement with its speaker, each with the title at the time in brackets, separated by semicolons; somebody not named and an account are marked so; empty: nobody.",
  ),
  text(
    `${prefix}attributed_by`,
    "Who attributes the words to the speaker, where nobody vouches that the speaker said them, marked where not named or an account; empty: they are the speaker’s.",
  ),
];

const statementColumns = (side: keyof typeof sides) => [
  code(`${side}_id`, `Public id of the statement that is ${sides[side]}.`),
  integer(`${side}_number`, "Its number in the matter (1 for S1)."),
  text(`${side}_party`, "The party it speaks for in the matter."),
  code(`${side}_speaker_id`, "Public id of its speaker."),
  text(`${side}_speaker`, "Name of its speaker; of one unnamed, how the source describes them."),
  code(`${side}_speaker_kind`, "Kind of speaker (see the glossary)."),
  text(`${side}_speaker_role`, "The speaker’s title at the time, as the record gives it."),
  ...voiceColumns(`${side}_`),
  text(`${side}_summary`, "Gainsay’s neutral paraphrase of the statement."),
  text(
    `${side}_date_edtf`,
    "When it was said, as EDTF (ISO 8601-2), by the preferred dating; empty: not stated.",
  ),
  text(`${side}_date_phrase`, "The source’s own words for the date."),
  date(`${side}_date_earliest`, "First day on which it may have been said; empty: no bound."),
  date(`${side}_date_latest`, "Last day on which it may have been said; empty: no bound."),
];

const withheldDescription =
  "1: the law demands that the words are withheld, and they are empty here; 0: they are not; empty: there are none.";
const transcribedDescription =
  "What the newsroom typed the words from (picture, scan, recording, page; see the glossary); empty: not typed by the newsroom.";
const turnDescription =
  "Address on this site of the turn of a transcript that the words begin in; empty: it is not published whole.";
const mediaFragmentDescription =
  "Where the words stand in a recording, in seconds, as a W3C Media Fragment (t=1574,1590); empty: not stated.";

const pageDescriptions = {
  index: "The page of a PDF that the words begin on, 1 for the first of the file; empty: no PDF.",
  label: "What the file calls that page; empty: nothing.",
};

/** A stance and the words that show it; of one side of a pair with its name before them. */
const stanceColumns = (prefix: string, of: string) => [
  code(`${prefix}stance`, `The position of ${of} on the point (see the glossary); empty: none.`),
  text(`${prefix}words`, "The words that show the stance."),
  integer(`${prefix}words_withheld`, withheldDescription),
  code(`${prefix}words_form`, "Whose wording they are: verbatim, reported or paraphrase."),
  text(`${prefix}words_language`, "Language of the words (BCP 47; und: not stated)."),
  text(`${prefix}reason`, "Why the stance is read so."),
  code(`${prefix}source_id`, "Public id of the source that carries the words."),
  text(`${prefix}source`, "Title of that source."),
  text(`${prefix}source_publisher`, "Its publisher; empty: not stated."),
  text(`${prefix}source_url`, "Its address; empty: not stated."),
  text(
    `${prefix}source_published_at`,
    "Its date as printed, local to the source; empty: not stated.",
  ),
  code(`${prefix}capture_sha256`, "SHA-256 of the extracted text in which the words were found."),
  integer(
    `${prefix}words_start`,
    "Where the quotation starts in that text, in code points from 0.",
  ),
  integer(`${prefix}words_end`, "Where it ends, exclusive."),
  text(`${prefix}words_media_fragment`, mediaFragmentDescription),
  integer(`${prefix}words_page_index`, pageDescriptions.index),
  text(`${prefix}words_page_label`, pageDescriptions.label),
  code(`${prefix}words_transcribed`, transcribedDescription),
  text(`${prefix}words_turn`, turnDescription),
];

const counted = {
  denied: "denied",
  conceded: "conceded",
  met_with_conditions: "met with conditions",
  left_open: "left open",
  declined: "declined",
  not_addressed: "not addressed",
  raised: "raised by the reply",
  taken_back: "taken back: retracted by those who made the claim",
  denies_saying:
    "denied as never said: the words are attributed, and the reply denies having said them",
};

const standingColumns = [
  code("statement_id", "Public id of the statement."),
  formerIds("statement", "statements"),
  integer("statement_number", "Its number in the matter (1 for S1)."),
  text("statement_party", "The party it speaks for in the matter."),
  code("speaker_id", "Public id of its speaker."),
  formerIds("speaker", "speakers"),
  text("speaker", "Name of its speaker; of one unnamed, how the source describes them."),
  code("speaker_kind", "Kind of speaker (see the glossary)."),
  text("speaker_platform", "Of an account: where it is; empty for all other speakers."),
  text("speaker_handle", "Of an account: how it is called there."),
  text("speaker_held_by", "Of an account: who holds it, where a source says so."),
  text("speaker_anonymity", "Of one unnamed: why, as the source gives it; empty: not given."),
  text("speaker_role", "The speaker’s title at the time, as the record gives it."),
  ...voiceColumns(),
  text(
    "voice",
    "Whose words they are, in a line: all who make the statement, or to whom and by whom the words are attributed.",
  ),
  text(
    "reported_non_replies",
    "What sources report of answers to it that were not given: who, no_response, not_reached or declined, the source’s words and its title; several are separated by semicolons; empty: nothing. Not our own requests.",
  ),
  text("on_behalf_of", "Name of the speaker for whom it was said; empty: not stated."),
  text("summary", "Gainsay’s neutral paraphrase of the statement."),
  text("statement_language", "Language it was made in (BCP 47; und: not stated)."),
  code("occasion_id", "Public id of the occasion on which it was made."),
  formerIds("occasion", "occasions"),
  code("occasion_kind", "Kind of occasion (see the glossary)."),
  text("occasion", "What the occasion was."),
  text("occasion_venue", "Where it was; empty: not stated."),
  text(
    "date_edtf",
    "When it was said, as EDTF (ISO 8601-2), by the preferred dating; empty: not stated.",
  ),
  text("date_phrase", "The source’s own words for the date."),
  date("date_earliest", "First day on which it may have been said; empty: no bound."),
  date("date_latest", "Last day on which it may have been said; empty: no bound."),
  integer("answers", "How many claims of the matter it answers."),
  integer("answered_by", "How many replies of the matter answer it."),
];

/** Of the statement that takes a position, without what its words and occasion are told by elsewhere. */
const saidColumns = standingColumns.filter(
  ({ name }) =>
    !/^(occasion|answers|answered_by|reported_|speaker_(platform|handle|held_by|anonymity))/.test(
      name,
    ),
);

const pointColumns = [
  code("point_id", "Public id of the point."),
  formerIds("point", "points"),
  integer("point_number", "Place of the point in the matter, from 1."),
  text("point", "The proposition at issue."),
  text("point_note", "Note on the point."),
];

const quotationColumns = [
  code("quotation_id", "Public id of the words; empty, as all that follows: none are on record."),
  formerIds("quotation", "quotations"),
  integer("quotation_number", "Place of the words among those of the statement, from 1."),
  text("words", "The words, as the source gives them."),
  integer("words_withheld", withheldDescription),
  code("words_form", "Whose wording they are: verbatim, reported or paraphrase."),
  text("words_language", "Language of the words (BCP 47; und: not stated)."),
  code(
    "words_original_id",
    "Public id of the words that these translate; empty: no original is held.",
  ),
  text("words_translated_by", "Who translated them; empty: not stated, or not translated."),
  code("source_id", "Public id of the source that carries the words."),
  formerIds("source", "sources"),
  text("source", "Title of that source."),
  code("source_kind", "Kind of source (see the glossary)."),
  code("source_level", "How near the source is to what was said (see the glossary)."),
  text("source_publisher", "Its publisher; empty: not stated."),
  text("source_url", "Its address; empty: not stated."),
  text("source_published_at", "Its date as printed, local to the source; empty: not stated."),
  code(
    "upstream_hop",
    "How the words reached that source from the one before it (see the glossary).",
  ),
  code("upstream_id", "Public id of the source before it; empty: none is stated."),
  text("upstream", "Title of the source before it."),
  text("upstream_publisher", "Its publisher; empty: not stated."),
  text("upstream_url", "Its address; empty: not stated."),
  code("capture_sha256", "SHA-256 of the extracted text in which the words were found."),
  integer("words_start", "Where the words start in that text, in code points from 0."),
  integer("words_end", "Where they end, exclusive."),
  text("words_media_fragment", mediaFragmentDescription),
  integer("words_page_index", pageDescriptions.index),
  text("words_page_label", pageDescriptions.label),
  code("words_transcribed", transcribedDescription),
  text("words_turn", turnDescription),
  code(
    "words_recheck",
    "What asking the captured address again found of the words: still_there, not_found, moved (found at another address) or gone (the page is); empty: it was not asked, the words were not looked for then, or nobody looked yet at what was found.",
  ),
  code("words_rechecked_at", "When that was found (UTC)."),
];

export const datasets = {
  answers: {
    description: "One row per claim, reply and point: what the reply does to each point.",
    columns: [
      ...matterColumns,
      ...pairColumns,
      ...pointColumns,
      code(
        "treatment",
        "What the reply does to the point, derived from the two stances and, for taken_back, from who speaks (see the glossary).",
      ),
      ...statementColumns("claim"),
      ...stanceColumns("claim_", sides.claim),
      ...statementColumns("reply"),
      ...stanceColumns("reply_", sides.reply),
    ],
  },
  pairs: {
    description: "One row per claim and reply.",
    columns: [
      ...matterColumns,
      ...pairColumns,
      ...statementColumns("claim"),
      ...statementColumns("reply"),
      ...Object.entries(counted).map(([name, label]) =>
        integer(`points_${name}`, `How many points are ${label}.`),
      ),
    ],
  },
  statements: {
    description:
      "Every published statement, answered or not: one row for each of its quotations in each matter where it stands; a statement without any has one row.",
    columns: [...matterColumns, ...standingColumns, ...quotationColumns],
  },
  stances: {
    description:
      "Every position that a published statement takes on a point, whether or not anything answers it: one row per statement and point.",
    columns: [
      ...matterColumns,
      ...pointColumns,
      ...saidColumns,
      ...stanceColumns("", "the statement"),
    ],
  },
  matters: {
    description: "One row per published matter.",
    columns: [...matterColumns, ...matterRecordColumns],
  },
  speakers: {
    description:
      "One row per speaker whom a published record names: who made a statement, or for whom one was made; and, with no statement of their own counted, whom words are attributed to or who attributes them, and of whom a source reports that they did not answer.",
    columns: speakerRecordColumns,
  },
  sources: {
    description: "One row per source on which published words, dates or events rest.",
    columns: sourceRecordColumns,
  },
} satisfies Record<string, { description: string; columns: Column[] }>;

export type DatasetName = keyof typeof datasets;

export function isDataset(name: string): name is DatasetName {
  return Object.hasOwn(datasets, name);
}
