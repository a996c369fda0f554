/**
 * A matter in which words have no single, named speaker who owns them: a joint statement, words that an account
 * attributes to somebody who denies having said them, and a senior official whom a paper does not name.
 */
import {
  addParty,
  addPoint,
  headRebuttal,
  openMatter,
  placeStatement,
} from "./desk/mutations/matters";
import { addDating, addOccasion } from "./desk/mutations/occasions";
import { addSpeaker } from "./desk/mutations/people";
import { addReportedNonReply } from "./desk/mutations/replies";
import { addCapture, addSource } from "./desk/mutations/sources";
import { takeStance } from "./desk/mutations/stances";
import {
  addCoSpeaker,
  addQuotation,
  linkRebuttal,
  logStatement,
} from "./desk/mutations/statements";
import { addTakedown } from "./desk/mutations/takedowns";
import type { DeskContext } from "./desk/write";

export const voicesSlug = "will-the-ferry-stop";

const article = `Ferry to stop, five bodies say

Northport, Eastport, the Harbour Board, the Union of Ferry Crews and the Quay Traders said in a joint statement on 2 March: "The ferry stops on 1 May, and no other boat will take its place."

Mayor Ann Archer answered: "The ferry will not stop."

A senior official, who was not allowed to speak of it, said that the boats had been sold in January.

The Ferry Company did not respond to a request for comment.`;

const post = `Quay Watch: the mayor told us “The ferry is finished.”`;

const denial = `Statement of the mayor, 5 March

"I never said that the ferry is finished."`;

const ratings = "The boats have been sold: Unproven";

/** Writes the matter at the desk. */
export function writeVoices(context: DeskContext) {
  const speaker = (name: string, kind: "person" | "organisation" = "organisation") =>
    addSpeaker(context, { kind, name }).publicId;
  const northport = speaker("Northport");
  const others = ["Eastport", "Harbour Board", "Union of Ferry Crews", "Quay Traders"].map((name) =>
    speaker(name),
  );
  const mayor = speaker("Ann Archer", "person");
  const account = addSpeaker(context, {
    ...{ kind: "account", name: "Quay Watch", platform: "Mastodon", handle: "@quaywatch" },
  }).publicId;
  const official = addSpeaker(context, {
    ...{ kind: "unnamed", name: "a senior official", anonymity: "Not allowed to speak of it" },
  }).publicId;

  const matter = openMatter(context, {
    slug: voicesSlug,
    question: "Will the ferry to Northport stop?",
    summary: "Five bodies say that it will; the mayor says that it will not.",
  }).publicId;
  const party = (name: string, positionInShort: string) =>
    addParty(context, { matter, name, positionInShort }).publicId;
  const stopping = party("Ports and crews", "The ferry stops on 1 May.");
  const running = party("City of Northport", "The ferry will not stop.");
  const point = (proposition: string) => addPoint(context, { matter, proposition }).publicId;
  const stops = point("The ferry will stop");
  const sold = point("The boats have been sold");

  const paper = held(context, "article", "Ferry to stop, five bodies say", article);
  const posted = held(context, "post", "A post by Quay Watch", post);
  const stated = held(context, "press_release", "Statement of the mayor", denial);

  const said = (
    who: Who,
    kind: "press_statement" | "post" | "unspecified",
    title: string,
    source: Held,
    words: Words,
  ) => {
    const occasion = addOccasion(context, { kind, title }).publicId;
    if (words.edtf)
      addDating(context, { occasion, source: source.id, edtf: words.edtf, preferred: true });
    const { speaker: by, party: of, role = "", attributedBy } = who;
    const statement = logStatement(context, {
      ...{ speaker: by, speakerRole: role, occasion, summary: words.summary, language: "en" },
      ...(attributedBy && { attributedBy }),
    }).publicId;
    const quotation = addQuotation(context, {
      ...{ statement, form: words.form ?? "verbatim", language: "en", text: words.text },
      ...{ capture: source.capture, source: source.id },
    }).publicId;
    placeStatement(context, { matter, statement, party: of });
    const { point, position } = words;
    if (position) takeStance(context, { statement, point, position, quotation });
    return statement;
  };

  const joint = said(
    { speaker: northport, party: stopping, role: "Port town" },
    "press_statement",
    "A joint statement",
    paper,
    {
      ...{ edtf: "2026-03-02", summary: "The ferry stops on 1 May, without another in its place." },
      text: "The ferry stops on 1 May, and no other boat will take its place.",
      ...{ point: stops, position: "asserts" },
    },
  );
  for (const [index, other] of others.entries())
    addCoSpeaker(context, {
      ...{ statement: joint, speaker: other, role: index === 1 ? "Owner of the quays" : "" },
    });
  const answer = said(
    { speaker: mayor, party: running, role: "Mayor of Northport" },
    "unspecified",
    "An answer to the paper",
    paper,
    {
      ...{ edtf: "2026-03-02", summary: "The ferry will not stop." },
      ...{ text: "The ferry will not stop.", point: stops, position: "denies" },
    },
  );
  const attributed = said(
    { speaker: mayor, party: stopping, role: "Mayor of Northport", attributedBy: account },
    "post",
    "A post by Quay Watch",
    posted,
    {
      ...{ edtf: "2026-03-04", summary: "The ferry is at its end." },
      ...{ text: "The ferry is finished.", point: stops, position: "asserts" },
    },
  );
  const denied = said(
    { speaker: mayor, party: running, role: "Mayor of Northport" },
    "press_statement",
    "A statement of the mayor",
    stated,
    {
      ...{ edtf: "2026-03-05", summary: "She never said that the ferry is at its end." },
      text: "I never said that the ferry is finished.",
      ...{ point: stops, position: "denies_saying" },
    },
  );
  const unnamed = said(
    { speaker: official, party: stopping },
    "unspecified",
    "Words to the paper",
    paper,
    {
      ...{ summary: "The boats were sold in January.", form: "reported" },
      ...{ text: "the boats had been sold in January", point: sold, position: "asserts" },
    },
  );
  const checked = said(
    { speaker: speaker("Harbour Checks"), party: running },
    "unspecified",
    "A check, without words beside it",
    held(context, "article", "Harbour Checks, the list of ratings", ratings),
    {
      ...{ edtf: "2026-03-09", summary: "Rated on a scale of its own." },
      ...{ text: "Unproven", point: sold, position: null },
    },
  );
  const rated = linkRebuttal(context, {
    ...{ claim: unnamed, reply: checked, type: "rates", addressedVia: "report" },
    ...{ reviewerRating: "Unproven", reviewerScale: "True, Unproven, False" },
  }).publicId;
  const pair = linkRebuttal(context, {
    ...{ claim: joint, reply: answer, type: "denies", addressedVia: "report" },
  }).publicId;
  const neverSaid = linkRebuttal(context, {
    ...{ claim: attributed, reply: denied, type: "denies_saying", addressedVia: "claim" },
  }).publicId;
  headRebuttal(context, { matter, rebuttal: pair, heading: "The end of the ferry" });
  addTakedown(context, {
    ...{ source: posted.id, kind: "deleted", by: "its author", seenAt: "2026-03-06T10:00:00Z" },
  });
  const company = speaker("Ferry Company");
  const silence = addReportedNonReply(context, {
    ...{ matter, statement: unnamed, speaker: company, source: paper.id, kind: "no_response" },
    ...{ words: "The Ferry Company did not respond to a request for comment.", language: "en" },
  }).publicId;
  headRebuttal(context, { matter, rebuttal: neverSaid, heading: "What the mayor said" });
  return {
    ...{ matter, paper, posted, northport, others, mayor, account, official, stops, sold },
    ...{ joint, answer, attributed, denied, unnamed, pair, neverSaid, rated, silence },
  };
}

interface Held {
  id: string;
  capture: string;
}

interface Who {
  speaker: string;
  party: string;
  role?: string;
  attributedBy?: string;
}

interface Words {
  edtf?: string;
  summary: string;
  text: string;
  form?: "verbatim" | "reported";
  point: string;
  /** Null: no stance. */
  position: "asserts" | "denies" | "denies_saying" | null;
}

function held(
  context: DeskContext,
  kind: "article" | "post" | "press_release",
  title: string,
  text: string,
): Held {
  const level = kind === "article" ? "secondary" : "primary";
  const fields = { kind, level, title, language: "en" } as const;
  const id = addSource(context, { ...fields, publisher: "Harbour Post" }).publicId;
  const capture = addCapture(context, { source: id, extent: "whole", text }).publicId;
  return { id, capture };
}
