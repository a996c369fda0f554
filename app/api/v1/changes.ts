/** What changed, in order: what a copy of the record, or whoever follows it, asks for again and again. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { isChangesCursor, listChanges } from "@/db/public/queries/changes";
import { readSettings } from "@/lib/env";
import { notUnderstood, problem } from "@/lib/problem";
import { urls } from "@/lib/urls";
import { changeEntry, changeSchema } from "./change-entry";
import { limit } from "./paging";
import { problems } from "./schemas";

const query = z.strictObject(
  {
    since: z.string({ error: "It is given twice." }).optional().openapi({
      description:
        "What changed after it: the `since` of an answer before, or the `cursor` of a change. Leave it out to begin at the start.",
    }),
    limit,
  },
  {
    error: ({ code }) =>
      code === "unrecognized_keys"
        ? "There is no such filter. changes can be asked for with since, limit."
        : undefined,
  },
);

const route = createRoute({
  method: "get",
  path: "/changes",
  operationId: "list-changes",
  tags: ["Changes"],
  summary: "What changed on the record, in order",
  description:
    "Every publication, correction, withdrawal, withholding, merge, its undoing, and change of address, oldest first, each with what a copy of the record must do, and why. Nothing ever comes before a cursor that was given. A copy that does what each says, in order, is equal to the record.",
  request: { query },
  responses: {
    200: {
      description: "Changes. `Link` with rel=next leads to those that follow by now.",
      content: {
        "application/json": {
          schema: z
            .object({
              data: z.array(changeSchema),
              since: z.string().openapi({
                description: "Ask with it again later: what changed after all of these.",
              }),
              next: z
                .url()
                .nullable()
                .openapi({ description: "The next page; null where nothing follows by now." }),
            })
            .openapi("Changes"),
        },
      },
    },
    304: problems[304],
    400: problems[400],
    410: {
      ...problems[410],
      description: "The cursor is of no change of this record: begin anew without it.",
    },
    429: problems[429],
  },
});

export function addChanges(api: OpenAPIHono) {
  api.openapi(route, async (context) => {
    const { since, limit: most = 50 } = context.req.valid("query");
    if (since !== undefined && !isChangesCursor(since)) {
      const detail = "It is not one that this list gave. Leave it out to begin at the start.";
      return notUnderstood([{ parameter: "since", detail }]);
    }
    const page = await listChanges(since, most);
    if (!page)
      return problem(
        410,
        "No such place",
        "`since` is of no change of this record: it was not given here, or the record is not the one that it was. Leave it out to begin anew.",
      );
    const asked = { ...context.req.query(), since: page.since };
    const next = page.isMore ? new URL(urls.api("changes", asked), readSettings().url).href : null;
    if (next) context.header("link", `<${next}>; rel="next"`);
    return context.json({ data: page.changes.map(changeEntry), since: page.since, next }, 200);
  });
}
