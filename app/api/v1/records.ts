/** Single records: what is on the record of one matter, pair, statement, speaker or source. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findGone } from "@/db/public/queries/gone";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { getMatter } from "@/db/public/queries/matters";
import { absolute } from "@/lib/absolute";
import { readSettings } from "@/lib/env";
import type { DatasetName } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { problem } from "@/lib/problem";
import { urls } from "@/lib/urls";
import { exporting } from "./exporting";
import { namedRows } from "./rows";
import { problems, rowSchema, versionSchema } from "./schemas";
import { noSuchMatter, withdrawnMatter } from "./unknown-matter";

const key = (name: string, description: string, example: string) =>
  z.object({ [name]: z.string().openapi({ description, example, param: { name, in: "path" } }) });

const id = (of: string) => key("id", `Public id of the ${of}.`, "3Vvq8aRzQm2K");

const json = (schema: z.ZodType, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  ...problems,
});

const address = z.url().openapi({ description: "Its page, for people." });

const routes = {
  matter: createRoute({
    method: "get",
    path: "/matters/{slug}",
    operationId: "get-matter",
    tags: ["Records"],
    summary: "A matter as last published",
    description:
      "The whole document of its current version: parties, points, speakers, occasions, statements, quotations, stances, rebuttals, sources, captures, events, searches and requests, as flat lists linked by ids.",
    request: { params: key("slug", "The matter in its address.", "us-cuba-negotiations") },
    responses: json(
      z
        .object({
          address,
          pinned: z.url().openapi({ description: "This version, for ever." }),
          version: versionSchema,
          document: z.looseObject({ format: z.literal("gainsay-matter/1") }),
        })
        .openapi("Matter"),
      "The matter.",
    ),
  }),
  pair: createRoute({
    method: "get",
    path: "/pairs/{id}",
    operationId: "get-pair",
    tags: ["Records"],
    summary: "A claim and a reply",
    description:
      "A row for each matter that shows the pair, and a row for each point with what the reply does to it.",
    request: { params: id("pair") },
    responses: json(
      z
        .object({
          address,
          pairs: z.array(rowSchema("pairs")),
          answers: z.array(rowSchema("answers")),
        })
        .openapi("Pair"),
      "The pair.",
    ),
  }),
  statement: createRoute({
    method: "get",
    path: "/statements/{id}",
    operationId: "get-statement",
    tags: ["Records"],
    summary: "A statement with its words, and every pair in which it stands",
    description: "A row for each of its quotations in each matter where it stands.",
    request: { params: id("statement") },
    responses: json(
      z
        .object({
          address,
          statements: z.array(rowSchema("statements")),
          pairs: z.array(rowSchema("pairs")),
        })
        .openapi("Statement"),
      "The statement.",
    ),
  }),
  speaker: createRoute({
    method: "get",
    path: "/speakers/{slug}",
    operationId: "get-speaker",
    tags: ["Records"],
    summary: "A speaker",
    description: "What is known of a speaker; `/statements?speaker={slug}` has what was said.",
    request: { params: key("slug", "The speaker in its address.", "donald-trump") },
    responses: json(
      z.object({ address, speaker: rowSchema("speakers") }).openapi("Speaker"),
      "The speaker.",
    ),
  }),
  source: createRoute({
    method: "get",
    path: "/sources/{id}",
    operationId: "get-source",
    tags: ["Records"],
    summary: "A source",
    description: "What carries the words; `/statements?source={id}` has those taken from it.",
    request: { params: id("source") },
    responses: json(
      z.object({ address, source: rowSchema("sources") }).openapi("Source"),
      "The source.",
    ),
  }),
};

type Kind = Parameters<typeof findGone>[0];

/** Where a record's page and the API have it. */
const placesOf: Record<Kind, { page: (key: string) => string; path: string }> = {
  rebuttals: { page: urls.pair, path: "pairs" },
  statements: { page: urls.statement, path: "statements" },
  speakers: { page: urls.person, path: "speakers" },
  sources: { page: urls.source, path: "sources" },
};

async function rowsOf(dataset: DatasetName, filters: Filters): Promise<Record<string, Value>[]> {
  const { dataFolder } = readSettings();
  const rows = await exporting.call("exportedRows", dataFolder, dataset, filters);
  return namedRows(dataset, rows).sort(byPlace);
}

/** Columns that say where a row stands on the page of its matter. */
const places = ["statement_number", "quotation_number", "pair_number", "point_number"] as const;

/** Of one record, rows of a matter stay together, in the order of its page. */
function byPlace(one: Record<string, Value>, other: Record<string, Value>): number {
  if (one.matter_id !== other.matter_id) return 0;
  const apart = places.find((place) => one[place] !== other[place]);
  return apart ? Number(one[apart]) - Number(other[apart]) : 0;
}

/** What stands at an address where no record does: where it leads on, what became of it, or nothing. */
async function elsewhere(kind: Kind, at: string): Promise<Response> {
  const now = await findLeadsTo(kind, at);
  if (now !== undefined)
    return Response.redirect(absolute(urls.api(`${placesOf[kind].path}/${now}`)), 308);
  const gone = await findGone(kind, at);
  if (!gone) return problem(404, "No such record", "Nothing on the record has this address.");
  const last = urls.matterVersion(gone.matter.slug, gone.lastVersion);
  return problem(
    410,
    "No longer on the record",
    `It was taken off the record at ${gone.goneAt}: ${gone.reason} The last version that showed it is ${absolute(last)}.`,
  );
}

export function addRecords(api: OpenAPIHono) {
  api.openapi(routes.matter, async (context) => {
    const slug = context.req.valid("param").slug ?? "";
    const page = await getMatter(slug);
    if (!page) return noSuchMatter(slug);
    const { document, withdrawal: _, ...version } = page.version;
    const now = document.matter.slug;
    if (now !== slug) return Response.redirect(absolute(urls.api(`matters/${now}`)), 308);
    const withdrawn = withdrawnMatter(page.version);
    if (withdrawn) return withdrawn;
    const pinned = absolute(urls.matterVersion(now, version.number));
    return context.json({ address: absolute(urls.matter(now)), pinned, version, document });
  });

  api.openapi(routes.pair, async (context) => {
    const pair = context.req.valid("param").id ?? "";
    const pairs = await rowsOf("pairs", { pair });
    if (pairs.length === 0) return elsewhere("rebuttals", pair);
    return context.json({
      address: absolute(urls.pair(pair)),
      pairs,
      answers: await rowsOf("answers", { pair }),
    });
  });

  api.openapi(routes.statement, async (context) => {
    const statement = context.req.valid("param").id ?? "";
    const statements = await rowsOf("statements", { statement });
    if (statements.length === 0) return elsewhere("statements", statement);
    return context.json({
      address: absolute(urls.statement(statement)),
      statements,
      pairs: await rowsOf("pairs", { statement }),
    });
  });

  api.openapi(routes.speaker, async (context) => {
    const slug = context.req.valid("param").slug ?? "";
    const [speaker] = await rowsOf("speakers", { speaker: slug });
    if (!speaker?.speaker_slug) return elsewhere("speakers", slug);
    return context.json({ address: absolute(urls.person(slug)), speaker });
  });

  api.openapi(routes.source, async (context) => {
    const at = context.req.valid("param").id ?? "";
    const [source] = await rowsOf("sources", { source: at });
    if (!source) return elsewhere("sources", at);
    return context.json({ address: absolute(urls.source(at)), source });
  });
}
