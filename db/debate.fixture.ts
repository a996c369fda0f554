/** A debate that nobody held: a claim and its denial in a transcript that is published whole, beside a recording. */
import { addParty, addPoint, openMatter, placeStatement } from "./desk/mutations/matters";
import { addDating, addOccasion } from "./desk/mutations/occasions";
import { addSpeaker } from "./desk/mutations/people";
import { addCapture, addSource } from "./desk/mutations/sources";
import { takeStance } from "./desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "./desk/mutations/statements";
import { sayWhole } from "./desk/mutations/whole-texts";
import type { DeskContext } from "./desk/write";

export const debateSlug = "will-the-bridge-cost-a-toll";

const title = "Mayoral debate in Harbour Town (a specimen)";
const text = `${title}

10 September 2026

[26:02] MODERATOR: First candidate, your time to respond.

[26:14] ANN LEE: Understand this. If my opponent is elected, he will put a toll on the bridge. He has wanted one for years, and his party wrote the plan for it.

[27:31] MODERATOR: Thank you.

[27:33] BEN OKAFOR: There we go again. That is not so. I will not put a toll on it. There is no reason for one: the bridge is paid for.

[28:20] MODERATOR: A yes or no, please: your party’s leader in the council has said that you would refuse one.

[28:28] BEN OKAFOR: I have not discussed it with the council. But there will be none.
`;

/** Writes the matter at the desk. Returns its public ids. */
export function writeDebate(context: DeskContext) {
  const question = "Will the bridge cost a toll?";
  const matter = openMatter(context, { slug: debateSlug, question, summary: "" }).publicId;
  const source = addSource(context, {
    ...{ kind: "transcript", level: "primary", title, publisher: "A broadcaster" },
    ...{ language: "en", publishedAt: "2026-09-10", url: "https://example.org/debate.mp4" },
  }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const occasion = addOccasion(context, { kind: "debate", title }).publicId;
  addDating(context, { occasion, source, edtf: "2026-09-10", preferred: true });
  const proposition = "Okafor would put a toll on the bridge";
  const point = addPoint(context, { matter, proposition }).publicId;
  const say = (
    name: string,
    positionInShort: string,
    words: string,
    position: "asserts" | "denies",
    mediaTime: number,
  ) => {
    const party = addParty(context, { matter, name, positionInShort }).publicId;
    const speaker = addSpeaker(context, { kind: "person", name }).publicId;
    const summary = positionInShort;
    const said = { speaker, occasion, summary, language: "en" };
    const statement = logStatement(context, said).publicId;
    const quoted = { statement, form: "verbatim", text: words, language: "en" } as const;
    const quotation = addQuotation(context, { ...quoted, capture, mediaTime }).publicId;
    placeStatement(context, { matter, statement, party });
    takeStance(context, { statement, point, position, quotation });
    return statement;
  };
  const claim = say(
    "Ann Lee",
    "Okafor would put a toll on the bridge.",
    "If my opponent is elected, he will put a toll on the bridge.",
    "asserts",
    1574,
  );
  const reply = say(
    "Ben Okafor",
    "There will be no toll on the bridge.",
    "I will not put a toll on it.",
    "denies",
    1653,
  );
  const pair = linkRebuttal(context, { claim, reply, type: "denies", addressedVia: "claim" });
  const terms = "By permission of the broadcaster";
  sayWhole(context, { capture, isPublic: true, terms, revision: 0 });
  return { matter, source, claim, reply, pair: pair.publicId };
}
