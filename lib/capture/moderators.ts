/** Labels of transcripts that name no side: who leads through a debate, or asks. A guess by words; nothing is stored. */
const moderators =
  /\b(?:moderators?|hosts?|anchors?|presenters?|interviewers?|announcers?|narrators?|operators?|reporters?|journalists?|question(?:er)?|questions|q|audience|crowd|chair(?:man|woman|person)?|moderator(?:in|a|e|es)?|moderador(?:a|es)?|mod[ée]rat(?:eur|rice)|moderatore)\b/iu;

/** Whether a label names somebody who leads through a debate or asks: they are set quieter, and stepped over. */
export const isModerator = (label: string | undefined): boolean =>
  label !== undefined && moderators.test(label);
