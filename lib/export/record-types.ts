/** The lines of `records.jsonl`: everything public, one record a line, by its type, in this order. */
export const recordTypes = {
  head: "The first line: the form of the file, the log entry that the record had come to, the address and the licence.",
  matter:
    "A matter with its topics, and its current version: number, time, hash, and who approved it.",
  version:
    "A published version of a matter: when, its hash, who approved it, what it corrected and why, and why it took the matter off the record where it did. Its whole document is at its address.",
  party: "A party of a matter, in their order.",
  point: "A point of a matter, in their order.",
  speaker: "A speaker, with offices and other names.",
  occasion: "An occasion, with every dating.",
  source: "A source, with the one before it and what became of it.",
  capture:
    "A stored copy of a source: how and when it was taken, and its hashes; its text where it may be published whole.",
  recheck: "What asking the address of a capture again last found.",
  statement:
    "A statement, with all who make it or attribute it. Claims and replies are statements that a rebuttal links.",
  quotation:
    "Words of a statement as one source gives them, and where they stand; [withheld] where the law demands that they are not told.",
  standing: "That a statement stands in a matter: its number there, and its party.",
  stance: "The position of a statement on a point.",
  rebuttal: "That a statement answers another, and how.",
  pairing: "That a matter shows a rebuttal: its place there, and its heading.",
  treatment: "What a reply does to a point, worked out from the stances.",
  event: "A dated fact around a matter.",
  reply_search: "When and where a reply was looked for.",
  comment_request: "Who was asked for an answer.",
  reported_non_reply: "What a source reports of an answer that was not given.",
  gone: "A record that was taken off the record: the last version that shows it says when and why.",
  former_id: "An id, or the slug of a speaker, that leads to another record by now.",
  end: "The last line: the log entry that the record had come to by then. Where it is not that of the first line, versions were published meanwhile, and lines of before and after stand beside each other; `public.sqlite` is of one moment.",
} as const;

export type RecordType = keyof typeof recordTypes;
