import type { OccasionKind } from "@/lib/vocabulary";

/** Kinds of occasion by words that titles of transcripts name them with. */
const named: [RegExp, OccasionKind][] = [
  [/\bpress (?:conference|briefing)\b/i, "press_conference"],
  [/\bdebate\b|\bdébat\b|\bdebatte\b/i, "debate"],
  [/\bhearing\b|\btestimony\b/i, "hearing"],
  [/\binterview\b|\bentrevista\b/i, "interview"],
  [/\bspeech\b|\baddress to\b|\bremarks\b/i, "speech"],
];

/** The kind of occasion that a transcript's title names; not stated where it names none. */
export const occasionOfTitle = (title: string): OccasionKind =>
  named.find(([words]) => words.test(title))?.[1] ?? "unspecified";
