/** The tools that assistants have: reads of the public record, each as plain data with exact words. */
import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { toldVersion } from "@/app/twin/of";
import { getPairApart, getPersonPositionsApart } from "@/db/public/pages-apart";
import { listChanges } from "@/db/public/queries/changes";
import { findGone } from "@/db/public/queries/gone";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { getMatter } from "@/db/public/queries/matters";
import { listPinned } from "@/db/public/queries/pinned";
import { getStatement } from "@/db/public/queries/statements";
import { findMeantApart, searchApart } from "@/db/public/search-apart";
import { readAsked } from "@/db/public/search-asked";
import { absolute } from "@/lib/absolute";
import { changeKinds, mirrorSteps } from "@/lib/changes";
import { comparisonView } from "@/lib/comparison/view";
import { readCursor } from "@/lib/search/cursor";
import { foundKinds } from "@/lib/search/facets";
import { searchLanguage } from "@/lib/search/language";
import { GivenUpError, isGivenUp, limitsOf } from "@/lib/search/limits";
import { searchOrders } from "@/lib/search/results";
import { partsOf, toldMatter } from "@/lib/told/matter";
import { toldPair } from "@/lib/told/pair";
import { toldPositions } from "@/lib/told/person";
import { toldHit } from "@/lib/told/search";
import { toldStatement } from "@/lib/told/statement";
import { noVerdict } from "@/lib/told/words";
import { urls } from "@/lib/urls";
import { counted, notChecked } from "@/lib/wording";

const id = (of: string) =>
  z
    .string()
    .regex(/^[0-9A-Za-z]{12}$/, "A public id is twelve letters and digits.")
    .describe(`Public id of the ${of}: the last part of its address.`);
const slug = (of: string) =>
  z
    .string()
    .max(200)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "A slug is small letters, digits and hyphens.")
    .describe(`The ${of} in its address: the part after the last “/”.`);
const cursor = z
  .string()
  .max(500)
  .optional()
  .describe("Of the answer before, to go on from there.");

const noCursor = "This `cursor` is none that an answer gave. Leave it out.";

/** An answer: JSON, in which no words of the record can pass for anything but words of the record. */
const answer = (data: object): CallToolResult => ({
  content: [{ type: "text" as const, text: JSON.stringify({ noVerdict, ...data }, null, 1) }],
});

const refusal = (sentence: string): CallToolResult => ({
  content: [{ type: "text" as const, text: sentence }],
  isError: true,
});

const versions = async (slugs: Iterable<string>) =>
  [...(await listPinned(new Set(slugs)))].map(([slug, pinned]) => ({
    matter: slug,
    ...toldVersion(slug, pinned),
  }));

/** Reads a record where its address leads to, or says what became of it. */
async function at<T>(
  kind: Parameters<typeof findGone>[0],
  key: string,
  read: (key: string) => Promise<T | undefined>,
  tell: (found: T) => object | Promise<object>,
) {
  const now = (await findLeadsTo(kind, key)) ?? key;
  const found = await read(now);
  if (found !== undefined) {
    return answer({ ...(now !== key && { ledOnFrom: key }), ...(await tell(found)) });
  }
  const gone = await findGone(kind, key);
  if (!gone) return refusal(`Nothing on the record has the address “${key}”. Try search.`);
  const last = absolute(urls.matterVersion(gone.matter.slug, gone.lastVersion));
  return refusal(
    `This was taken off the record at ${gone.goneAt}. Reason: ${JSON.stringify(gone.reason)} The last version that showed it: ${last}`,
  );
}

/** A tool's work; of what fails here nobody outside is told how, but that a read took too long. */
const working =
  <A>(work: (args: A) => Promise<CallToolResult>) =>
  async (args: A): Promise<CallToolResult> => {
    try {
      return await work(args);
    } catch (error) {
      if (error instanceof GivenUpError) return refusal(error.message);
      console.error(error);
      return refusal("Something went wrong here. Ask again, and tell us if it stays.");
    }
  };

const reads = { annotations: { readOnlyHint: true, openWorldHint: false } };

export function addTools(server: McpServer): void {
  server.registerTool(
    "search",
    {
      ...reads,
      title: "Search the record",
      description: `Finds matters, points at issue, speakers and statements by words. ${searchLanguage} 20 results at a time, best first. \`meant\`, where little was found: words of the record near to those asked for that find more.`,
      inputSchema: z.strictObject({
        query: z.string().min(1).max(1000).describe("Words to look for, with operators."),
        kind: z.enum(foundKinds).optional().describe("Records of one kind alone."),
        order: z
          .enum(searchOrders)
          .optional()
          .describe("By when it was said; best match if left out."),
        cursor,
      }),
    },
    working(async ({ query: typed, cursor = "", ...others }) => {
      const { query, filters, kind, order, remarks } = await readAsked({ q: typed, ...others });
      if (!query)
        return refusal(
          ["There is no letter, no digit and no filter in this query.", ...remarks].join(" "),
        );
      if (cursor !== "" && !readCursor(cursor)) return refusal(noCursor);
      const options = { filters, kind, order };
      const found = await searchApart(query, cursor, options);
      if (isGivenUp(found)) return refusal(new GivenUpError().message);
      const { hits, total, next } = found;
      const meant = await findMeantApart(query, found, { filters, kind });
      const slugs = hits.flatMap((hit) => {
        if (hit.kind === "matter") return hit.slug;
        if (hit.kind === "point") return hit.matter.slug;
        return hit.kind === "statement" ? hit.matters.map((matter) => matter.slug) : [];
      });
      return answer({
        ...{ searchedFor: query.words, narrowedTo: filters, found: total },
        remarks: [...remarks, ...limitsOf(found)],
        ...(meant && { meant }),
        hits: hits.map((hit) => toldHit(hit, absolute)),
        versions: await versions(slugs),
        next,
      });
    }),
  );

  server.registerTool(
    "get_matter",
    {
      ...reads,
      title: "A matter",
      description:
        "A question at issue: parties and their positions in short, points, statements with words that stand for them, pairs of claim and reply with what the reply does, what is missing or in doubt. Long ones come in parts.",
      inputSchema: z.strictObject({
        slug: slug("matter"),
        part: z.number().int().min(1).max(10_000).optional().describe("From 1; 1 without it."),
      }),
    },
    working(async ({ slug, part = 1 }) => {
      const page = await getMatter(slug);
      if (!page) return refusal(`There is no matter “${slug}” on the record. Try search.`);
      const { document, withdrawal, ...rest } = page.version;
      const now = document.matter.slug;
      if (withdrawal !== null)
        return refusal(
          `This matter was withdrawn at ${rest.publishedAt}. Reason: ${JSON.stringify(withdrawal)} The version that says so: ${toldVersion(now, rest).pinned}`,
        );
      const view = comparisonView(document);
      if (part > partsOf(view))
        return refusal(`This matter has ${counted(partsOf(view), "part")}.`);
      const { approvedBy, correction, withheld } = rest;
      return answer({
        version: toldVersion(now, rest),
        checkedBy: approvedBy ?? notChecked,
        ...{ correction, withheld },
        ...toldMatter(view, absolute, part),
      });
    }),
  );

  server.registerTool(
    "get_pair",
    {
      ...reads,
      title: "A claim and a reply",
      description:
        "One claim and one reply that answers it: the exact words of both with their custody, and, for each point, the stances and what the reply does to it.",
      inputSchema: z.strictObject({ id: id("pair") }),
    },
    working(({ id }) =>
      at("rebuttals", id, getPairApart, ({ pair, version: { approvedBy, ...rest } }) => ({
        version: {
          ...toldVersion(pair.matter.slug, rest),
          pinned: absolute(urls.pairVersion(pair.matter.slug, rest.number, pair.record.id)),
        },
        checkedBy: approvedBy ?? notChecked,
        ...toldPair(pair, absolute),
      })),
    ),
  );

  server.registerTool(
    "get_statement",
    {
      ...reads,
      title: "A statement, with custody",
      description:
        "One statement: who said it, when and how surely that is known, every quotation exactly as its source gives it, step by step how the words reached the record, the points it takes a stance on, what it answers and what answers it.",
      inputSchema: z.strictObject({ id: id("statement") }),
    },
    working(({ id }) =>
      at("statements", id, getStatement, async ({ statement }) => ({
        versions: await versions(statement.standings.map(({ matter }) => matter.slug)),
        ...toldStatement(statement, absolute),
      })),
    ),
  );

  server.registerTool(
    "get_person_positions",
    {
      ...reads,
      title: "What a speaker held",
      description:
        "The stances of a speaker point by point, in the order in which they were taken where that is known, with the words that show them, changes, and what was taken back.",
      inputSchema: z.strictObject({ slug: slug("speaker"), cursor }),
    },
    working(({ slug, cursor: after }) =>
      at(
        "speakers",
        slug,
        (key) => getPersonPositionsApart(key, { only: "all", after }),
        async ({ speaker, positions }) => ({
          name: speaker.name,
          kind: speaker.kind,
          address: absolute(urls.person(speaker.slug)),
          pointsInAll: positions.total,
          versions: await versions(positions.points.map(({ point }) => point.matter.slug)),
          positions: toldPositions(positions.points, absolute),
          next: positions.next,
        }),
      ),
    ),
  );

  server.registerTool(
    "list_changes",
    {
      ...reads,
      title: "What changed",
      description:
        "Publications, corrections, withdrawals, merges and withholdings in their order, oldest first, each with the version it is about and why. Keep `since` to ask later for what came after.",
      inputSchema: z.strictObject({
        since: z.string().max(500).optional().describe("Of an answer before; all without it."),
        limit: z.number().int().min(1).max(200).optional().describe("50 without it."),
      }),
    },
    working(async ({ since, limit = 50 }) => {
      const page = await listChanges(since, limit);
      if (!page) return refusal("This `since` is none that this record gave. Leave it out.");
      return answer({
        changes: page.changes.map(({ kind, at, details, why, correction, version: of }) => ({
          ...{ kind, is: changeKinds[kind].is, at, why, correction, details },
          forCopies: mirrorSteps[changeKinds[kind].step],
          version: of && {
            ...{ number: of.number, sha256: of.hash },
            pinned: absolute(urls.matterVersion(of.slug, of.number)),
          },
        })),
        since: page.since,
        isMore: page.isMore,
      });
    }),
  );
}
