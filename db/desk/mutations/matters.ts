import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { wasPublished } from "@/db/desk/queries/ever-published";
import { listFormerSlugs, matterAt } from "@/db/desk/queries/slugs";
import { latestVersionLine } from "@/db/desk/queries/versions";
import {
  matters,
  matterTopics,
  memberships,
  parties,
  points,
  rebuttalHeadings,
  topics,
} from "@/db/desk/schema";
import { mutation, removal, type Writer } from "@/db/desk/write";
import { boundsOf } from "@/lib/dates/edtf";
import { AlreadyThereError, InputError } from "@/lib/errors";
import { isSameName, nameKey } from "@/lib/names";
import { problemOfPosition } from "@/lib/position-in-short";
import { fold } from "@/lib/search/tokens";
import { changeMutation, parentBehind, removePart } from "./change";
import {
  edtf,
  id,
  maybeOneLine,
  maybeSourceWords,
  maybeWords,
  oneLine,
  revision,
  words,
} from "./fields";
import { freeSlugIn } from "./free-slug";
import { madeUpSlug, slugFor } from "./given-addresses";
import { nextNumber, nextPlace, partyIn } from "./places";
import { restrict } from "./restrictions";

const matterFields = z.object({
  question: oneLine("The question", 300),
  /** May stay empty: the question says what the matter is. */
  summary: maybeWords("The summary", 2_000).transform((text) => text ?? ""),
});

const slug = z
  .string({ error: "The address is missing." })
  .max(80, "The address is longer than 80 characters.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "The address holds small letters, digits and single hyphens.");

function refuseTakenSlug({ tx }: Writer, wanted: string, matterId?: number): void {
  const at = matterAt(tx, wanted);
  if (at === undefined || at === matterId) return;
  const message = "Another matter has this address, or had it; choose another one.";
  throw new AlreadyThereError([{ field: "slug", message }]);
}

export const openMatter = mutation(
  "open matter",
  "record",
  matterFields.extend({
    // Without one, the matter gets one of its question.
    slug: slug.optional(),
    topics: z.array(oneLine("The topic", 100)).default([]),
    /** Only whoever opens it sees it, and whom they name. */
    restricted: z.boolean().default(false),
  }),
  (writer, { topics: names, slug: wanted, restricted, ...values }) => {
    if (wanted) refuseTakenSlug(writer, wanted);
    // An address is taken for everybody: one of the question would tell others that somebody asks it.
    const made = () => (restricted ? madeUpSlug() : freeSlugIn(writer, matters, values.question));
    const matter = writer.add("matters", { ...values, slug: wanted ?? made() });
    if (restricted) restrict(writer, matter.id);
    for (const name of names) {
      writer.add("matter_topics", {
        matterId: matter.id,
        topicId: topicNamed(writer, name, matter.publicId).id,
      });
    }
    return matter;
  },
);

/** The topic of that name, however it is typed; a new one where there is none that the actor sees. */
function topicNamed(writer: Writer, name: string, matter: string) {
  const all = writer.tx.select().from(topics).all();
  const known = all.find((row) => isSameTopic(row.name, name) && !writer.hidden.has(row.publicId));
  if (!known) return writer.add("topics", { slug: slugFor(writer, topics, name, matter), name });
  if (known.slug) return known;
  // Topics without a Latin letter once had no address.
  const slug = freeSlugIn(writer, topics, known.name);
  return writer.change("topics", known.publicId, known.revision, { slug });
}

/** Topics are told apart as search tells words apart: accents and case are none. */
const isSameTopic = (one: string, other: string) => fold(nameKey(one)) === fold(nameKey(other));

/** Puts a matter under a topic, by its name. */
export const addTopic = mutation(
  "add topic",
  "record",
  z.object({ matter: id("The matter"), name: oneLine("The topic", 100) }),
  (writer, { matter, name }) =>
    writer.add("matter_topics", {
      matterId: requireRecord(writer.tx, "matters", matter).id,
      topicId: topicNamed(writer, name, matter).id,
    }),
);

/**
 * Takes a matter from under a topic. A topic that nothing else stands under, and that readers never had, was a slip:
 * it goes too.
 */
export const removeTopic = removal(
  "topic",
  z.object({ record: id("The topic"), revision }),
  (remover, { record, revision: read }) => {
    const { tx } = remover;
    const { matterId, topicId } = requireRecord(tx, "matter_topics", record);
    remover.remove("matter_topics", record, read, parentBehind(tx, "matters", matterId));
    const topic = tx.select().from(topics).where(eq(topics.id, topicId)).get();
    const isUsed = tx.select().from(matterTopics).where(eq(matterTopics.topicId, topicId)).get();
    if (!topic || isUsed || wasPublished(tx, topic.publicId)) return;
    remover.removeWhole("topics", topic.publicId, topic.revision);
  },
);

/** Puts a matter under these topics and no others; `before` are those that were looked at. */
export const changeTopics = mutation(
  "change topics",
  "record",
  z.object({
    matter: id("The matter"),
    before: z.array(z.object({ id: id("The topic"), revision, name: z.string() })),
    names: z.array(oneLine("The topic", 100)),
  }),
  (writer, { matter, before, names }) => {
    const wanted = names.filter(
      (name, at) => names.findIndex((one) => isSameTopic(one, name)) === at,
    );
    for (const { id: record, revision: read, name } of before) {
      if (wanted.some((one) => isSameTopic(one, name))) continue;
      removeTopic.within(writer, { record, revision: read });
    }
    for (const name of wanted) {
      if (before.some((row) => isSameTopic(row.name, name))) continue;
      addTopic.within(writer, { matter, name });
    }
  },
);

export const changeMatter = changeMutation("change matter", "matters", "The matter", matterFields);

/**
 * Gives a matter another address. One that readers may have had leads there for ever, and no other matter gets it.
 * Throws InputError where another has or had the new one.
 */
export const changeAddress = mutation(
  "change address",
  "record",
  z.object({ record: id("The matter"), revision, slug }),
  (writer, { record, revision: read, slug: wanted }) => {
    const { tx } = writer;
    const { id: matterId, slug: before } = requireRecord(tx, "matters", record);
    if (wanted === before) {
      throw new InputError([{ field: "slug", message: "This is its address already." }]);
    }
    refuseTakenSlug(writer, wanted, matterId);
    const kept = listFormerSlugs(tx, matterId);
    if (latestVersionLine(tx, matterId) && !kept.includes(before)) {
      writer.add("former_slugs", { matterId, slug: before });
    }
    return writer.change("matters", record, read, { slug: wanted });
  },
);

const partyFields = z.object({
  name: oneLine("The party’s name", 200),
  positionInShort: words("The position in short", 300).superRefine((text, context) => {
    const message = problemOfPosition(text);
    if (message) context.addIssue({ code: "custom", message });
  }),
});

export const addParty = mutation(
  "add party",
  "record",
  partyFields.extend({ matter: id("The matter") }),
  (writer, { matter, ...values }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    const others = writer.tx.select().from(parties).where(eq(parties.matterId, matterId)).all();
    const same = others.find((row) => isSameName(row.name, values.name));
    if (same) {
      const message = `${same.name} is a party of this matter already; choose it.`;
      throw new InputError([{ field: "name", message }]);
    }
    return writer.add("parties", {
      ...values,
      matterId,
      order: nextPlace(writer, parties, parties.order, matterId),
    });
  },
);

export const changeParty = changeMutation("change party", "parties", "The party", partyFields);

const pointFields = z.object({
  proposition: oneLine("The proposition", 500),
  opposite: maybeOneLine("The opposite", 500),
  note: maybeWords("The note", 1_000),
});

export const addPoint = mutation(
  "add point",
  "record",
  pointFields.extend({ matter: id("The matter") }),
  (writer, { matter, ...values }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    return writer.add("points", {
      ...values,
      matterId,
      order: nextPlace(writer, points, points.order, matterId),
    });
  },
);

export const changePoint = changeMutation("change point", "points", "The point", pointFields);

/**
 * Puts a point at another place among those of its matter, counted from 1. `seen` are the public ids of all of them as
 * they stood when that was chosen: where they stand otherwise by now, nothing moves. Throws InputError.
 */
export const movePoint = mutation(
  "move point",
  "record",
  z.object({
    ...{ matter: id("The matter"), point: id("The point") },
    to: z.int({ error: "The place is missing." }),
    seen: z.array(z.string()),
  }),
  (writer, { matter, point, to, seen }) => {
    const { tx } = writer;
    const matterId = requireRecord(tx, "matters", matter).id;
    const inMatter = eq(points.matterId, matterId);
    const rows = tx.select().from(points).where(inMatter).orderBy(points.order).all();
    const refuse = (message: string): never => {
      throw new InputError([{ field: "", message }]);
    };
    if (rows.map((row) => row.publicId).join() !== seen.join()) {
      refuse("Somebody changed the points since you looked. Look at their order again.");
    }
    const from = rows.findIndex((row) => row.publicId === point);
    const [moved, target] = [rows[from], rows[to - 1]];
    if (!moved || !target) return refuse("There is no such place among the points of this matter.");
    if (moved === target) return;
    // Two points never share a place, not even for a moment: it steps aside, the others move up into what is free.
    const aside = nextPlace(writer, points, points.order, matterId);
    const { revision: read } = writer.change("points", point, moved.revision, { order: aside });
    const isDown = to - 1 > from;
    const between = isDown ? rows.slice(from + 1, to) : rows.slice(to - 1, from).reverse();
    let free = moved.order;
    for (const row of between) {
      writer.change("points", row.publicId, row.revision, { order: free });
      free = row.order;
    }
    writer.change("points", point, read, { order: free });
  },
);

/** Gives a statement its place in a matter: its party, and the next number (S1, S2 …). Throws where it has one. */
export const placeStatement = mutation(
  "add membership",
  "record",
  z.object({ matter: id("The matter"), statement: id("The statement"), party: id("The party") }),
  (writer, { matter, statement, party }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    const statementId = requireRecord(writer.tx, "statements", statement).id;
    const held = and(eq(memberships.matterId, matterId), eq(memberships.statementId, statementId));
    const place = writer.tx.select().from(memberships).where(held).get();
    if (place) {
      const message = `It stands in this matter already, as S${place.number}.`;
      throw new AlreadyThereError([{ field: "statement", message }]);
    }
    return writer.add("memberships", {
      matterId,
      statementId,
      partyId: partyIn(writer, matterId, party),
      number: nextNumber(writer, matterId),
    });
  },
);

/** Moves a statement to another party of its matter. */
export const changeMembership = mutation(
  "change membership",
  "record",
  z.object({ membership: id("The membership"), revision, party: id("The party") }),
  (writer, { membership, revision: read, party }) => {
    const { matterId } = requireRecord(writer.tx, "memberships", membership);
    return writer.change("memberships", membership, read, {
      partyId: partyIn(writer, matterId, party),
    });
  },
);

export const changeHeading = changeMutation(
  "change heading",
  "rebuttal_headings",
  "The heading",
  z.object({ heading: oneLine("The heading", 120) }),
);

export const removeHeading = removePart(
  "heading",
  "rebuttal_headings",
  "The heading",
  ({ matterId }) => ["matters", matterId],
);

/** Heads a pair in a matter ("Talks") and puts it after those already headed. */
export const headRebuttal = mutation(
  "head rebuttal",
  "record",
  z.object({
    matter: id("The matter"),
    rebuttal: id("The rebuttal"),
    heading: oneLine("The heading", 120),
  }),
  (writer, { matter, rebuttal, heading }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    return writer.add("rebuttal_headings", {
      matterId,
      rebuttalId: requireRecord(writer.tx, "rebuttals", rebuttal).id,
      heading,
      order: nextPlace(writer, rebuttalHeadings, rebuttalHeadings.order, matterId),
    });
  },
);

export const removeEvent = removePart("event", "events", "The event", ({ matterId }) => [
  "matters",
  matterId,
]);

export const addEvent = mutation(
  "add event",
  "record",
  z.object({
    matter: id("The matter"),
    source: id("The source"),
    title: oneLine("The event", 500),
    edtf,
    phrase: maybeSourceWords("The source’s phrase", 300),
    quotation: maybeSourceWords("The source’s words", 2_000),
  }),
  (writer, { matter, source, ...values }) =>
    writer.add("events", {
      ...values,
      ...(values.edtf ? boundsOf(values.edtf) : {}),
      matterId: requireRecord(writer.tx, "matters", matter).id,
      sourceId: requireRecord(writer.tx, "sources", source).id,
    }),
);
