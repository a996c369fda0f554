/** What every table and column of `public.sqlite` means; its table `readme` is made of this. */

interface Told {
  description: string;
  /** Columns whose name alone does not say it, or says something else here. */
  columns?: Record<string, string>;
}

/** Columns that mean the same wherever they stand. */
const everywhere: Record<string, string> = {
  id: "Public id.",
  matter_id: "Public id of the matter.",
  statement_id: "Public id of the statement.",
  speaker_id: "Public id of the speaker.",
  source_id: "Public id of the source.",
  point_id: "Public id of the point.",
  party_id: "Public id of the party.",
  rebuttal_id: "Public id of the rebuttal.",
  quotation_id: "Public id of the quotation.",
  capture_id: "Public id of the capture.",
  occasion_id: "Public id of the occasion.",
  claim_id: "Public id of the statement that is answered.",
  reply_id: "Public id of the statement that answers; null: none.",
  upstream_id: "Public id of the source before it; null: none is stated.",
  upstream_hop: "How it took over what the source before it has.",
  place: "Its place, from 1.",
  number: "Its number, from 1.",
  json: "The record whole, in the shape of the version document.",
  slug: "The last part of its address.",
  kind: "Its kind (see the glossary).",
  name: "Its name.",
  title: "Its title.",
  note: "A note on it.",
  language: "BCP 47; und: not stated.",
  words: "The words, as the source gives them.",
  edtf: "When, as EDTF (ISO 8601-2); null: not stated.",
  phrase: "The source’s own words for the date.",
  earliest: "The first instant that it may have been, in ms since 1970 (UTC); null: no bound.",
  latest: "The last instant that it may have been, in ms since 1970 (UTC); null: no bound.",
  start_at: "Where the words start in the text of the capture, in code points from 0.",
  end_at: "Where they end, exclusive.",
  published_at: "When it was published.",
  outcome: "What came of it (see the glossary).",
  record_table: "The kind of record, by its table.",
  version: "Number of the version.",
  role: "Title at the time.",
  summary: "In Gainsay’s words.",
};

export const publicTables: Record<string, Told> = {
  projection: {
    description: "How far this copy goes; one row.",
    columns: {
      id: "Always 1.",
      log_head: "The log entry that the record had come to.",
      rules: "The rules by which rows follow from versions.",
    },
  },
  front: {
    description: "The matter that an editor chose to lead the front page; at most one row.",
    columns: { id: "Always 1.", chosen_at: "When." },
  },
  rechecks: {
    description: "What asking the address of a capture again last found, as readers are told.",
    columns: {
      checked_at: "When.",
      moved_to: "Where the address leads by now.",
      missing: "JSON: ids of quotations whose words were not found.",
      looked_for: "JSON: ids of quotations whose words were looked for.",
    },
  },
  versions: {
    description: "Every published version of every matter, for ever.",
    columns: {
      slug: "The matter’s address as that version has it.",
      approved_by: "Who approved it; null: not checked by a second person.",
      hash: "SHA-256 of the document.",
      document: "Canonical JSON in which each text is a commitment; the texts are in `texts`.",
      withdrawal: "Why it takes the matter off the record; null: it does not.",
      correction_kind: "What kind of change it is (see the glossary).",
      correction_what: "What changed.",
      correction_reason: "Why.",
      statements: "How many statements stand in it.",
      rebuttals: "How many replies to claims stand in it.",
      question: "Commitment of the question at issue.",
    },
  },
  changes: {
    description: "Everything that changed on the public record, in its order.",
    columns: {
      position: "1, 2, 3 … without gaps.",
      kind: "What kind of change it is.",
      at: "When.",
      number: "Number of the version that it is about.",
      json: "What else it names.",
      mark: "A hash of what it is.",
    },
  },
  short_changes: {
    description: "What a version corrected, where that is short.",
    columns: { was: "Before.", now: "Since." },
  },
  texts: {
    description: "The text behind each commitment of the versions.",
    columns: {
      commitment: "SHA-256 of salt and text.",
      salt: "Random; null where the text is withheld.",
      text: "The text; null where it is withheld.",
      withheld_at: "When it was withheld.",
      withheld_reason: "Why, as readers are told.",
    },
  },
  matters: {
    description: "Matters on the record, as last published.",
    columns: {
      question: "The question at issue.",
      activity: "Its statements and its replies to claims together.",
      most_said: "How often its most repeated claim was made by one party.",
      said_from: "The first day on which something of it may have been said, in ms since 1970.",
      said_to: "The last day on which something of it may have been said, in ms since 1970.",
      recent: "When its parties spoke in the 30 days up to its last statement, as JSON.",
    },
  },
  matter_records: {
    description: "Which shared records each matter shows.",
    columns: { record_id: "Public id of the record." },
  },
  last_shown: {
    description: "The last version that showed each record, whether it is on the record or not.",
    columns: { record_key: "Public id; of a speaker the slug." },
  },
  led_on: {
    description: "Addresses of records that lead to another one by now.",
    columns: {
      former_key: "Public id that it had; of a speaker the slug.",
      now_key: "The one that it leads to.",
    },
  },
  matter_topics: {
    description: "Topics of matters.",
    columns: {
      topic_id: "Public id of the topic.",
      published_at: "When the matter was published.",
      activity: "The matter’s statements and its replies to claims together.",
    },
  },
  parties: {
    description: "Parties of matters, in the order of their first statement.",
    columns: { position_in_short: "Their position in Gainsay’s words." },
  },
  points: {
    description: "Points at issue.",
    columns: {
      proposition: "So that it can be asserted or denied.",
      opposite: "The opposite proposition.",
    },
  },
  memberships: {
    description: "Which statements stand in which matter.",
    columns: { number: "1 for S1." },
  },
  stances: {
    description: "Positions of statements on points.",
    columns: {
      position: "What the statement says of the point (see the glossary).",
      span_start: "Where the part of the quotation that shows it starts; null: all of it does.",
      span_end: "Where that ends, exclusive.",
      reason: "Why it is read so.",
    },
  },
  pairings: {
    description: "Rebuttals as matters show them.",
    columns: { heading: "The pair’s heading in the matter." },
  },
  answers: {
    description: "What a reply does to each point: one row per claim, reply and point.",
    columns: {
      pairing: "Place of the pair in the matter.",
      treatment: "Worked out from the stances (see the glossary).",
      claim_stance_id: "Public id of the claim’s stance.",
      reply_stance_id: "Public id of the reply’s stance.",
    },
  },
  exchanges: {
    description: "What lists of exchanges show: pairs, and claims whose reply is awaited.",
    columns: {
      id: "Public id of the pair, or of the claim.",
      sign: "How it is marked.",
      said_at: "When, for the order of lists, in ms since 1970.",
      awaited_from: "From whom a reply is awaited.",
      sought_at: "When it was last looked for.",
      sentence: "That in a sentence.",
    },
  },
  events: {
    description: "Dated facts around matters.",
    columns: { quotation: "The source’s words for it." },
  },
  reply_searches: {
    description: "When and where replies were looked for.",
    columns: { searched_at: "When.", looked_in: "Where." },
  },
  reported_non_replies: { description: "What sources report of answers that were not given." },
  comment_requests: {
    description: "Who was asked for an answer.",
    columns: {
      asked_at: "When.",
      channel: "How.",
      deadline: "Until when.",
      checked_at: "When the outcome was last checked.",
    },
  },
  speakers: {
    description: "Whom published records name.",
    columns: { name: "Name; of one unnamed, how the source describes them." },
  },
  occasions: { description: "Occasions with their datings.", columns: { venue: "Where it was." } },
  statements: {
    description: "Published statements.",
    columns: {
      speaker_role: "The speaker’s title at the time.",
      speakers: "All who make it, or to whom it is attributed, as a line of text.",
      on_behalf_of_id: "Public id of the speaker for whom it was said.",
      attributed_by_id: "Public id of who attributes the words to the speaker.",
      first_day: "The first day that is written, in ms since 1970; for days and years.",
      last_day: "The last day that is written.",
    },
  },
  statement_speakers: { description: "Everybody who makes a statement, the first speaker first." },
  quotations: {
    description: "Words of statements as sources give them.",
    columns: {
      form: "Whose wording they are (see the glossary).",
      text: "The words; [withheld] where the law demands that they are not told.",
      translated_by: "Who translated them.",
      original_id: "Public id of the words that these translate.",
      media_fragment: "Where they stand in a recording (W3C Media Fragment).",
      page_index: "The page of a PDF that they begin on.",
      page_label: "What the file calls that page.",
      transcribed: "What the newsroom typed them from.",
      turn_address: "The turn of a transcript that they begin in.",
    },
  },
  rebuttals: {
    description: "That one statement answers another.",
    columns: {
      type: "How (see the glossary).",
      addressed_via: "What was put to the replier.",
      reviewer_rating: "A reviewer’s own rating; never Gainsay’s.",
      reviewer_scale: "The scale of that rating.",
    },
  },
  sources: {
    description: "Documents that carry statements.",
    columns: {
      level: "How near it is to what was said.",
      publisher: "Its publisher.",
      url: "Its address.",
      published_at: "Its date as printed, local to the source.",
    },
  },
  takedowns: {
    description: "That sources were retracted, deleted or removed.",
    columns: {
      taken_by: "By whom.",
      seen_at: "When somebody saw that it was so.",
      shown_by_id: "Public id of the source that shows it.",
    },
  },
  captures: {
    description: "Stored copies of sources.",
    columns: { status: "Whether anything is held.", text_sha256: "SHA-256 of the text." },
  },
};

/** What a column means; undefined where nobody has said so. */
export const columnMeaning = (table: string, column: string): string | undefined =>
  publicTables[table]?.columns?.[column] ?? everywhere[column];
