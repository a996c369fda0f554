/** Makes up one matter: who speaks in it, what is said, where that stands, and who answers what. */
import type { BulkWriter } from "@/db/desk/bulk";
import type { RowOf } from "@/db/desk/logged-tables";
import type { MatterRows } from "@/db/desk/queries/matter-rows";
import { slugOf } from "@/lib/slug";
import { addPairs } from "./pairs";
import type { Random } from "./random";
import type { Size } from "./sizes";
import { citing } from "./sources";
import { addStatements } from "./statements";
import { nameWord, phrase, pickLanguage, sentence } from "./words";
import type { Making, World } from "./world";

/** A made matter: its rows as the desk would read them, and which of its statements are its own. */
export interface Made {
  rows: MatterRows;
  own: RowOf<"statements">[];
}

export function addMatter(writer: BulkWriter, world: World, number: number, size: Size): Made {
  const { random } = world;
  const language = pickLanguage(random);
  const about = phrase(random, language, 6);
  const matter = writer.add("matters", {
    slug: `${slugOf(about).slice(0, 60)}-${number}`.replace(/^-/, ""),
    question: `${about.charAt(0).toUpperCase()}${about.slice(1)}?`,
    summary: random.chance(0.9) ? sentence(random, language, 15) : "",
  });
  const topics = pickSome(random, world.topics, random.between(1, 3));
  const matterTopics = topics.map((topic) =>
    writer.add("matter_topics", { matterId: matter.id, topicId: topic.id }),
  );
  const parties = Array.from({ length: size.statements > 100 ? 4 : 2 }, (_, at) =>
    writer.add("parties", {
      ...{ matterId: matter.id, order: at + 1 },
      name: `${nameWord(random, "en")} ${["side", "camp", "group", "office"][at]}`,
      positionInShort: sentence(random, "en", 8),
    }),
  );
  const points = Array.from(
    { length: Math.min(40, 2 + Math.floor(size.statements / 8)) },
    (_, at) => {
      const proposition = sentence(random, language, 7);
      return writer.add("points", {
        ...{ matterId: matter.id, order: at + 1, proposition },
        opposite: random.chance(0.2) ? sentence(random, language, 7) : null,
        note: random.chance(0.1) ? sentence(random, "en", 10) : null,
      });
    },
  );
  const making: Making = {
    ...{ writer, world, number, language, matter, parties, points },
    citing: citing(writer, world, number),
    said: [],
    speakers: new Map(),
  };
  addStatements(making, size.statements);
  const { rebuttals, headings, stances } = addPairs(making, size.pairs);
  const around = addAround(making, new Set(rebuttals.map((row) => row.claimId)));
  const rows = rowsOf(making, { matterTopics, topics, rebuttals, headings, stances, ...around });
  return { rows, own: making.said.flatMap((one) => (one.isShared ? [] : one.statement)) };
}

/** Some of a list, each once, the first ones most often. */
function pickSome<T>(random: Random, list: T[], count: number): T[] {
  return [...new Set(Array.from({ length: count }, () => random.zipf(list.length)))].flatMap(
    (at) => list[at] ?? [],
  );
}

/** What happened around it, and what was asked and looked for where nobody answered. */
function addAround(making: Making, answered: Set<number>) {
  const { writer, world, matter, parties, said, speakers, citing: from } = making;
  const { random } = world;
  const matterId = matter.id;
  const at = "2026-06-01T09:00:00.000Z";
  const events = Array.from({ length: random.chance(0.15) ? random.between(1, 4) : 0 }, () =>
    writer.add("events", {
      ...{ matterId, title: sentence(random, "en", 5), sourceId: from.any().id },
      ...{ edtf: "2014-05-02", earliest: 1_398_988_800_000, latest: 1_399_075_199_999 },
      quotation: null,
    }),
  );
  const open = said.filter((one) => !answered.has(one.statement.id));
  const some = (part: number) => open.filter(() => random.chance(part));
  const replySearches = some(0.04).map(({ statement, party }) =>
    writer.add("reply_searches", {
      ...{ matterId, statementId: statement.id, searchedAt: at, where: "The web and two archives" },
      partyId: (parties.find(({ id }) => id !== party) ?? (parties[0] as { id: number })).id,
      outcome: random.pick(["no_reply", "no_reply", "declined"] as const),
    }),
  );
  const others = [...speakers.values()].filter(({ row }) => row.kind !== "unnamed");
  const asked = (part: number) => (others.length > 0 ? some(part) : []);
  const commentRequests = asked(0.02).map(({ statement }) =>
    writer.add("comment_requests", {
      ...{ matterId, statementId: statement.id, speakerId: random.pick(others).row.id },
      ...{ askedAt: at, channel: "e-mail", deadline: "2026-06-08", checkedAt: at },
      outcome: random.pick(["pending", "no_reply", "declined"] as const),
    }),
  );
  const nonReplies = asked(0.01).map(({ statement }) =>
    writer.add("reported_non_replies", {
      ...{ matterId, statementId: statement.id, speakerId: random.pick(others).row.id },
      ...{ kind: "no_response", sourceId: from.bare().id, language: "en" },
      words: "did not respond to a request for comment",
    }),
  );
  return { events, replySearches, commentRequests, nonReplies };
}

type Rest = Pick<
  MatterRows,
  | "matterTopics"
  | "topics"
  | "rebuttals"
  | "headings"
  | "stances"
  | "events"
  | "replySearches"
  | "commentRequests"
  | "nonReplies"
>;

const inOrder = <T extends { id: number }>(rows: Iterable<T>): T[] =>
  [...new Map([...rows].map((row) => [row.id, row])).values()].sort((a, b) => a.id - b.id);

/** The rows in the orders in which db/desk/queries/matter-rows.ts reads them. */
function rowsOf(making: Making, rest: Rest): MatterRows {
  const { matter, parties, points, said, speakers, citing: from } = making;
  const quotations = said.flatMap((one) => one.quotations);
  const people = [...speakers.values()];
  const datings = said.flatMap((one) => one.datings);
  const sources = from.sources([
    ...quotations.flatMap((row) => [row.sourceId, row.upstreamId]),
    ...[...datings, ...rest.events, ...rest.nonReplies].map((row) => row.sourceId),
  ]);
  const shown = new Set(sources.map((row) => row.id));
  return {
    ...rest,
    ...{ matter, parties, points },
    memberships: said.map((one) => one.membership),
    statements: inOrder(said.map((one) => one.statement)),
    coSpeakers: inOrder(said.flatMap((one) => one.coSpeakers)),
    quotations: quotations.sort((a, b) => a.statementId - b.statementId || a.position - b.position),
    occasions: inOrder(said.map((one) => one.occasion)),
    datings: inOrder(datings),
    speakers: inOrder(people.map(({ row }) => row)),
    offices: inOrder(people.flatMap((one) => one.offices)),
    sources,
    takedowns: inOrder(from.takedowns()).filter((row) => shown.has(row.sourceId)),
    captures: inOrder(from.captures()).filter((row) => shown.has(row.sourceId)),
    rebuttals: inOrder(rest.rebuttals),
    stances: inOrder(rest.stances),
    former: new Map(),
    wholeTexts: [],
  };
}
