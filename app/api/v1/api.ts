/** The public API: reads of the public record, described by OpenAPI 3.1. Each route is in a file of its kind. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { readSettings } from "@/lib/env";
import { filterProblems } from "@/lib/export/filters";
import { notUnderstood, problem } from "@/lib/problem";
import { licenceOf } from "@/lib/release/licence";
import { urls } from "@/lib/urls";
import packageJson from "@/package.json";
import { addChanges } from "./changes";
import { addExport } from "./export";
import { anybodyMayRead, limited, onlyReadable, onlyReading, unlessKnown } from "./guards";
import { addLists } from "./lists";
import { addLogHead } from "./log-head";
import { addRecords } from "./records";
import { addReleases } from "./releases";
import { addSearch } from "./search";
import { addVersions } from "./versions";
import { addWhole } from "./whole";

export const api = new OpenAPIHono({
  defaultHook: (result) => {
    if (result.success) return;
    return notUnderstood(
      filterProblems(result.error).map(({ name, sentence }) => ({
        parameter: name,
        detail: sentence,
      })),
    );
  },
}).basePath(urls.api());

api.use(anybodyMayRead, onlyReading, limited, onlyReadable, unlessKnown);
addLists(api);
addRecords(api);
addVersions(api);
addChanges(api);
addWhole(api);
addExport(api);
addSearch(api);
addLogHead(api);
addReleases(api);

api.openAPIRegistry.registerComponent("securitySchemes", "key", {
  type: "http",
  scheme: "bearer",
  description: "A key raises the limit. Nothing asks for one.",
});

/** The document that describes every address. */
export const describeApi = () =>
  api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Gainsay",
      version: packageJson.version,
      description:
        "Public claims and what was said against them. Reads what is published. The record gives no verdict: it holds who said exactly what, when and how surely that is known, through which sources, and what a reply does to each point.",
      ...licenceIn(readSettings().licence),
    },
    servers: [{ url: readSettings().url }],
    security: [{}, { key: [] }],
  });

api.get("/openapi.json", (context) => context.json(describeApi()));

api.notFound(() =>
  problem(
    404,
    "No such address",
    `There is nothing here. ${urls.api()}/openapi.json lists every address.`,
  ),
);
api.onError((error) => {
  console.error(error);
  return problem(
    500,
    "A fault of ours",
    "Something went wrong here. Ask again, and tell us if it stays.",
  );
});

function licenceIn(stated: string | null) {
  const licence = licenceOf(stated);
  return licence && { license: { name: licence.name, ...(licence.href && { url: licence.href }) } };
}
