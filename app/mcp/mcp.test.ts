/** The record as assistants meet it: a client of the protocol's own kit, over HTTP, and whoever means ill. */
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hostileSlug, hostileWords, publishHostile } from "@/db/hostile.fixture";
import { publicReader } from "@/db/public/files";
import { demoFolder } from "@/db/test-support";
import { serve } from "@/lib/serve.fixture";
import { noVerdict } from "@/lib/told/words";
import { mcp } from "./mcp";

const folder = demoFolder();
const hostile = publishHostile(folder);
vi.stubEnv("GAINSAY_DATA", folder);
vi.stubEnv("GAINSAY_URL", "https://gainsay.example");
const server = await serve((request) => mcp.fetch(request));
afterAll(() => server.end());
const address = new URL("/mcp", server.origin);

const first = (sql: string) => publicReader(folder).connection.prepare(sql).pluck().get() as string;
const pair = first("select id from rebuttals where type = 'partly_denies'");
const statement = first(
  "select s.id from statements s join memberships m on m.statement_id = s.id join matters t on t.id = m.matter_id where m.number = 2 and t.slug = 'us-cuba-negotiations'",
);

/** A call of every tool, as somebody would make it. */
const calls: Record<string, Record<string, unknown>> = {
  search: { query: "dialogue" },
  get_matter: { slug: "us-cuba-negotiations" },
  get_pair: { id: pair },
  get_statement: { id: statement },
  get_person_positions: { slug: "donald-trump" },
  list_changes: {},
};

type Told = { isError?: boolean; content: { type: string; text?: string }[] };
const textOf = ({ content }: Told) => content.map(({ text }) => text).join("");

async function connected(mode: "auto" | "default") {
  const client = new Client(
    { name: "test", version: "1" },
    mode === "auto" ? { versionNegotiation: { mode: "auto" } } : {},
  );
  await client.connect(new StreamableHTTPClientTransport(address));
  return client;
}

describe.each(["auto", "default"] as const)("a client that negotiates: %s", (mode) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(mode);
  });
  afterAll(() => client.close());

  test("lists the tools, each for reading alone", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(calls).sort());
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
    expect(client.getInstructions()).toContain(noVerdict);
  });

  test("lists pages as resources and reads them, by what an answer names too", async () => {
    const { resources } = await client.listResources();
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates[0]?.uriTemplate).toBe("https://gainsay.example/{+page}.md");
    expect(resources.map(({ uri }) => uri)).toContain("https://gainsay.example/matters.md");
    const uri = `https://gainsay.example/pairs/${pair}.md`;
    const { contents } = await client.readResource({ uri });
    expect(contents[0]).toMatchObject({ uri, mimeType: "text/markdown" });
    expect(JSON.stringify(contents)).toContain(noVerdict);
    await expect(
      client.readResource({ uri: "https://gainsay.example/../etc/passwd.md" }),
    ).rejects.toThrow(/not found/i);
  });

  test.each(Object.entries(calls))("calls %s", async (name, args) => {
    const told = (await client.callTool({ name, arguments: args })) as Told;
    expect(told.isError, textOf(told)).toBeFalsy();
    const data = JSON.parse(textOf(told));
    expect(data.noVerdict).toBe(noVerdict);
    const text = JSON.stringify(data);
    expect(text).toMatch(
      /"pinned":"https:\/\/gainsay\.example\/matters\/us-cuba-negotiations\/v\/1/,
    );
    expect(text).toMatch(/"sha256":"[0-9a-f]{64}"/);
  });
});

describe("what is told", () => {
  let client: Client;
  beforeAll(async () => {
    client = await connected("auto");
  });
  afterAll(() => client.close());
  const tell = async (name: string, args: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: args })) as Told;

  test("exact words, whose they are, dates as precise as they are, and custody", async () => {
    const data = JSON.parse(textOf(await tell("get_statement", { id: statement })));
    expect(data.said).toEqual({
      edtf: "[..2026-02-02]",
      inWords: "on or before 2 Feb 2026",
      precision: "latest possible day",
    });
    expect(data.quotations).toContainEqual(
      expect.objectContaining({
        words: "If we can establish a dialogue, this may lead to negotiations.",
        form: "verbatim",
      }),
    );
    const [{ custody }] = data.quotations;
    expect(custody).toContainEqual(expect.objectContaining({ step: "source", held: false }));
    expect(custody).toContainEqual(
      expect.objectContaining({ step: "capture", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    );
  });

  test("what fails here is told as that, and nothing of how", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    vi.stubEnv("GAINSAY_DATA", "/nowhere");
    const told = await tell("get_pair", { id: pair });
    vi.stubEnv("GAINSAY_DATA", folder);
    expect(told.isError).toBe(true);
    expect(textOf(told)).toBe("Something went wrong here. Ask again, and tell us if it stays.");
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
  });

  test("of a pair what the reply does to each point, with words of that point", async () => {
    const data = JSON.parse(textOf(await tell("get_pair", { id: pair })));
    expect(data.points[1]).toMatchObject({
      treatment: "met_with_conditions",
      claimWords: { words: "want to make a deal", form: "verbatim", isPart: true },
    });
  });

  test("words that give orders are words, and close nothing", async () => {
    const data = JSON.parse(textOf(await tell("get_statement", { id: hostile.claim })));
    expect(data.noVerdict).toBe(noVerdict);
    expect(data.quotations[0].words).toBe(hostileWords);
    for (const name of ["get_matter", "get_pair"]) {
      const args = name === "get_matter" ? { slug: hostileSlug } : { id: hostile.pair };
      expect(JSON.parse(textOf(await tell(name, args))).noVerdict).toBe(noVerdict);
    }
  });

  test.each([
    ["get_statement", { id: "aaaaaaaaaaaa" }, /Nothing on the record/],
    ["get_statement", { id: "../../etc/passwd" }, /twelve letters and digits/],
    ["get_statement", { id: 7 }, /string/],
    ["get_statement", {}, /id/],
    ["get_pair", { id: pair, also: 1 }, /also/],
    ["get_matter", { slug: "no-such-matter" }, /no matter/],
    ["get_matter", { slug: "../desk" }, /slug/],
    ["get_matter", { slug: "us-cuba-negotiations", part: 99 }, /has 1 part\./],
    ["get_matter", { slug: "us-cuba-negotiations", part: -1 }, /1/],
    ["get_person_positions", { slug: "nobody-at-all" }, /Nothing on the record/],
    ["search", { query: "***" }, /no letter/],
    ["search", { query: "dialogue", cursor: "x" }, /cursor/],
    ["search", { query: "x".repeat(1001) }, /1000/],
    ["list_changes", { since: "made up" }, /since/],
    ["list_changes", { limit: "many" }, /number/],
  ])("%s with %j is refused in a sentence", async (name, args, sentence) => {
    const told = await tell(name, args);
    expect(told.isError).toBe(true);
    expect(textOf(told)).toMatch(sentence);
  });

  test("a search that finds little tells what was meant", async () => {
    const told = async (query: string) => JSON.parse(textOf(await tell("search", { query })));
    expect((await told("informal dialgue")).meant).toMatchObject({ words: "informal dialogue" });
    expect(await told("informal dialogue")).not.toHaveProperty("meant");
  });

  test("a search takes operators, says what it was narrowed to and what it did without", async () => {
    const query = 'speaker:"donald trump" form:verbatim colour:red cuba';
    const data = JSON.parse(textOf(await tell("search", { query, kind: "statement" })));
    expect(data).toMatchObject({
      narrowedTo: { speaker: "donald-trump", form: "verbatim" },
      remarks: [
        expect.stringContaining("no operator “colour:”"),
        "Nothing on record has all of these words; these have some.",
      ],
    });
  });

  test("a place in a list that nobody gave breaks nothing", async () => {
    const args = { slug: "donald-trump", cursor: "' or 1=1" };
    expect(textOf(await tell("get_person_positions", args))).not.toMatch(/SQL|Error/);
  });

  test("a tool that there is not is refused", async () => {
    await expect(
      tell("drop_tables", {}).then((told) => told.isError ?? "answered"),
    ).rejects.toThrow(/drop_tables/);
  });
});

describe("what stands in front", () => {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
  const post = (init: RequestInit) =>
    fetch(address, {
      method: "POST",
      body,
      ...init,
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...init.headers,
      },
    });

  test.each(["GET", "DELETE"])("%s is answered 405: there are no sessions", async (method) => {
    expect((await fetch(address, { method })).status).toBe(405);
  });

  test("pages of other sites, and other names, are turned away", async () => {
    expect((await post({ headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await post({ headers: { origin: "https://gainsay.example" } })).status).toBe(200);
    const asked = new Request("http://evil.example/mcp", {
      ...{ method: "POST", body, headers: { host: "evil.example" } },
    });
    expect((await mcp.fetch(asked)).status).toBe(403);
  });

  test("10 MB are refused before they are read as anything", async () => {
    const answer = await post({ body: JSON.stringify({ query: "x".repeat(10 * 2 ** 20) }) });
    expect(answer.status).toBe(413);
  });

  test("several calls at once are refused: they would count as one", async () => {
    const call = { jsonrpc: "2.0", method: "tools/call" };
    const calls = [1, 2].map((id) => ({ ...call, id, params: { name: "list_changes" } }));
    const answer = await post({ body: ` \n${JSON.stringify(calls)}` });
    expect([answer.status, (await answer.json()).error.message]).toEqual([
      400,
      expect.stringContaining("one call at a time"),
    ]);
  });

  test("what is no JSON, or no call, is told so", async () => {
    expect((await post({ body: "{" })).status).toBe(400);
    expect((await post({ body: "[]" })).status).toBe(400);
  });
});
