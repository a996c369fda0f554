/** Networks and event lists, read back by programs that did not write them. */
import { spawnSync } from "node:child_process";
import { DOMParser } from "@xmldom/xmldom";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiGraph } from "graphology";
import gexfReader from "graphology-gexf";
import graphmlReader from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasets } from "@/lib/export/datasets";
import { formats } from "@/lib/export/formats";
import { linkColumns } from "@/lib/export/link-columns";
import { exportedHouse, site } from "./exported.fixture";

let house: Awaited<ReturnType<typeof exportedHouse>>;
beforeAll(async () => {
  house = await exportedHouse();
});
afterAll(() => house.end());

const readers = {
  gexf: (text: string) => gexfReader.parse(MultiGraph, text),
  graphml: (text: string) => graphmlReader.parse(MultiGraph, text),
};
type Kind = keyof typeof readers;
const kinds = Object.keys(readers) as Kind[];

const five = ["Northport", "Eastport", "Harbour Board", "Union of Ferry Crews", "Quay Traders"];

describe.each(kinds)("%s, read by graphology", (kind) => {
  test("has an edge for each claim, reply and point, with the row’s values", async () => {
    const graph = readers[kind](await house.text("answers", kind));
    const rows = await house.rows("answers");
    for (const row of rows.filter((one) => !one.claim_co_speakers)) {
      const id = `${row.pair_id}-${row.point_id}`;
      const edge = graph.getEdgeAttributes(id);
      for (const [name, value] of Object.entries(row))
        if (name in edge) expect([name, edge[name]]).toEqual([name, value]);
      expect(edge).toMatchObject({
        ...{ kind: row.treatment, weight: 1, treatment: row.treatment, point: row.point },
        ...{ rebuttal_type: row.rebuttal_type, edge_address: `${site}/pairs/${row.pair_id}` },
      });
      expect(graph.source(id)).toBe(row.reply_speaker_id);
      if (!row.claim_attributed_by) expect(graph.target(id)).toBe(row.claim_speaker_id);
    }
    const weights = graph.reduceEdges((sum, _, { weight }) => sum + weight, 0);
    expect(weights).toBeCloseTo(rows.length);
  });

  test("has whoever answers and is answered, each once, as the record has them", async () => {
    const graph = readers[kind](await house.text("pairs", kind, { matter: "will-the-ferry-stop" }));
    const named = (id: string) => graph.getNodeAttributes(id).label;
    const edges = graph.mapEdges((_, { kind: what }, from, to) => [named(from), what, named(to)]);
    expect(edges.sort()).toEqual(
      [
        ...five.map((name) => ["Ann Archer", "denies", name]),
        ["Ann Archer", "denies_saying", "Quay Watch (account @quaywatch on Mastodon)"],
        ["Harbour Checks", "rates", "a senior official (not named)"],
      ].sort(),
    );
    const { official, mayor } = house.voices;
    expect(graph.getNodeAttributes(official).speaker_kind).toBe("unnamed");
    expect(graph.getNodeAttributes(official).address).toBeUndefined();
    expect(graph.getNodeAttributes(mayor).address).toBe(`${site}/people/ann-archer`);
    expect(graph.order).toBe(9);
  });

  test("has an edge in each matter where a pair stands", async () => {
    const columns = [...datasets.pairs.columns, ...linkColumns.pairs].map(({ name }) => name);
    const voice = { id: "k", slug: "k", kind: "person", name: "K", label: "K", role: null };
    const rowIn = (matter: string) =>
      columns.map((name) => {
        if (name.endsWith("_voices")) return JSON.stringify([voice]);
        return name === "matter_id" ? matter : name === "pair_id" ? "pair" : null;
      });
    const table = { name: "pairs", ...datasets.pairs };
    const linked = { ...table, columns: [...table.columns, ...linkColumns.pairs] };
    let text = "";
    for await (const piece of formats[kind].write(linked, [[rowIn("one"), rowIn("two")]], site))
      text += Buffer.from(piece as Uint8Array).toString();
    expect(readers[kind](text).mapEdges((_, { matter_id }) => matter_id)).toEqual(["one", "two"]);
  });

  test("is XML whatever the words are", async () => {
    const columns = [...datasets.pairs.columns, ...linkColumns.pairs].map(({ name }) => name);
    const hostile = "a\"b'<c>&amp;\r\n\t\u0001\u0000\uFFFE\uD800 \u202Eabc 🕊 ]]> 中文";
    const voice = { id: "k", slug: "k", kind: "person", name: hostile, label: hostile, role: null };
    const row = columns.map((name) =>
      name.endsWith("_voices") ? JSON.stringify([voice]) : `${name} ${hostile}`,
    );
    const table = { name: "pairs", ...datasets.pairs };
    let text = "";
    const named = { ...table, columns: [...table.columns, ...linkColumns.pairs] };
    for await (const piece of formats[kind].write(named, [[row]], site))
      text += Buffer.from(piece as Uint8Array).toString();
    const problems: unknown[] = [];
    // The sign that stands for what XML cannot hold makes it warn.
    const onError = (level: string, message: string) =>
      level === "warning" || problems.push(message);
    new DOMParser({ onError }).parseFromString(text, "application/xml");
    expect(problems).toEqual([]);
    const graph = readers[kind](text);
    const held = hostile
      .toWellFormed()
      .replaceAll(String.fromCharCode(0), "\uFFFD")
      .replaceAll(String.fromCharCode(1), "\uFFFD")
      .replaceAll("\uFFFE", "\uFFFD");
    expect(graph.getNodeAttributes("k").label).toBe(held);
    const [edge] = graph.edges();
    expect(graph.getEdgeAttributes(edge).pair_heading).toBe(`pair_heading ${held}`);
  });

  test("has no edges where there are no rows", async () => {
    const graph = readers[kind](await house.text("answers", kind, { party: "Nobody" }));
    expect([graph.order, graph.size]).toEqual([0, 0]);
  });
});

test("an edge of GEXF is bounded by the days on which the reply may have been given, and no more", async () => {
  const text = await house.text("pairs", "gexf");
  const document = new DOMParser().parseFromString(text, "application/xml");
  const edges = new Map(
    [...document.getElementsByTagName("edge")].map((edge) => [edge.getAttribute("id"), edge]),
  );
  for (const row of await house.rows("pairs")) {
    if (row.claim_co_speakers) continue;
    const edge = edges.get(`${row.pair_id}-${row.matter_id}`);
    expect(edge).toBeDefined();
    expect(edge?.getAttribute("start") || null).toBe(row.reply_date_earliest);
    expect(edge?.getAttribute("end") || null).toBe(row.reply_date_latest);
  }
  // The demo's replies were given by a day, nobody knows since when; the poster's nobody knows at all.
  expect(text).toMatch(/weight="1" end="2026-02-02"/);
  const [ofScan] = [...edges].filter(([id]) => id?.startsWith(house.media.ofScan));
  expect(ofScan?.[1].getAttribute("end")).toBeNull();
});

const networkx = `
import io, json, sys, networkx
gexf, graphml = json.load(sys.stdin)
for graph in (networkx.read_gexf(io.BytesIO(gexf.encode())), networkx.read_graphml(io.BytesIO(graphml.encode()), force_multigraph=True)):
    print(json.dumps([
        sorted([graph.nodes[a]["label"], d["treatment"], d["weight"], d.get("start"), d.get("end"), graph.nodes[b]["label"]] for a, b, d in graph.edges(data=True)),
    ], sort_keys=True))
`;
const hasNetworkx = spawnSync("python3", ["-c", "import networkx"]).status === 0;

test.skipIf(!hasNetworkx)(
  "networkx reads the same network from both (needs networkx)",
  async () => {
    const both = [await house.text("answers", "gexf"), await house.text("answers", "graphml")];
    const { stdout, stderr } = spawnSync("python3", ["-c", networkx], {
      input: JSON.stringify(both),
      encoding: "utf8",
    });
    const [first, second] = stdout.trim().split("\n");
    expect(stderr).toBe("");
    expect(first).toBe(second);
    expect(first).toContain("Quay Watch (account @quaywatch on Mastodon)");
  },
);

describe("an event list", () => {
  const read = async () =>
    parseCsv(await house.text("stances", "dna.csv"), {
      delimiter: ";",
      columns: true,
    }) as Record<string, string>[];

  test("has the columns that Discourse Network Analyzer writes, first and in its order", async () => {
    expect(Object.keys((await read())[0] ?? {}).slice(0, 16)).toEqual([
      ...["statement_id", "time", "person", "organization", "concept", "agreement"],
      ...["start_position", "stop_position", "text", "coder"],
      ...["document_id", "document_title", "document_author", "document_source"],
      ...["document_section", "document_type"],
    ]);
  });

  test("has who asserts and who denies a point, and nobody else", async () => {
    const events = await read();
    const stances = (await house.rows("stances")).filter(
      ({ stance, attributed_by }) =>
        ["asserts", "denies"].includes(String(stance)) && attributed_by === null,
    );
    const told = stances.flatMap((row) => {
      const speakers = row.co_speakers ? five : [row.speaker];
      return speakers.map(() => [
        row.statement_id,
        row.point,
        row.stance === "asserts" ? "1" : "0",
      ]);
    });
    expect(events.map((row) => [row.statement_id, row.concept, row.agreement])).toEqual(told);
    const ferry = events.filter((row) => row.concept === "The ferry will stop");
    const held = ferry.map((row) => [row.person, row.organization, row.agreement, row.time]);
    expect(held.sort()).toEqual(
      [
        ...five.map((name) => ["", name, "1", "2026-03-02"]),
        ["Ann Archer", "City of Northport", "0", "2026-03-02"],
      ].sort(),
    );
    const sold = events.find((row) => row.concept === "The boats have been sold");
    expect(sold?.person).toBe(`a senior official (not named) ${house.voices.official}`);
  });

  test("gives no day where it is not certain which, and the bounds beside it", async () => {
    const days = (await read()).map(({ time, date_earliest, date_latest }) =>
      [time, date_earliest, date_latest].join("|"),
    );
    expect(days).toContain("|2026-01-30|2026-02-02");
    expect(days).toContain("||2026-02-02");
    expect(days).toContain("2026-02-01|2026-02-01|2026-02-01");
  });
});
