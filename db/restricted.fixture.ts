/** For tests: a restricted matter with one telling word in every free text of it. */
import type { Desk } from "@/db/desk/desk";
import { keepDraft, startDraft } from "@/db/desk/mutations/drafts";
import {
  addEvent,
  addParty,
  addPoint,
  headRebuttal,
  openMatter,
  placeStatement,
} from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addOffice, addSpeaker } from "@/db/desk/mutations/people";
import { addCommentRequest, addReplySearch } from "@/db/desk/mutations/replies";
import { writeComment } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import { requireDraft } from "@/db/desk/queries/drafts";
import type { DeskContext } from "@/db/desk/write";
import { entrySchema } from "@/lib/desk/entry";
import { contextOf } from "./test-support";

/** Stands in every text of the matter, and nowhere else. */
export const canary = "Zugvogelschwarm";

/** Opens it as a reporter; only they see it. Returns the ids of what is in it, and those of what it shares with none. */
export function restrictedMatter(
  desk: Desk,
  member: DeskContext = contextOf(desk, "reporter", "Mia"),
) {
  const matter = openMatter(member, {
    question: `Did ${canary} happen?`,
    summary: `They differ on ${canary}.`,
    topics: [`${canary} topic`],
    restricted: true,
  }).publicId;
  const context = { ...member, forMatter: matter };
  const party = (name: string) =>
    addParty(context, {
      ...{ matter, name: `${canary} ${name}`, positionInShort: `${canary}, says ${name}.` },
    }).publicId;
  const [one, other] = [party("city"), party("union")];
  const point = addPoint(context, {
    ...{ matter, proposition: `${canary} happened`, opposite: `No ${canary}` },
    note: `A note on ${canary}`,
  }).publicId;
  const upstream = addSource(context, {
    ...{ kind: "document", level: "primary", title: `${canary} papers` },
  }).publicId;
  const source = addSource(context, {
    ...{ kind: "article", level: "secondary", title: `${canary} Herald`, publisher: canary },
    ...{ byline: canary, url: `https://example.org/${canary}` },
    upstream: { source: upstream, hop: "reports" },
  }).publicId;
  const text = `The mayor said: “${canary} is false.” The foreman said: “${canary} is true.”`;
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  addEvent(context, {
    ...{ matter, source, title: `${canary} event`, edtf: "2026-05-02", phrase: canary },
    quotation: `${canary} is false.`,
  });
  const say = (name: string, words: string, side: string) => {
    const speaker = addSpeaker(context, {
      ...{ kind: "person", name: `${canary} ${name}`, description: canary },
      otherNames: [`${name} ${canary}`],
    }).publicId;
    addOffice(context, { speaker, title: `Head of ${canary}`, organisation: canary });
    const occasion = addOccasion(context, {
      ...{ kind: "speech", title: `${canary} speech of ${name}`, venue: canary },
    }).publicId;
    addDating(context, {
      ...{ occasion, source, edtf: "2026-05-01", preferred: true, phrase: canary, note: canary },
    });
    const statement = logStatement(context, {
      ...{ speaker, occasion, speakerRole: canary, summary: `${name} on ${canary}.` },
    }).publicId;
    placeStatement(context, { matter, statement, party: side });
    const quotation = addQuotation(context, {
      ...{ statement, form: "verbatim", text: words, language: "en", capture },
    }).publicId;
    takeStance(context, {
      ...{ statement, point, quotation, reason: canary },
      position: side === one ? "denies" : "asserts",
    });
    return { speaker, statement, occasion, quotation };
  };
  const claim = say("foreman", `${canary} is true.`, other);
  const reply = say("mayor", `${canary} is false.`, one);
  const rebuttal = linkRebuttal(context, {
    ...{ claim: claim.statement, reply: reply.statement, type: "denies", note: canary },
    addressedVia: "not_stated",
  }).publicId;
  headRebuttal(context, { matter, rebuttal, heading: `${canary} heading` });
  addReplySearch(context, {
    ...{ matter, statement: claim.statement, party: one, where: canary },
    ...{ searchedAt: "2026-05-03T10:00Z", outcome: "no_reply" },
  });
  addCommentRequest(context, {
    ...{ matter, statement: claim.statement, speaker: reply.speaker, channel: canary },
    ...{ askedAt: "2026-05-03T10:00Z", deadline: "2026-05-04T10:00Z", outcome: "pending" },
  });
  writeComment(context, { matter, text: `${canary} comment` });
  const body = { entry: entrySchema.parse({ matter }), base: entrySchema.parse({ matter }) };
  const draft = startDraft(context, { matter, capture, body: { ...body, revisions: {} } });
  keepDraft(context, {
    ...{ draft, revision: requireDraft(desk.db, draft).revision },
    body: { ...body, entry: { ...body.entry, summary: `${canary} draft` }, revisions: {} },
  });
  return { member, matter, point, source, upstream, capture, rebuttal, draft, claim, reply };
}
