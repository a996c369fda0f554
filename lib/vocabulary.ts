/**
 * Every closed list of terms, once: database checks, screens, exports and the glossary all read from here.
 * A `sign` names a drawing in `components/ui/sign.tsx`; it always stands beside the word.
 */
import { notChecked } from "./wording";

export type SignName =
  | "denies"
  | "denies_saying"
  | "partly_denies"
  | "disputes"
  | "qualifies"
  | "clarifies"
  | "concedes"
  | "confirms"
  | "corrects"
  | "retracts"
  | "non_denial"
  | "declines"
  | "unclassified"
  | "asserts"
  | "raised"
  | "open"
  | "conditions"
  | "none"
  | "rates"
  | "updates";

export interface Term {
  /** As shown on its own: "Partly denies". */
  label: string;
  definition: string;
  example?: string;
  sign?: SignName;
}

/** How a reply stands to the claim it answers. */
export const rebuttalTypes = {
  denies: {
    label: "Denies",
    definition: "Says of everything the claim asserts that it is not so.",
    example: "“There are no talks.” in answer to “Talks have begun.”",
    sign: "denies",
  },
  partly_denies: {
    label: "Partly denies",
    definition: "Denies at least one point of the claim and not all of them.",
    example: "“Not yet negotiations, but we are open to dialogue.”",
    sign: "partly_denies",
  },
  disputes: {
    label: "Disputes",
    definition: "Contests the claim without a flat denial of all it says.",
    example: "“All we want is a relationship as with the rest of the world.”",
    sign: "disputes",
  },
  qualifies: {
    label: "Qualifies",
    definition: "Lets the claim stand in part, with conditions, limits or a point left open.",
    example: "“Yes, if the sanctions end first.”",
    sign: "qualifies",
  },
  clarifies: {
    label: "Clarifies",
    definition: "Says what was meant, without taking a new position.",
    example: "“By talks the president meant phone calls.”",
    sign: "clarifies",
  },
  concedes: {
    label: "Concedes",
    definition: "Grants every point of the claim.",
    example: "“It is true that we met.”",
    sign: "concedes",
  },
  confirms: {
    label: "Confirms",
    definition: "States independently that the claim is so.",
    example: "“We can confirm the meeting took place.”",
    sign: "confirms",
  },
  corrects: {
    label: "Corrects",
    definition: "Replaces a particular of the claim with another.",
    example: "“It was in March, not in May.”",
    sign: "corrects",
  },
  retracts: {
    label: "Retracts",
    definition: "Takes back the speaker’s own earlier statement.",
    example: "“I should not have said so, and I withdraw it.”",
    sign: "retracts",
  },
  non_denial: {
    label: "Non-denial",
    definition: "Answers, but leaves every point of the claim untouched.",
    example: "“These are the usual rumours.”",
    sign: "non_denial",
  },
  declines_to_comment: {
    label: "Declines to comment",
    definition: "Says that nothing will be said.",
    example: "“We do not comment on private conversations.”",
    sign: "declines",
  },
  denies_saying: {
    label: "Denies having said it",
    definition:
      "Says that words attributed to somebody were never said by them. Whether what the words say is so is another matter.",
    example: "“I never said that”, in answer to words that a post attributes to the minister.",
    sign: "denies_saying",
  },
  rates: {
    label: "Gives a rating",
    definition:
      "A reviewer gives the claim a rating of its own scale, and no words beside it. What it does to each point nobody has said.",
    example: "A checker’s “Mostly true”, on a scale of six.",
    sign: "rates",
  },
  unclassified: {
    label: "Unclassified",
    definition: "Answers the claim; nobody has yet read how. Pages say “Not yet read”.",
    example: "A reply that came in with an imported list.",
    sign: "unclassified",
  },
} as const satisfies Record<string, Term>;
export type RebuttalType = keyof typeof rebuttalTypes;

/** What pages call a rebuttal: of one that nobody has read, that it is so. */
export const rebuttalWord = (type: RebuttalType): string =>
  type === "unclassified" ? "Not yet read" : rebuttalTypes[type].label;

/** What is said of a reply of which it is not known which points it takes up. */
export const noPointsInWords = (type: RebuttalType): string =>
  type === "rates"
    ? "It gives a rating of the whole, and says nothing of the points."
    : "Nobody has yet read which points the reply takes up.";

/** The position one statement takes on one point. */
export const stancePositions = {
  asserts: {
    label: "Asserts",
    definition: "Says that the proposition is so.",
    example: "“Talks have begun”, on the point that talks have begun.",
    sign: "asserts",
  },
  denies: {
    label: "Denies",
    definition: "Says that the proposition is not so.",
    example: "“There are no talks”, on the same point.",
    sign: "denies",
  },
  sets_conditions: {
    label: "Sets conditions",
    definition: "Says under what conditions, or within what limits, the proposition would hold.",
    example: "“We would talk if the sanctions ended”, on the same point.",
    sign: "conditions",
  },
  leaves_open: {
    label: "Leaves open",
    definition: "Speaks of the proposition and says neither that it is so nor that it is not.",
    example: "“A dialogue may lead to talks”, on the point that it will.",
    sign: "open",
  },
  declines_to_comment: {
    label: "Declines to comment",
    definition: "Says that nothing will be said on the proposition.",
    example: "“On that I have nothing to say.”",
    sign: "declines",
  },
  denies_saying: {
    label: "Denies having said it",
    definition:
      "Says that whoever the words are attributed to never said so. Says neither that the proposition is so nor that it is not.",
    example: "“I never said that talks have begun”, on the point that they have.",
    sign: "denies_saying",
  },
} as const satisfies Record<string, Term>;
export type StancePosition = keyof typeof stancePositions;

/** The label of a stance as a point follows it: "Denies", "Sets conditions on". */
export const stanceLabel = (position: StancePosition): string =>
  stancePositions[position].label +
  (position === "sets_conditions" || position === "declines_to_comment" ? " on" : "");

/** What a reply does to one point of a claim. Derived from stances and, in a retraction, from who speaks; never stored. */
export const treatments = {
  denied: {
    label: "Denied",
    definition: "Claim and reply take opposite sides on the point.",
    example: "The claim: “Talks have begun.” The reply: “There are none.”",
    sign: "denies",
  },
  conceded: {
    label: "Conceded",
    definition: "Claim and reply take the same side on the point.",
    example: "The claim: “Talks have begun.” The reply: “It is true that we are talking.”",
    sign: "concedes",
  },
  met_with_conditions: {
    label: "Met with conditions",
    definition:
      "The reply says under what conditions, or within what limits, the point would hold.",
    example: "The claim: “They want a deal.” The reply: “Only if our constitution stands.”",
    sign: "conditions",
  },
  left_open: {
    label: "Left open",
    definition: "The reply speaks of the point and says neither yes nor no.",
    example: "The claim: “Talks will end in a treaty.” The reply: “They may.”",
    sign: "open",
  },
  declined: {
    label: "Declined",
    definition: "The reply says that nothing will be said on the point.",
    example: "The claim: “They met in May.” The reply: “We do not speak about meetings.”",
    sign: "declines",
  },
  not_addressed: {
    label: "Not addressed",
    definition: "The claim takes a position on the point; the reply says nothing of it.",
    example: "The claim: “Talks have begun, and prices fell.” The reply speaks of the talks alone.",
    sign: "none",
  },
  raised: {
    label: "Raised",
    definition: "The reply brings the point up; the claim neither asserts nor denies it.",
    example: "The claim speaks of talks; the reply adds: “Dialogue is possible.”",
    sign: "raised",
  },
  taken_back: {
    label: "Taken back",
    definition:
      "The reply retracts the point: it is by, or on behalf of, whoever made the claim, and no longer stands by it.",
    example: "The claim: “Talks have begun.” Its speaker, later: “I was wrong to say so.”",
    sign: "retracts",
  },
  denies_saying: {
    label: "Denies having said it",
    definition:
      "The words are attributed to somebody; the reply says that they never said so. It takes no side on whether the point holds.",
    example: "A post: the minister said that talks have begun. The minister: “I never said that.”",
    sign: "denies_saying",
  },
} as const satisfies Record<string, Term>;
export type Treatment = keyof typeof treatments;

/** Whose wording a quotation is. */
export const quotationForms = {
  verbatim: {
    label: "Verbatim",
    definition:
      "The speaker’s words, in quotation marks in the source, or as a transcript writes them down.",
    example: "The mayor said: “The bridge was closed.”",
  },
  reported: {
    label: "Reported",
    definition: "The source’s own indirect speech: its words for what the speaker said.",
    example: "The mayor said that the bridge had been closed.",
  },
  paraphrase: {
    label: "Paraphrase",
    definition: "Our own words for what the speaker said.",
    example: "In Gainsay’s words: the mayor speaks of a closed bridge.",
  },
} as const satisfies Record<string, Term>;
export type QuotationForm = keyof typeof quotationForms;

export const speakerKinds = {
  person: { label: "Person", definition: "A human being who speaks." },
  organisation: {
    label: "Organisation",
    definition: "A body that speaks in its own name: a ministry, a company, a newsroom.",
  },
  group: {
    label: "Group",
    definition: "Several people who speak together and are no body of their own.",
    example: "Residents of a street; the families of those who were hurt.",
  },
  account: {
    label: "Account",
    definition:
      "An account on a platform, known by its handle. Who holds it is not known unless a source says so.",
    example: "@harbourwatch on Mastodon.",
  },
  unnamed: {
    label: "Unnamed",
    definition:
      "Somebody whom the source describes and does not name. Nobody can tell whether two are one, so each has one statement, and no page or list of positions.",
    example: "“A senior official”.",
  },
} as const satisfies Record<string, Term>;
export type SpeakerKind = keyof typeof speakerKinds;

export const occasionKinds = {
  interview: { label: "Interview", definition: "Answers to a questioner." },
  speech: { label: "Speech", definition: "Words spoken to an audience." },
  press_conference: {
    label: "Press conference",
    definition: "Answers to several questioners in public.",
  },
  press_statement: {
    label: "Press statement",
    definition: "Words issued to the press, spoken or written.",
  },
  debate: {
    label: "Debate",
    definition: "Speakers who answer one another before an audience.",
    example: "A debate of candidates on television.",
  },
  post: { label: "Post", definition: "Words published on a platform by the speaker." },
  publication: {
    label: "Publication",
    definition: "An article, a report or a check published by the speaker.",
  },
  hearing: { label: "Hearing", definition: "Words before a court, a parliament or a committee." },
  advertisement: {
    label: "Advertisement",
    definition: "Words that somebody pays to have shown or printed.",
    example: "A poster, a spot, a paid post.",
  },
  private_message: {
    label: "Private message",
    definition: "Words sent to chosen people and made public later, by whom the source says.",
    example: "A letter, a chat, a mail that a newspaper prints.",
  },
  unspecified: { label: "Statement", definition: "The source does not say on what occasion." },
} as const satisfies Record<string, Term>;
export type OccasionKind = keyof typeof occasionKinds;

export const sourceKinds = {
  article: { label: "Article", definition: "A news article or a page of text." },
  transcript: { label: "Transcript", definition: "Spoken words written down." },
  recording: { label: "Recording", definition: "Sound or moving pictures." },
  post: { label: "Post", definition: "Something published on a platform." },
  press_release: { label: "Press release", definition: "A text issued to the press." },
  document: { label: "Document", definition: "An official or internal paper." },
  dataset: { label: "Dataset", definition: "A table or a list of records." },
} as const satisfies Record<string, Term>;
export type SourceKind = keyof typeof sourceKinds;

/** How near a source stands to the words. */
export const sourceLevels = {
  primary: {
    label: "Primary",
    definition: "The words themselves: a recording, the speaker’s own text.",
  },
  secondary: {
    label: "Secondary",
    definition: "A report by somebody who heard or read the primary source.",
  },
  tertiary: { label: "Tertiary", definition: "A report of reports, or a compilation." },
} as const satisfies Record<string, Term>;
export type SourceLevel = keyof typeof sourceLevels;

/** How the words came from an upstream source to this one. */
export const custodyHops = {
  reports: {
    label: "Reports",
    definition: "Tells in its own frame what the upstream source says.",
  },
  reprints: { label: "Reprints", definition: "Carries the upstream text unchanged." },
  excerpts: { label: "Excerpts", definition: "Carries parts of the upstream text." },
  translates: {
    label: "Translates",
    definition: "Carries the upstream text in another language.",
  },
} as const satisfies Record<string, Term>;
export type CustodyHop = keyof typeof custodyHops;

export const captureMethods = {
  fetched: { label: "Fetched", definition: "Read from its address by Gainsay." },
  uploaded: { label: "Uploaded", definition: "Given to the desk as a file." },
  pasted: { label: "Pasted", definition: "Pasted as text by a journalist." },
} as const satisfies Record<string, Term>;
export type CaptureMethod = keyof typeof captureMethods;

/** What the newsroom typed words from, where no program reads them. */
export const transcriptions = {
  picture: {
    label: "From a picture",
    definition:
      "The words stand in a picture, a still or a screenshot, and the newsroom typed them. A quotation is compared with what was typed.",
  },
  scan: {
    label: "From scanned pages",
    definition:
      "The pages are pictures without text, and the newsroom typed their words, page by page.",
  },
  recording: {
    label: "From a recording",
    definition:
      "The words are spoken in a recording of which nothing is held. What is held is what the newsroom typed as it heard them.",
  },
  page: {
    label: "From a page",
    definition:
      "The words stand on a page that could not be captured. What is held is what the newsroom typed as it read them.",
  },
} as const satisfies Record<string, Term>;
export type Transcription = keyof typeof transcriptions;

export const captureExtents = {
  whole: { label: "Whole", definition: "The source’s whole text is held." },
  excerpt: {
    label: "Excerpt",
    definition: "Parts of the source’s text are held; gaps are marked […].",
  },
} as const satisfies Record<string, Term>;
export type CaptureExtent = keyof typeof captureExtents;

export const captureStatuses = {
  captured: { label: "Captured", definition: "Bytes and text are held." },
  failed: { label: "Failed", definition: "Nothing could be held; the reason is kept." },
} as const satisfies Record<string, Term>;
export type CaptureStatus = keyof typeof captureStatuses;

/** What asking a captured address again found. */
export const recheckOutcomes = {
  still_there: {
    label: "Still there",
    definition: "The quoted words stand at the address as they did.",
  },
  changed: {
    label: "Changed",
    definition: "The page answers, and some of the quoted words are not found in it.",
  },
  gone: {
    label: "Gone",
    definition:
      "The site answers that there is no such page any more; of a post, that it shows none there.",
  },
  moved: { label: "Moved", definition: "The address leads to another page." },
  not_asked: {
    label: "Could not be asked",
    definition: "The site did not answer, or does not let programs read the page.",
  },
} as const satisfies Record<string, Term>;
export type RecheckOutcome = keyof typeof recheckOutcomes;

/** What a person made of a finding that the words are not where they were. */
export const recheckFindings = {
  holds: { label: "It holds", definition: "Readers are told." },
  mistaken: {
    label: "It does not hold",
    definition: "The check read something else, such as a page of consent; readers are not told.",
  },
} as const satisfies Record<string, Term>;
export type RecheckFinding = keyof typeof recheckFindings;

/** What the reply was shown or asked when it answered. */
export const addressedVia = {
  claim: { label: "The claim itself", definition: "The reply answers the claimant’s own words." },
  report: {
    label: "A report of the claim",
    definition: "The reply answers a report of the claim.",
  },
  question: {
    label: "Another question",
    definition: "The reply came in answer to a question on the subject.",
  },
  not_stated: {
    label: "Not stated",
    definition: "The source does not say what was put to the speaker.",
  },
} as const satisfies Record<string, Term>;
export type AddressedVia = keyof typeof addressedVia;

export const requestOutcomes = {
  pending: { label: "Pending", definition: "Asked; the deadline has not passed." },
  replied: {
    label: "Replied",
    definition: "An answer was found or given; it is a statement of its own.",
  },
  declined: { label: "Declined", definition: "The party said that it would not answer." },
  no_reply: { label: "No reply found", definition: "None, as of the last search." },
} as const satisfies Record<string, Term>;
export type RequestOutcome = keyof typeof requestOutcomes;

/** What a source says of an answer that was not given: its words, not the outcome of a search or a request of ours. */
export const nonReplyKinds = {
  no_response: {
    label: "Did not respond",
    definition: "The source says that somebody did not respond.",
    example: "“The ministry did not respond to a request for comment.”",
  },
  not_reached: {
    label: "Could not be reached",
    definition: "The source says that it did not reach somebody: whether they were asked is open.",
    example: "“The company could not be reached for comment.”",
  },
  declined: {
    label: "Declined to answer",
    definition: "The source says that somebody would not answer.",
    example: "“A spokeswoman declined to comment.”",
  },
} as const satisfies Record<string, Term>;
export type NonReplyKind = keyof typeof nonReplyKinds;

/** How a source went from where it stood. */
export const takedownKinds = {
  retracted: {
    label: "Retracted",
    definition: "Whoever published it says that they no longer stand by it.",
    example: "A newspaper puts a notice in place of an article.",
  },
  deleted: {
    label: "Deleted",
    definition: "It is gone from its address; who took it away is said where that is known.",
    example: "A post that its address no longer shows.",
  },
  removed: {
    label: "Removed by the platform",
    definition: "The platform that carried it took it away.",
    example: "A video that a platform blocks under its rules.",
  },
} as const satisfies Record<string, Term>;
export type TakedownKind = keyof typeof takedownKinds;

export const correctionKinds = {
  correction: {
    label: "Correction",
    definition: "Something on the record was wrong.",
    sign: "corrects",
  },
  clarification: {
    label: "Clarification",
    definition: "Something on the record could be misread.",
    sign: "clarifies",
  },
  update: { label: "Update", definition: "Something new was added.", sign: "updates" },
  retraction: {
    label: "Retraction",
    definition: "Something on the record is withdrawn as a whole.",
    sign: "retracts",
  },
} as const satisfies Record<string, Term>;
export type CorrectionKind = keyof typeof correctionKinds;

/** Where a matter stands between the desk and the public record. */
export const reviewStates = {
  draft: { label: "Draft", definition: "Being worked on; readers see nothing of it." },
  in_review: { label: "In review", definition: "Sent to review; a second person checks it." },
  approved: { label: "Approved", definition: "Checked by a second person; ready to publish." },
  sent_back: { label: "Sent back", definition: "Checked; something does not hold yet." },
  taken_back: {
    label: "Taken back",
    definition: "Its author took it back before it was approved.",
  },
  published: { label: "Published", definition: "The latest version is on the public record." },
} as const satisfies Record<string, Term>;
export type ReviewState = keyof typeof reviewStates;

/** What became of what somebody was given to work on. */
export const assignmentOutcomes = {
  open: { label: "Open", definition: "Somebody at the desk was asked to work on it." },
  done: { label: "Done", definition: "Whoever it was given to, or gave it, says that it is done." },
  taken_off: { label: "Taken off", definition: "Nobody is asked to work on it any more." },
} as const satisfies Record<string, Term>;
export type AssignmentOutcome = keyof typeof assignmentOutcomes;

/** What a second person checks of a submission, each by itself. */
export const reviewChecks = {
  attribution: {
    label: "Attribution",
    definition: "The right speaker, in the right office, as the source has it.",
  },
  quotation: {
    label: "Quotation",
    definition: "The words are the source’s words; a paraphrase says no more than they do.",
  },
  date: {
    label: "Date",
    definition:
      "As precise as the source, and no more. EDTF is the notation that keeps how precise it is.",
  },
  rebuttal_type: {
    label: "Type of rebuttal",
    definition:
      "The reply stands to the claim as its type says. The stances suggest a type; a person chooses.",
  },
  stances: {
    label: "Stances",
    definition:
      "What each statement says of a point: that it is so, that it is not, or on what conditions. Each stance rests on words that show it.",
  },
} as const satisfies Record<string, Term>;
export type ReviewCheck = keyof typeof reviewChecks;

/** What became of a reader’s error report. */
export const reportStates = {
  open: { label: "Open", definition: "Nobody has answered it yet." },
  answered: { label: "Answered", definition: "Something was changed, or an answer was given." },
  dismissed: { label: "Set aside", definition: "It is not about an error on the record." },
} as const satisfies Record<string, Term>;
export type ReportState = keyof typeof reportStates;

/** What a page says of its own standing. */
export const publicStates = {
  checked: {
    label: "Checked by a second person",
    definition: "Somebody other than the author approved this version, and is named.",
  },
  unchecked: {
    label: notChecked,
    definition: "This version is public as its author made it.",
  },
  withdrawn: {
    label: "Withdrawn",
    definition: "The matter is off the record; its address says why, and its versions stay.",
  },
  withheld: {
    label: "Withheld",
    definition: "Words are hidden because the law demands it; that they were said stays public.",
  },
} as const satisfies Record<string, Term>;
export type PublicState = keyof typeof publicStates;

/** What an account may do at the desk; later roles include the earlier ones. */
export const roles = {
  reporter: { label: "Reporter", definition: "Logs records and sends them to review." },
  editor: { label: "Editor", definition: "Also approves and publishes." },
  administrator: { label: "Administrator", definition: "Also keeps accounts and reads the log." },
} as const satisfies Record<string, Term>;
export type Role = keyof typeof roles;

/** The keys of a list of terms, in order, as a non-empty tuple for checks and parsers. */
export function keysOf<T extends Record<string, Term>>(
  terms: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(terms) as [keyof T & string, ...(keyof T & string)[]];
}
