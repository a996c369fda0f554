/** Matters with a past, published into the data folder that the running server reads. */
import { catchUp } from "@/db/catch-up";
import { type Desk, openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import {
  addParty,
  addPoint,
  changeMatter,
  openMatter,
  placeStatement,
} from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import {
  addQuotation,
  changeRebuttal,
  linkRebuttal,
  logStatement,
} from "@/db/desk/mutations/statements";
import type { DeskContext } from "@/db/desk/write";
import { readSettings } from "@/lib/env";

/** Three versions: opened, corrected, added to. */
export const corrected = "was-the-bridge-closed";
/** Published once, then withdrawn. */
export const withdrawn = "was-it-a-hoax";

/** Published once; the words of its quotation are then withheld. */
export const withheld = "what-did-the-clerk-say";

/** Publishes the matters, unless they are there. */
export function publishHistories(): void {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  try {
    if (isThere(desk)) return;
    publish(contextOf(desk));
    withholdWords(desk);
    catchUp(desk, dataFolder);
  } finally {
    desk.connection.close();
  }
}

function isThere(desk: Desk): boolean {
  const rows = desk.connection.prepare("select 1 from matters where slug = ?").all(withheld);
  return rows.length > 0;
}

function contextOf(desk: Desk): DeskContext {
  ensureAccount(desk, {
    id: "histories",
    name: "Histories",
    email: "histories@example.org",
    role: "editor",
  });
  return { desk, actorId: "histories", solo: true };
}

function publish(context: DeskContext): void {
  const matter = openMatter(context, {
    slug: corrected,
    question: "Was the bridge closed?",
    summary: "The mayor says it was closed on Monday, and the engineer that it was not.",
  });
  const id = matter.publicId;
  const capture = captureOf(context);
  const say = (name: string, text: string) => sayIn(context, { matter: id, capture, name, text });
  const claim = say("The town", "The bridge was closed.");
  const reply = say("The builders", "It stayed open to cars.");
  const point = addPoint(context, { matter: id, proposition: "The bridge was closed" }).publicId;
  takeStance(context, { statement: claim, point, position: "asserts" });
  const rebuttal = linkRebuttal(context, {
    claim,
    reply,
    type: "denies",
    addressedVia: "claim",
  });
  submitForReview(context, { matter: id });
  publishMatter(context, { matter: id });

  changeRebuttal(context, {
    record: rebuttal.publicId,
    revision: rebuttal.revision,
    fields: { type: "partly_denies" },
  });
  const changed = changeMatter(context, {
    record: id,
    revision: matter.revision,
    fields: {
      summary: "The mayor says it was closed on Tuesday, and the engineer that it was not.",
    },
  });
  takeStance(context, {
    statement: reply,
    point,
    position: "denies",
    reason: "Open is not closed.",
  });
  submitForReview(context, {
    matter: id,
    change: {
      kind: "correction",
      what: "The rebuttal was typed Denies; it is Partly denies.",
      reason: "The reply speaks of cars alone.",
    },
  });
  publishMatter(context, { matter: id });

  changeMatter(context, {
    record: id,
    revision: changed.revision,
    fields: { question: "Was the old bridge closed?" },
  });
  submitForReview(context, {
    matter: id,
    change: { kind: "update", what: "The question names the bridge.", reason: "There are two." },
  });
  publishMatter(context, { matter: id });

  const hoax = openMatter(context, {
    slug: withdrawn,
    question: "Was it a hoax?",
    summary: "Nobody knows.",
  }).publicId;
  sayIn(context, { matter: hoax, capture, name: "A paper", text: "It stayed open to cars." });
  submitForReview(context, { matter: hoax });
  publishMatter(context, { matter: hoax });
  withdrawMatter(context, { matter: hoax, reason: "It was logged twice." });

  const clerk = openMatter(context, {
    slug: withheld,
    question: "What did the clerk say?",
    summary: "The clerk spoke, and a court took the words out.",
  }).publicId;
  sayIn(context, { matter: clerk, capture, name: "The clerk", text: "It stayed open to cars." });
  submitForReview(context, { matter: clerk });
  publishMatter(context, { matter: clerk });
}

/** Erases text and salt of the clerk's words, as withholding leaves them. */
function withholdWords({ connection }: Desk): void {
  connection
    .prepare(
      `update commitments set text = null, salt = null, withheld_at = '2026-02-03T09:00:00.000Z',
         withheld_reason = 'A court ordered it on 2 February 2026.' where commitment =
         (select json_extract(v.document, '$.quotations[0].text.text')
          from versions v join matters m on m.id = v.matter_id where m.slug = ?)`,
    )
    .run(withheld);
}

function captureOf(context: DeskContext): string {
  const source = addSource(context, { kind: "article", level: "secondary", title: "A report" });
  return addCapture(context, {
    source: source.publicId,
    extent: "whole",
    text: "The mayor said: “The bridge was closed.” The engineer said: “It stayed open to cars.”",
  }).publicId;
}

/** A party, its speaker and what the speaker said, found in the capture. Returns the statement. */
function sayIn(
  context: DeskContext,
  { matter, capture, name, text }: { matter: string; capture: string; name: string; text: string },
): string {
  const party = addParty(context, { matter, name, positionInShort: text });
  const speaker = addSpeaker(context, { kind: "person", name: `${name}’s speaker` });
  const occasion = addOccasion(context, { kind: "speech", title: `Speech of ${name}` });
  const statement = logStatement(context, {
    speaker: speaker.publicId,
    occasion: occasion.publicId,
    summary: text,
  }).publicId;
  addQuotation(context, { statement, form: "verbatim", text, language: "en", capture });
  placeStatement(context, { matter, statement, party: party.publicId });
  return statement;
}
