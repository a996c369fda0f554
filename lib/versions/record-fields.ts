/** The fields of the records of a version document, each with the word that readers know it by. */
import { formatEdtf, formatInstant, formatSourceDate } from "@/lib/dates/format";
import type * as d from "@/lib/document/document";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { pageInWords } from "@/lib/quotes/page";
import { urls } from "@/lib/urls";
import * as v from "@/lib/vocabulary";
import { type Field, type Fields, term, words } from "./fields";

const yes = (value: boolean) => (value ? "yes" : "no");
/** A change of type is told in the words of the pages that show the type. */
const typesAsPagesCallThem = {
  ...v.rebuttalTypes,
  unclassified: { ...v.rebuttalTypes.unclassified, label: v.rebuttalWord("unclassified") },
};
const instant = (at: string | null) => at && formatInstant(at);
const bound = (at: number | null) =>
  at === null ? null : formatInstant(new Date(at).toISOString());
/** In words and as written, so that a change of precision shows. */
const dated = (edtf: string | null) =>
  edtf === null ? formatEdtf(null) : `${formatEdtf(edtf)} (EDTF ${edtf})`;

/** What went into a record and leads to it now: where it stood, or its id where it had no address. */
function former<R extends { formerIds?: string[] }>(addressOf = (id: string) => id): Field<R>[] {
  return [words("Merged into it", (row: R) => row.formerIds?.map(addressOf).join(", "))];
}

/** Where words came from before the source that carries them. */
function upstream<R extends { upstream: d.SourceRecord["upstream"] }>(): Field<R>[] {
  return [
    term("Step of custody", v.custodyHops, (row: R) => row.upstream?.hop),
    words("Came from", (row, names) => row.upstream && names.source(row.upstream.sourceId)),
  ];
}

export const matterFields: Fields<d.MatterRecord> = {
  id: [],
  slug: [words("Address", (row) => urls.matter(row.slug))],
  question: [words("Question", (row) => row.question)],
  summary: [words("Summary", (row) => row.summary)],
  topics: [words("Topics", (row) => row.topics.map(({ name }) => name).join(", "))],
  leadRebuttalId: [
    words("Leads with", (row, names) => row.leadRebuttalId && names.rebuttal(row.leadRebuttalId)),
  ],
};

export const partyFields: Fields<d.PartyRecord> = {
  id: [],
  name: [words("Name", (row) => row.name)],
  positionInShort: [words("Position in short", (row) => row.positionInShort)],
};

export const pointFields: Fields<d.PointRecord> = {
  id: [],
  proposition: [words("Proposition", (row) => row.proposition)],
  opposite: [words("Opposite", (row) => row.opposite)],
  note: [words("Note", (row) => row.note)],
  formerIds: former(),
};

export const speakerFields: Fields<Omit<d.SpeakerRecord, "offices">> = {
  id: [],
  slug: [words("Address", (row) => urls.person(row.slug))],
  kind: [term("Kind", v.speakerKinds, (row) => row.kind)],
  name: [words("Name", (row) => row.name)],
  otherNames: [words("Also written", (row) => row.otherNames.join(", "))],
  formerNames: [words("Name before", (row) => row.formerNames?.join(", "))],
  nativeName: [words("Name in the own script", (row) => row.nativeName)],
  description: [words("Description", (row) => row.description)],
  wikidataId: [words("Wikidata", (row) => row.wikidataId)],
  account: [
    words("Platform", (row) => row.account?.platform),
    words("Handle", (row) => row.account?.handle),
    words("Held by", (row) => row.account?.heldBy),
  ],
  anonymity: [words("Why not named, as the source says", (row) => row.anonymity)],
  formerIds: [],
  formerSlugs: [words("Merged into it", (row) => row.formerSlugs?.map(urls.person).join(", "))],
};

export const officeFields: Fields<d.OfficeRecord> = {
  id: [],
  title: [words("Office", (row) => row.title)],
  organisation: [words("Organisation", (row) => row.organisation)],
  from: [words("From", (row) => row.from && dated(row.from))],
  to: [words("Until", (row) => row.to && dated(row.to))],
};

export const occasionFields: Fields<Omit<d.OccasionRecord, "datings">> = {
  id: [],
  kind: [term("Kind of occasion", v.occasionKinds, (row) => row.kind)],
  title: [words("Occasion", (row) => row.title)],
  venue: [words("Venue", (row) => row.venue)],
  formerIds: former(),
};

export const datingFields: Fields<d.DatingRecord> = {
  id: [],
  edtf: [words("Said on", (row) => dated(row.edtf))],
  phrase: [words("The source’s words for it", (row) => row.phrase)],
  earliest: [words("Not before", (row) => bound(row.earliest))],
  latest: [words("Not after", (row) => bound(row.latest))],
  preferred: [words("Preferred", (row) => yes(row.preferred))],
  sourceId: [words("According to", (row, names) => names.source(row.sourceId))],
  note: [words("Note", (row) => row.note)],
};

export const statementFields: Fields<d.StatementRecord> = {
  id: [],
  number: [words("Number", (row) => `S${row.number}`)],
  partyId: [words("Party", (row, names) => names.party(row.partyId))],
  speakerId: [words("Speaker", (row, names) => names.speaker(row.speakerId))],
  speakerRole: [words("Title at the time", (row) => row.speakerRole)],
  coSpeakers: [
    words("Together with", (row, names) =>
      (row.coSpeakers ?? [])
        .map(({ speakerId, role }) => [names.speaker(speakerId), role].filter(Boolean).join(", "))
        .join("; "),
    ),
  ],
  attributedById: [
    words(
      "Words attributed by",
      (row, names) => row.attributedById && names.speaker(row.attributedById),
    ),
  ],
  onBehalfOfId: [
    words("On behalf of", (row, names) => row.onBehalfOfId && names.speaker(row.onBehalfOfId)),
  ],
  occasionId: [words("Occasion", (row, names) => names.occasion(row.occasionId))],
  summary: [words("Summary", (row) => row.summary)],
  language: [words("Language", (row) => row.language)],
  formerIds: former(urls.statement),
};

export const quotationFields: Fields<d.QuotationRecord> = {
  id: [],
  statementId: [words("Statement", (row, names) => names.statement(row.statementId))],
  form: [term("Form", v.quotationForms, (row) => row.form)],
  text: [
    {
      ...words("Words", (row: d.QuotationRecord) => row.text),
      style: (row) => (row.form === "verbatim" ? "verbatim" : "reported"),
      language: (row) => row.language,
    },
  ],
  language: [words("Language", (row) => row.language)],
  translatedBy: [words("Translated by", (row) => row.translatedBy)],
  originalId: [
    words("Translation of", (row, names) => row.originalId && names.quotation(row.originalId)),
  ],
  sourceId: [words("Source", (row, names) => names.source(row.sourceId))],
  upstream: upstream(),
  position: [
    words("Found in", (row, names) => row.position && names.capture(row.position.captureId)),
    words("Characters", (row) => row.position && `${row.position.start} to ${row.position.end}`),
    words("Page", (row) => pageInWords(row.position)),
    words("Typed by the newsroom", (row) => transcribedFrom(row.position)),
    words("Words before it", (row) => row.position?.prefix),
    words("Words after it", (row) => row.position?.suffix),
  ],
  mediaTime: [
    words("Begins in the recording at", ({ mediaTime }) =>
      mediaTime === null ? null : formatMediaTime(mediaTime),
    ),
  ],
  mediaEnd: [
    words("Ends in the recording at", ({ mediaEnd }) =>
      mediaEnd === undefined ? null : formatMediaTime(mediaEnd),
    ),
  ],
  formerIds: former(),
};

export const stanceFields: Fields<d.StanceRecord> = {
  id: [],
  statementId: [words("Statement", (row, names) => names.statement(row.statementId))],
  pointId: [words("Point", (row, names) => names.point(row.pointId))],
  position: [term("Stance", v.stancePositions, (row) => row.position)],
  quotationId: [
    words("Shown by", (row, names) => row.quotationId && names.quotation(row.quotationId)),
  ],
  span: [words("Characters of it", (row) => row.span && `${row.span.start} to ${row.span.end}`)],
  reason: [words("Why", (row) => row.reason)],
};

export const rebuttalFields: Fields<d.RebuttalRecord> = {
  id: [],
  claimId: [words("Claim", (row, names) => names.statement(row.claimId))],
  replyId: [words("Reply", (row, names) => names.statement(row.replyId))],
  type: [term("Type of rebuttal", typesAsPagesCallThem, (row) => row.type)],
  addressedVia: [term("What the reply answers", v.addressedVia, (row) => row.addressedVia)],
  heading: [words("Heading", (row) => row.heading)],
  note: [words("Note", (row) => row.note)],
  reviewerRating: [
    words("Rating, as given", (row) => row.reviewerRating?.rating),
    words("Scale of the rating", (row) => row.reviewerRating?.scale),
  ],
  formerIds: former(urls.pair),
};

export const sourceFields: Fields<Omit<d.SourceRecord, "takedowns">> = {
  id: [],
  kind: [term("Kind of source", v.sourceKinds, (row) => row.kind)],
  level: [term("Level of source", v.sourceLevels, (row) => row.level)],
  title: [words("Title", (row) => row.title)],
  publisher: [words("Publisher", (row) => row.publisher)],
  byline: [words("Byline", (row) => row.byline)],
  url: [words("Address", (row) => row.url)],
  publishedAt: [words("Published", (row) => formatSourceDate(row.publishedAt, row.publishedZone))],
  publishedZone: [words("Time zone", (row) => row.publishedZone)],
  language: [words("Language", (row) => row.language)],
  upstream: upstream(),
  formerIds: former(urls.source),
};

const transcribedFrom = (of: Pick<d.QuotationPosition, "transcribed"> | null) =>
  of?.transcribed && v.transcriptions[of.transcribed].label.toLowerCase();

export const captureFields: Fields<d.CaptureRecord> = {
  id: [],
  sourceId: [words("Source", (row, names) => names.source(row.sourceId))],
  method: [term("Way of capture", v.captureMethods, (row) => row.method)],
  extent: [term("Extent", v.captureExtents, (row) => row.extent)],
  status: [term("Outcome", v.captureStatuses, (row) => row.status)],
  failure: [words("Why it failed", (row) => row.failure)],
  capturedAt: [words("Captured", (row) => instant(row.capturedAt))],
  finalUrl: [words("Address it was read from", (row) => row.finalUrl)],
  mediaType: [words("Media type", (row) => row.mediaType)],
  bytesSha256: [words("SHA-256 of the bytes", (row) => row.bytesSha256)],
  textSha256: [words("SHA-256 of the text", (row) => row.textSha256)],
  byteLength: [words("Length in bytes", (row) => row.byteLength)],
  transcribed: [words("Typed by the newsroom", transcribedFrom)],
  note: [words("What is said of it", (row) => row.note)],
  // The text itself is the one that its hash names.
  whole: [words("Published whole, on these terms", (row) => row.whole?.terms)],
};

export const eventFields: Fields<d.EventRecord> = {
  id: [],
  title: [words("Event", (row) => row.title)],
  edtf: [words("Date", (row) => dated(row.edtf))],
  phrase: [words("The source’s words for the date", (row) => row.phrase)],
  earliest: [words("Not before", (row) => bound(row.earliest))],
  latest: [words("Not after", (row) => bound(row.latest))],
  sourceId: [words("Source", (row, names) => names.source(row.sourceId))],
  quotation: [
    { ...words("Words", (row: d.EventRecord) => row.quotation), style: () => "verbatim" },
  ],
};

export const replySearchFields: Fields<d.ReplySearchRecord> = {
  id: [],
  statementId: [words("Statement", (row, names) => names.statement(row.statementId))],
  partyId: [words("Party", (row, names) => names.party(row.partyId))],
  searchedAt: [words("Looked on", (row) => instant(row.searchedAt))],
  where: [words("Looked in", (row) => row.where)],
  outcome: [term("Outcome", v.requestOutcomes, (row) => row.outcome)],
  replyId: [words("Reply", (row, names) => row.replyId && names.statement(row.replyId))],
};

export const commentRequestFields: Fields<d.CommentRequestRecord> = {
  id: [],
  statementId: [words("Statement", (row, names) => names.statement(row.statementId))],
  speakerId: [words("Asked", (row, names) => names.speaker(row.speakerId))],
  askedAt: [words("Asked on", (row) => instant(row.askedAt))],
  channel: [words("Asked by way of", (row) => row.channel)],
  deadline: [words("Until", (row) => instant(row.deadline))],
  outcome: [term("Outcome", v.requestOutcomes, (row) => row.outcome)],
  checkedAt: [words("Last checked", (row) => instant(row.checkedAt))],
  replyId: [words("Reply", (row, names) => row.replyId && names.statement(row.replyId))],
};

export const reportedNonReplyFields: Fields<d.ReportedNonReplyRecord> = {
  id: [],
  statementId: [words("Statement", (row, names) => names.statement(row.statementId))],
  speakerId: [words("Who did not answer", (row, names) => names.speaker(row.speakerId))],
  kind: [term("What the source reports", v.nonReplyKinds, (row) => row.kind)],
  sourceId: [words("Source", (row, names) => names.source(row.sourceId))],
  words: [
    {
      ...words("The source’s words", (row: d.ReportedNonReplyRecord) => row.words),
      style: () => "verbatim",
      language: (row) => row.language,
    },
  ],
  language: [words("Language", (row) => row.language)],
  position: [
    words("Found in", (row, names) => row.position && names.capture(row.position.captureId)),
    words("Characters", (row) => row.position && `${row.position.start} to ${row.position.end}`),
  ],
  edtf: [words("Date", (row) => dated(row.edtf))],
  phrase: [words("The source’s words for the date", (row) => row.phrase)],
  earliest: [words("Not before", (row) => bound(row.earliest))],
  latest: [words("Not after", (row) => bound(row.latest))],
};

export const takedownFields: Fields<d.TakedownRecord> = {
  id: [],
  kind: [term("What became of the source", v.takedownKinds, (row) => row.kind)],
  by: [words("By", (row) => row.by)],
  edtf: [words("Date", (row) => dated(row.edtf))],
  phrase: [words("The source’s words for the date", (row) => row.phrase)],
  earliest: [words("Not before", (row) => bound(row.earliest))],
  latest: [words("Not after", (row) => bound(row.latest))],
  seenAt: [words("Seen to be so", (row) => instant(row.seenAt))],
  shownById: [words("Shown by", (row, names) => row.shownById && names.source(row.shownById))],
  captureId: [words("Shown by", (row, names) => row.captureId && names.capture(row.captureId))],
  note: [words("Note", (row) => row.note)],
};
