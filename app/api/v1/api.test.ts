/** The API as a program meets it: every address that its document names, with answers that fit what it says of them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020";
import { afterAll, describe, expect, test, vi } from "vitest";
import { publicReader } from "@/db/public/files";
import { layRelease } from "@/db/releases/release.fixture";
import { demoHouse } from "@/db/test-support";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { filtersOf } from "@/lib/export/filters";
import { formatsOf } from "@/lib/export/formats";
import { wholeFiles } from "@/lib/export/whole";
import { api } from "./api";
import { copying } from "./copying";
import { exporting } from "./exporting";

/** The demo as it stands while all of these ask. */
const folder = mkdtempSync(join(tmpdir(), "gainsay-api-"));
cpSync(demoHouse().folder, folder, { recursive: true });
layRelease(folder);
vi.stubEnv("GAINSAY_DATA", folder);
afterAll(async () => {
  await Promise.all([exporting.end(), copying.end()]);
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init?: RequestInit) => api.request(`http://localhost${path}`, init);
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever was sent.
const read = async (path: string): Promise<any> => (await ask(path)).json();

interface Operation {
  operationId: string;
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    example?: unknown;
    schema?: object;
  }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
const openapi = await read("/api/v1/openapi.json");
const operations = Object.entries(openapi.paths as Record<string, { get: Operation }>);

/** Records of the demo, for the addresses of single records. */
const first = (dataset: string, column: string) => {
  const { connection } = publicReader(folder);
  return connection.prepare(`select ${column} from ${dataset}`).pluck().get() as string;
};
const keys: Record<string, string> = {
  "/api/v1/matters/{slug}": first("matters", "slug"),
  "/api/v1/matters/{slug}/v/{number}": first("matters", "slug"),
  "/api/v1/matters/{slug}/v/{number}/sealed": first("matters", "slug"),
  "/api/v1/speakers/{slug}": "donald-trump",
  "/api/v1/pairs/{id}": first("rebuttals where type = 'partly_denies'", "id"),
  "/api/v1/statements/{id}": first("statements", "id"),
  "/api/v1/sources/{id}": first("sources", "id"),
  "/api/v1/releases/{name}": "2026-11-30",
};
const names = Object.keys(datasets) as DatasetName[];
for (const name of names) keys[`/api/v1/export/${name}.{format}.zip`] = "csv";
/** What must be asked with. */
const needed: Record<string, string> = { "/api/v1/search": "?q=talks" };
const addressOf = (path: string) =>
  path.replace("{number}", "1").replace(/\{\w+\}/, keys[path] ?? "") + (needed[path] ?? "");
/** Addresses that are neither a dataset’s nor of a single record. */
const others = ["/api/v1/changes", "/api/v1/search", "/api/v1/log/head", "/api/v1/releases"];

describe("the document", () => {
  test("is OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(openapi);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(openapi.openapi).toBe("3.1.0");
    const { parameters } = openapi.paths["/api/v1/answers"].get;
    expect(parameters.map((one: { name: string }) => one.name)).toEqual([
      ...filtersOf.answers,
      "limit",
      "cursor",
    ]);
    expect(parameters[0]).toMatchObject({
      name: "matter",
      in: "query",
      schema: { description: "Of one matter: its slug.", examples: ["us-cuba-negotiations"] },
    });
  });

  test("names every address there is, and no other", () => {
    const served = api.routes
      .filter(
        ({ method, path }) => method === "GET" && !path.includes("*") && !path.includes(":file"),
      )
      .map(({ path }) => path.replace(/:(\w+)/g, "{$1}"))
      // One operation stands for the archives of all formats.
      .map((path) => path.replace(/(export\/\w+)\..*\.zip$/, "$1.{format}.zip"));
    const named = operations.map(([path]) => path);
    expect([...new Set(served)].filter((path) => !path.endsWith("openapi.json")).sort()).toEqual(
      [...named].sort(),
    );
    expect(named).toHaveLength(
      names.length +
        names.flatMap(formatsOf).length +
        Object.keys(keys).length +
        others.length +
        Object.keys(wholeFiles).length,
    );
  });
});

describe("every address", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(openapi, "api");

  test.each(operations)("%s answers as the document says", async (path, { get: { responses } }) => {
    const answer = await ask(addressOf(path));
    expect(answer.status).toBe(200);
    const [[mediaType = "", content] = []] = Object.entries(responses["200"]?.content ?? {});
    expect(answer.headers.get("content-type")).toContain(mediaType.split(";")[0]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("ratelimit")).toMatch(/^"address";r=\d+;t=\d+$/);
    const bytes = await answer.arrayBuffer();
    expect(bytes.byteLength).toBeGreaterThan(100);
    if (mediaType !== "application/json" || path.includes("/export/")) return;
    const pointer = path.replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
    const fits = ajv.compile({
      $ref: `api#/paths/${pointer}/get/responses/200/content/application~1json/schema`,
    });
    fits(JSON.parse(Buffer.from(bytes).toString()));
    expect(fits.errors).toBeNull();
    expect(content).toBeDefined();
  });

  test.each(operations)("%s says what it does not understand", async (path) => {
    if (path.includes("{")) {
      const answer = await ask(path.replace(/\{\w+\}/, "no-such-record"));
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
      return;
    }
    const answer = await ask(`${addressOf(path)}${path in needed ? "&" : "?"}colour=red`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      title: "Not understood",
      errors: [
        { parameter: "colour", detail: expect.stringContaining("There is no such filter.") },
      ],
    });
  });

  test("is not written to", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await ask("/api/v1/matters", { method });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
    expect((await ask("/api/v1/matters", { method: "OPTIONS" })).status).toBe(204);
  });
});

test("a query that cannot be decoded is not taken for another", async () => {
  for (const query of [
    "party=%E0%A4%A",
    "%=1",
    "party=Cuba&speaker=%zz",
    "limit=1&party=%ff",
    "party=%EF%BF%BD",
  ]) {
    const answer = await ask(`/api/v1/answers?${query}`);
    expect([query, answer.status]).toEqual([query, 400]);
    const { errors } = await answer.json();
    expect(errors[0].detail).toBe("It is not UTF-8 in percent-encoding.");
  }
  expect((await ask("/api/v1/answers?party=S%C3%A3o+Tom%C3%A9")).status).toBe(200);
});

describe("a list", () => {
  test.each(["0", "201", "-1", "x", "1.5", "", "1e1"])("takes no limit of %j", async (limit) => {
    const answer = await ask(`/api/v1/matters?limit=${limit}`);
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors).toEqual([
      {
        ...{ pointer: "#/query/limit", parameter: "limit" },
        detail: "It is a whole number from 1 to 200.",
      },
    ]);
  });

  test("takes no cursor but its own", async () => {
    const cursor = new URL((await read("/api/v1/answers?limit=1")).next).searchParams.get("cursor");
    expect((await ask(`/api/v1/answers?limit=1&cursor=${cursor}`)).status).toBe(200);
    for (const wrong of [
      cursor?.slice(1),
      `${cursor}${cursor}`,
      "abc",
      "W10",
      "null",
      "WyJhbnN3ZXJzIl0",
    ])
      expect((await ask(`/api/v1/answers?cursor=${wrong}`)).status).toBe(400);
    // Of another list, and of no length that it has.
    expect((await ask(`/api/v1/pairs?cursor=${cursor}`)).status).toBe(400);
    const short = Buffer.from(JSON.stringify(["answers", "a"])).toString("base64url");
    expect((await ask(`/api/v1/answers?cursor=${short}`)).status).toBe(400);
  });

  test("leads from page to page to the end, and to the same rows as the export", async () => {
    const found: unknown[] = [];
    let next: string | null = "/api/v1/answers?limit=2&matter=us-cuba-negotiations";
    let pages = 0;
    while (next) {
      const answer: Response = await ask(next);
      const page = (await answer.json()) as { data: unknown[]; next: string | null };
      found.push(...page.data);
      pages += 1;
      expect(answer.headers.get("link")).toBe(page.next && `<${page.next}>; rel="next"`);
      next = page.next && new URL(page.next).pathname + new URL(page.next).search;
    }
    expect(found).toEqual(await read("/api/v1/export/answers.json?matter=us-cuba-negotiations"));
    expect(pages).toBe(Math.ceil(found.length / 2));
  });

  test.each([
    ["answers", "treatment=denied", 2],
    ["answers", "treatment=denied&speaker=donald-trump", 1],
    ["answers", "statement={statement}", 5],
    ["answers", "form=verbatim&language=en", 5],
    ["answers", "form=verbatim&language=EN", 5],
    ["pairs", "type=disputes", 1],
    ["pairs", "party=Cuba", 2],
    ["pairs", "party=Spain", 0],
    ["pairs", "treatment=left_open", 1],
    ["pairs", "topic=trade", 2],
    ["pairs", "topic=sport", 0],
    ["pairs", "before=2026-02-02", 2],
    ["pairs", "before=2026-02-01", 0],
    ["pairs", "after=2026-01-01", 0],
    ["matters", "topic=diplomacy", 1],
    ["speakers", "matter=us-cuba-negotiations", 3],
    ["sources", "matter=us-cuba-negotiations", 2],
  ])("of %s can be narrowed by %s", async (dataset, query, rows) => {
    const filters = query.replace(
      "{statement}",
      first("rebuttals where type = 'partly_denies'", "claim_id"),
    );
    expect((await read(`/api/v1/${dataset}?limit=200&${filters}`)).data).toHaveLength(rows);
  });

  test("of a format that is not for it says which it comes as", async () => {
    for (const [file, sentence] of [
      ["speakers.gexf", "There is no speakers as gexf: gexf is for answers, pairs; speakers comes"],
      ["answers.doc", "There is no “doc”; formats of answers are csv,"],
      ["answers.zip", "each also in an archive: answers.csv.zip."],
      ["people.csv", "There is no “people”; datasets are answers,"],
    ]) {
      const answer = await ask(`/api/v1/export/${file}`);
      expect(answer.status).toBe(404);
      expect((await answer.json()).detail).toContain(sentence);
    }
  });

  test("of a matter that is not there says so, as its export does", async () => {
    for (const path of ["answers", "export/answers.csv"]) {
      const answer = await ask(`/api/v1/${path}?matter=none`);
      expect([answer.status, (await answer.json()).title]).toEqual([404, "No such matter"]);
    }
  });

  test.each([
    ["type=lies", "type", "It is one of denies,"],
    ["before=2026-02-30", "before", "It is a day, such as 2026-02-01."],
    ["matter=US", "matter", "It is the last part of an address"],
    ["pair=x", "pair", "It is a public id"],
    ["party=", "party", "It is empty; leave it out to have all."],
    ["speaker=a&speaker=b", "speaker", "It is given twice."],
  ])("says what is wrong with %s", async (query, parameter, sentence) => {
    const { errors } = await read(`/api/v1/answers?${query}`);
    expect(errors).toEqual([
      {
        ...{ pointer: `#/query/${parameter}`, parameter },
        detail: expect.stringContaining(sentence),
      },
    ]);
  });
});

test("a record has its page, its rows, and everything that answers it", async () => {
  const id = keys["/api/v1/pairs/{id}"] ?? "";
  const { address, pairs, answers } = await read(`/api/v1/pairs/${id}`);
  expect(address).toBe(`http://localhost:3000/pairs/${id}`);
  expect(pairs).toHaveLength(1);
  expect((answers as { treatment: string }[]).map((row) => row.treatment)).toEqual([
    ...["denied", "met_with_conditions", "not_addressed", "raised", "left_open"],
  ]);
});

test("what is known already is not sent again", async () => {
  const etag = (await ask("/api/v1/pairs")).headers.get("etag") ?? "";
  const again = await ask("/api/v1/pairs", { headers: { "if-none-match": `W/${etag}, "x"` } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const other = await ask("/api/v1/answers", { headers: { "if-none-match": etag } });
  expect(other.status).toBe(200);
});

test("asking for the head of an export begins none", async () => {
  const stream = vi.spyOn(exporting, "stream");
  const answer = await ask("/api/v1/export/answers.csv", { method: "HEAD" });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/csv; charset=utf-8; header=present",
  ]);
  expect(stream).not.toHaveBeenCalled();
  stream.mockRestore();
});

test("whoever asks too often is told when to ask again", async () => {
  let last = await ask("/api/v1/none");
  for (let asked = 0; asked < 400 && last.status !== 429; asked += 1)
    last = await ask("/api/v1/none");
  expect(last.status).toBe(429);
  expect(last.headers.get("ratelimit")).toMatch(/^"address";r=0;t=\d+$/);
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(last.headers.get("content-type")).toContain("application/problem+json");
});
