/** The search of the record, as its page has it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findMeantApart, searchForPrograms } from "@/db/public/search-apart";
import { readAsked } from "@/db/public/search-asked";
import { absolute } from "@/lib/absolute";
import { type Filters, schemaOf, searchFilters } from "@/lib/export/filters";
import { notUnderstood, problem } from "@/lib/problem";
import { readCursor } from "@/lib/search/cursor";
import { foundKinds } from "@/lib/search/facets";
import { longestQuery, searchLanguage } from "@/lib/search/language";
import { GivenUpError, limitsOf } from "@/lib/search/limits";
import { readQuery } from "@/lib/search/query";
import { mostCounted, searchOrders } from "@/lib/search/results";
import { textKinds, toldHit } from "@/lib/search/told";
import { urls } from "@/lib/urls";
import { keysOf, quotationForms } from "@/lib/vocabulary";
import { limit } from "./paging";
import { ofWithdrawn, problemsOfRows, tooLong } from "./schemas";
import { unknownMatter } from "./unknown-matter";

const query = schemaOf("search", searchFilters, {
  q: z
    .string({ error: "It is given twice." })
    .refine(
      (text) => [...text].length <= longestQuery,
      `It is longer than ${longestQuery} characters.`,
    )
    .refine((text) => readQuery(text) !== null, "It holds no letter and no digit.")
    .optional()
    .openapi({
      description: `What to look for. ${searchLanguage} Without it, all that the filters leave.`,
      example: 'talks speaker:"Donald Trump"',
    }),
  kind: z
    .enum(foundKinds, { error: `It is one of ${foundKinds.join(", ")}.` })
    .optional()
    .openapi({ description: "Records of one kind alone." }),
  order: z
    .enum(searchOrders, { error: `It is one of ${searchOrders.join(", ")}.` })
    .optional()
    .openapi({
      description:
        "`best` match first if left out; by when it was said, what has no date stands at the end.",
    }),
  limit,
  cursor: z.string({ error: "It is given twice." }).optional().openapi({
    description: "Where the results go on: taken from `next` of the page before, and not made up.",
  }),
});

const text = {
  text: z.string(),
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])).openapi({
    description: "From which to which of its Unicode code points stands what was looked for.",
  }),
};

const hit = z
  .object({
    kind: z.enum(["matter", "point", "speaker", "statement"]),
    id: z.string(),
    address: z.url().openapi({ description: "Its page, for people." }),
    passages: z.array(
      z.object({
        of: z.enum(Object.keys(textKinds) as [keyof typeof textKinds]).openapi({
          description: Object.entries(textKinds)
            .map(([kind, words]) => `\`${kind}\`: ${words}`)
            .join("; "),
        }),
        ...text,
        form: z.enum(keysOf(quotationForms)).nullable(),
        language: z.string().nullable().openapi({ description: "BCP 47; null of our own words." }),
      }),
    ),
    speakers: z.array(z.object(text)).openapi({
      description: "Of a statement: who made it, or to whom its words are attributed.",
    }),
    attributedBy: z.string().nullable(),
    date: z.string().nullable().openapi({ description: "Of a statement: EDTF; null: not stated." }),
    matters: z.array(z.object({ slug: z.string(), question: z.string() })),
  })
  .openapi("Hit");

const route = createRoute({
  method: "get",
  path: "/search",
  operationId: "search",
  tags: ["Search"],
  summary: "What holds these words, best match first",
  description:
    "Statements by their words, our summaries and their speakers, points, people and organisations, and the questions of matters. Narrowed by who said it, when or in which form, it finds statements alone; by a matter or a topic, their points and questions too. `limit` is 50 if left out.",
  request: { query },
  responses: {
    200: {
      description: "A page of results. `Link` with rel=next leads to the next one.",
      content: {
        "application/json": {
          schema: z
            .object({
              data: z.array(hit),
              total: z
                .number()
                .int()
                .openapi({
                  description: `How many were found; ${mostCounted + 1} stands for any number above ${mostCounted}.`,
                }),
              remarks: z.array(z.string()).openapi({
                description:
                  "In sentences: what of the words in `q` was not understood, and done without; whether records have only some of the words; whether only the newest were looked at.",
              }),
              meant: z
                .object({
                  words: z.string(),
                  total: z.number().int(),
                  unknown: z.array(z.string()).openapi({
                    description: "Words, as given, that stand nowhere on the record.",
                  }),
                })
                .nullable()
                .openapi({
                  description:
                    "Where little was found: what was probably meant by the words in `q`, in words that the record has, and how many results those have. Null where nothing is near.",
                }),
              next: z.url().nullable().openapi({ description: "The next page; null at the end." }),
            })
            .openapi("SearchPage"),
        },
      },
    },
    ...problemsOfRows,
    ...ofWithdrawn,
    ...tooLong,
  },
});

function givenUp({ message }: GivenUpError): Response {
  const answer = problem(503, "Took too long", message);
  answer.headers.set("retry-after", "10");
  return answer;
}

export function addSearch(api: OpenAPIHono) {
  api.openapi(route, async (context) => {
    const given = context.req.valid("query");
    const { limit: most = 50, cursor } = given;
    if (cursor !== undefined && !readCursor(cursor)) {
      const detail = "It is not one that this search gave. Leave it out to begin at the start.";
      return notUnderstood([{ parameter: "cursor", detail }]);
    }
    const unknown = await unknownMatter(given as Filters);
    if (unknown) return unknown;
    const { query, filters, kind, order, remarks } = await readAsked(context.req.query());
    if (!query) {
      const detail = ["It asks for nothing that can be looked for.", ...remarks].join(" ");
      return notUnderstood([{ parameter: "q", detail }]);
    }
    const options = { filters, kind, order, limit: most };
    const found = await searchForPrograms(query, cursor, options).catch((error: unknown) => {
      if (error instanceof GivenUpError) return error;
      throw error;
    });
    if (found instanceof GivenUpError) return givenUp(found);
    const meant = await findMeantApart(query, found, { filters, kind });
    const next =
      found.next && absolute(urls.api("search", { ...context.req.query(), cursor: found.next }));
    if (next) context.header("link", `<${next}>; rel="next"`);
    const data = found.hits
      .map(toldHit)
      .map(({ page, ...told }) => ({ ...told, address: absolute(page) }));
    return context.json(
      { data, total: found.total, remarks: [...remarks, ...limitsOf(found)], meant, next },
      200,
    );
  });
}
