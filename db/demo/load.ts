/** Enters the demo matter through the mutations that a person's work goes through. */
import { count, eq } from "drizzle-orm";
import type { Desk } from "@/db/desk/desk";
import { ensureAccount, machineDomain } from "@/db/desk/machine-accounts";
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
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { addReplySearch } from "@/db/desk/mutations/replies";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import { latestVersion } from "@/db/desk/queries/versions";
import { matters } from "@/db/desk/schema";
import type { DeskContext } from "@/db/desk/write";
import { hasMatter } from "@/db/public/queries/export-rows";
import type { Reader } from "@/db/public/reader";
import { codePointLength } from "@/lib/quotes/code-points";
import { findQuote } from "@/lib/quotes/gate";
import { urls } from "@/lib/urls";
import type { CaptureExtent } from "@/lib/vocabulary";
import { excerpt } from "./article";
import * as demo from "./records";

const loaderId = "gainsay-demo";

/** The account that the demo's entries are logged under; it has no way to sign in. */
function loaderContext(desk: Desk): DeskContext {
  const email = `demo${machineDomain}`;
  ensureAccount(desk, { id: loaderId, name: "Gainsay demo", email, role: "editor" });
  return { desk, actorId: loaderId, solo: true };
}

/** Loads and publishes the demo where no matter was ever opened. Returns whether it did. */
export function loadDemo(desk: Desk): boolean {
  const [held] = desk.db.select({ matters: count() }).from(matters).all();
  if (held?.matters) return false;
  const context = loaderContext(desk);
  const matter = enterDemo(context, { text: excerpt, extent: "excerpt" });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  return true;
}

/** Withdraws the demo from the public record. Returns false where it is not there. */
export function removeDemo(desk: Desk): boolean {
  const row = desk.db.select().from(matters).where(eq(matters.slug, demo.matter.slug)).get();
  if (!row || latestVersion(desk.db, row.id)?.withdrawal !== null) return false;
  withdrawMatter(loaderContext(desk), {
    matter: row.publicId,
    reason: "This was the demonstration that a new installation starts with; it was removed.",
  });
  return true;
}

/** The address path of the demo's page; undefined where it is not on the public record. */
export async function demoPage(record: Reader): Promise<string | undefined> {
  const { slug } = demo.matter;
  return (await hasMatter(record, slug)) ? urls.matter(slug) : undefined;
}

/** Code points of `words` within a quotation's text, which the demo's own data vouches for. */
function spanOf(text: string, words: string): { start: number; end: number } {
  const index = text.indexOf(words);
  if (index < 0) throw new Error(`The demo cites “${words}”, which is not in “${text}”.`);
  const start = codePointLength(text.slice(0, index));
  return { start, end: start + codePointLength(words) };
}

/** Enters all records of the demo, with a capture of the article as given. Returns the matter's public id. */
export function enterDemo(
  context: DeskContext,
  capture: { text: string; extent: CaptureExtent },
): string {
  const now = () => (context.now?.() ?? new Date()).toISOString();
  const matter = openMatter(context, demo.matter).publicId;
  const partyIds = mapValues(
    demo.parties,
    (party) => addParty(context, { matter, ...party }).publicId,
  );
  const speakerIds = mapValues(
    demo.speakers,
    (speaker) =>
      addSpeaker(context, {
        ...speaker,
        otherNames: "otherNames" in speaker ? [...speaker.otherNames] : [],
      }).publicId,
  );
  for (const [speaker, office] of Object.entries(demo.offices)) {
    addOffice(context, { speaker: speakerIds[speaker as keyof typeof demo.offices], ...office });
  }
  const interview = addSource(context, demo.interview).publicId;
  const article = addSource(context, demo.article).publicId;
  const captureId = addCapture(context, { source: article, ...capture }).publicId;
  const occasionIds = mapValues(demo.occasions, ({ occasion, datings }) => {
    const id = addOccasion(context, occasion).publicId;
    for (const dating of datings) addDating(context, { occasion: id, source: article, ...dating });
    return id;
  });

  const entered = mapValues(demo.statements, (statement) => {
    const id = logStatement(context, {
      speaker: speakerIds[statement.speaker],
      speakerRole: statement.role,
      occasion: occasionIds[statement.speaker],
      summary: statement.summary,
    }).publicId;
    const quotationIds = statement.quotations.map(({ form, text }) => {
      // Where the words stand more than once, the article tells of the statement itself in the last place.
      const at = findQuote(capture.text, text).at(-1);
      return addQuotation(context, {
        ...{ statement: id, form, text, language: "en", capture: captureId },
        at: at && { start: at.start, end: at.end },
        upstream:
          statement.speaker === "cossio" ? { source: interview, hop: "reports" as const } : null,
      }).publicId;
    });
    placeStatement(context, { matter, statement: id, party: partyIds[statement.party] });
    return { id, quotationIds, texts: statement.quotations.map(({ text }) => text) };
  });

  for (const { stances, ...fields } of demo.points) {
    const point = addPoint(context, { matter, ...fields }).publicId;
    for (const { statement, position, quotation, words, reason } of stances) {
      const { id, quotationIds, texts } = entered[statement];
      takeStance(context, {
        ...{ statement: id, point, position, reason },
        quotation: quotationIds[quotation],
        span: spanOf(texts[quotation] ?? "", words),
      });
    }
  }
  for (const { heading, claim, reply, ...fields } of demo.pairs) {
    const rebuttal = linkRebuttal(context, {
      ...fields,
      claim: entered[claim].id,
      reply: entered[reply].id,
    }).publicId;
    headRebuttal(context, { matter, rebuttal, heading });
  }
  for (const event of demo.events) addEvent(context, { matter, source: article, ...event });
  addReplySearch(context, {
    ...demo.replySearch,
    matter,
    statement: entered[demo.replySearch.statement].id,
    party: partyIds[demo.replySearch.party],
    searchedAt: now(),
  });
  return matter;
}

function mapValues<K extends string, V, R>(
  object: Record<K, V>,
  make: (value: V) => R,
): Record<K, R> {
  return Object.fromEntries(
    Object.entries<V>(object).map(([key, value]) => [key, make(value)]),
  ) as Record<K, R>;
}
