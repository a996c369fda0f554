import { describe, expect, test } from "vitest";
import { type ApiDocument, entriesByTag, filtersOfDocument, shapeOf } from "./api-reference";

const text = { type: "string", examples: ["a"] };
const get = (tag: string, operationId: string, more = {}) => ({
  get: {
    operationId,
    tags: [tag],
    summary: operationId,
    responses: { 200: { description: "" }, 404: { description: "" } },
    ...more,
  },
});
const document: ApiDocument = {
  servers: [{ url: "https://gainsay.example" }],
  paths: {
    "/v1/pairs": get("Lists", "list-pairs", {
      parameters: [
        { name: "type", in: "query", schema: { ...text, enum: ["denies"] } },
        { name: "limit", in: "query", schema: { type: "integer" } },
      ],
    }),
    "/v1/answers": get("Lists", "list-answers", {
      parameters: [{ name: "type", in: "query", schema: text }],
    }),
    "/v1/search": get("Search", "search", {
      parameters: [{ name: "q", in: "query", required: true, schema: { example: "talks & more" } }],
    }),
    "/v1/pairs/{id}": get("Records", "get-pair", {
      parameters: [{ name: "id", in: "path", required: true, schema: { example: "x/y" } }],
      responses: {
        200: {
          description: "It.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pair" } } },
        },
      },
    }),
    "/v1/pairs/{id}/v/{number}": get("Versions", "get-version", {
      parameters: [
        { name: "id", in: "path", required: true, schema: { example: "x/y" } },
        { name: "number", in: "path", required: true, schema: { example: 1 } },
      ],
    }),
    "/v1/export/pairs.csv": get("Exports", "export-pairs-csv", { summary: "All pairs as csv" }),
    "/v1/export/pairs.excel.csv": get("Exports", "export-pairs-excel-csv"),
    "/v1/export/answers.csv": get("Exports", "export-answers-csv"),
  },
  components: { schemas: {} },
};

describe("the entries of the reference", () => {
  const byTag = entriesByTag(document, { "/v1/pairs/{id}": "known" });
  const calls = (tag: string) =>
    byTag.get(tag)?.map((entry) => entry.calls.map(({ curl }) => curl));

  test("are all operations of the document, kind by kind, files of a dataset as one", () => {
    expect([...byTag.keys()]).toEqual(["Lists", "Search", "Records", "Versions", "Exports"]);
    expect(byTag.get("Exports")?.map(({ id, path, summary }) => [id, path, summary])).toEqual([
      ["export-pairs", "/v1/export/pairs.{format}", "All pairs"],
      ["export-answers", "/v1/export/answers.{format}", "export-answers-csv"],
    ]);
  });

  test("each come with a line that asks for something that is there", () => {
    const at = (path: string) => `"https://gainsay.example/v1/${path}"`;
    expect(calls("Lists")).toEqual([[`curl ${at("pairs?limit=2")}`], [`curl ${at("answers")}`]]);
    expect(calls("Search")).toEqual([[`curl ${at("search?q=talks+%26+more")}`]]);
    expect(calls("Records")).toEqual([[`curl ${at("pairs/known")}`]]);
    expect(calls("Versions")).toEqual([[`curl ${at("pairs/known/v/1")}`]]);
    expect(calls("Exports")?.[0]).toEqual([
      `curl -o pairs.csv ${at("export/pairs.csv")}`,
      `curl -o pairs.excel.csv ${at("export/pairs.excel.csv")}`,
    ]);
  });

  test("take the document’s example where nothing is known, and say what else may be answered", () => {
    const [record] = entriesByTag(document, {}).get("Records") ?? [];
    expect(record?.calls[0]?.curl).toContain("/v1/pairs/x%2Fy");
    expect(record?.shape).toEqual({ words: "Pair", name: "Pair" });
    expect(byTag.get("Lists")?.[0]?.others).toEqual(["404"]);
  });
});

test("filters are what lists are narrowed by, once each, with the lists that have them", () => {
  expect(filtersOfDocument(document).map(({ name, lists }) => [name, lists])).toEqual([
    ["type", ["pairs", "answers"]],
  ]);
});

test.each([
  [{ type: "string" }, "string"],
  [{ type: ["string", "null"], format: "date" }, "date or null"],
  [{ items: { $ref: "#/components/schemas/pairsRow" } }, "list of pairsRow"],
  [{ items: { type: "integer" } }, "list of integer"],
  [{}, "anything"],
])("%j is said to be %j", (schema, words) => {
  expect(shapeOf(schema).words).toBe(words);
});
