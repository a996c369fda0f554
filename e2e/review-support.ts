/** A matter of its own for the tests of the review, arranged through the desk's mutations. */
import { randomBytes } from "node:crypto";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import type { DeskContext } from "@/db/desk/write";

const article =
  "The harbour master said: “The harbour was dredged.” The pilots said: “It was not.”";

/** Two statements, a point, a rebuttal; nothing sent to review. */
export function logHarbour(context: DeskContext) {
  const mark = randomBytes(4).toString("hex");
  const slug = `was-the-harbour-dredged-${mark}`;
  const question = `Was the harbour dredged (${mark})?`;
  const matter = openMatter(context, {
    slug,
    question,
    summary: "The harbour master says it was, the pilots that it was not.",
  }).publicId;
  const source = addSource(context, {
    kind: "article",
    level: "secondary",
    title: `A report from the harbour (${mark})`,
  }).publicId;
  const capture = addCapture(context, { source, extent: "whole", text: article }).publicId;
  const say = (name: string, text: string) => {
    const party = addParty(context, { matter, name, positionInShort: text }).publicId;
    const speaker = addSpeaker(context, { kind: "person", name: `${name} (${mark})` });
    const occasion = addOccasion(context, { kind: "speech", title: `Speech of ${name}` }).publicId;
    addDating(context, { occasion, source, edtf: "2026-02-02", preferred: true });
    const statement = logStatement(context, {
      speaker: speaker.publicId,
      speakerRole: name,
      occasion,
      summary: `${name} speaks of dredging.`,
    });
    addQuotation(context, {
      statement: statement.publicId,
      form: "verbatim",
      text,
      language: "en",
      capture,
    });
    placeStatement(context, { matter, statement: statement.publicId, party });
    return { speaker, statement };
  };
  const claim = say("Harbour master", "The harbour was dredged.");
  const reply = say("Pilots", "It was not.");
  const point = addPoint(context, { matter, proposition: "The harbour was dredged" }).publicId;
  takeStance(context, { statement: claim.statement.publicId, point, position: "asserts" });
  takeStance(context, { statement: reply.statement.publicId, point, position: "denies" });
  const rebuttal = linkRebuttal(context, {
    claim: claim.statement.publicId,
    reply: reply.statement.publicId,
    type: "disputes",
    addressedVia: "claim",
  });
  return { matter, slug, question, source, claim, reply, rebuttal };
}
