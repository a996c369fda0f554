import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { baselineOf, worseThan } from "./baseline";
import { documentOf } from "./document";
import { isMet, median, quantile, ratioOf } from "./figures";
import { isAsked, optionsOf } from "./options";
import { answers, freePort, killAll, run, start } from "./processes";
import { mergeResults, type Results, type RowResult } from "./results";
import type { Row } from "./row";
import { runGroups } from "./runner";
import { Services } from "./services";
import { staleness } from "./staleness";
import { operationsTable, rowsTable } from "./table";
import { inTurn } from "./turns";
import { withoutOrder } from "./without-order";

const row = (more: Partial<RowResult> = {}): RowResult => ({
  ...{ name: "hot", what: "a hot page", limit: "a bare page", unit: "req/s" },
  goal: { atLeast: 0.95 },
  measured: { ours: [90, 99, 120], limit: [100, 100, 100] },
  ...more,
});
const results = (more: Partial<Results> = {}): Results => ({
  at: "2026-01-01",
  machine: { processor: "A processor", cores: 2, memory: 8, versions: { Node: "20" } },
  rows: [row()],
  operations: [],
  ...more,
});

describe("figures", () => {
  test("medians and quantiles are of the sorted values", () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  });

  test("a ratio is the median of the rounds, not the ratio of the medians", () => {
    expect(ratioOf({ ours: [10, 20, 90], limit: [10, 40, 30] })).toBe(1);
    expect(ratioOf({ ours: [400, 500], limit: [450] })).toBe(1);
  });

  test("what could not be measured meets no goal", () => {
    expect(isMet(0.95, { atLeast: 0.95 })).toBe(true);
    expect(isMet(1.21, { atMost: 1.2 })).toBe(false);
    expect(isMet(Number.NaN, { atLeast: 0.5 })).toBe(false);
    expect(isMet(Number.NaN, { atMost: 2 })).toBe(false);
  });
});

test("sides are measured in turn, and each begins as often as it can", async () => {
  const order: string[] = [];
  const side = (name: string) => async (round: number) => {
    order.push(name + round);
    return { value: round + 1, processor: 2 };
  };
  const measured = await inTurn({ rounds: 3 }, side("o"), side("l"));
  expect(order).toEqual(["o0", "l0", "l1", "o1", "o2", "l2"]);
  expect(measured).toEqual({
    ours: [1, 2, 3],
    limit: [1, 2, 3],
    processor: { ours: [2, 2, 2], limit: [2, 2, 2] },
  });
});

describe("tables", () => {
  test("a row has its limit, what was measured, the ratio, the goal and whether it is met", () => {
    expect(rowsTable([row()]).split("\n").at(-1)).toBe(
      "| a hot page | a bare page: 100 req/s | 99 req/s | 0.99 |  | ≥ 0.95 | met |",
    );
    const slow = row({ measured: { ours: [50], limit: [100] } });
    expect(rowsTable([slow])).toContain("**missed**");
  });

  test("what was not measured says why and is not met", () => {
    const last = rowsTable([row({ measured: { missing: "wrk is not on this machine" } })]);
    expect(last).toContain("wrk is not on this machine |");
    expect(last).not.toContain("| met");
  });

  test("an operation is met by its growth and by how long the loop stood", () => {
    const operation = (large: number, hold: number) => ({
      ...{ name: "list", what: "a list", growth: 1.2 },
      on: { 1000: { took: [10], hold: 5 }, 10000: { took: [large], hold } },
    });
    const last = (large: number, hold: number) =>
      operationsTable([operation(large, hold)])
        .split("\n")
        .at(-1);
    expect(last(11, 50)).toContain("| 1.1 (≤ 1.2) | met |");
    expect(last(13, 51)).toContain("missed: growth, hold");
  });

  test("notes stand below the tables, for rows that there are", () => {
    const written = documentOf(results(), { hot: "The profile says why.", gone: "Of no row." });
    expect(written).toContain("- **a hot page.** The profile says why.");
    expect(written).not.toContain("Of no row.");
  });
});

test("a run of some rows leaves the others as they were, in the order of the groups", () => {
  const before = results({ rows: [row({ name: "a" }), row({ name: "gone" }), row({ name: "b" })] });
  const now = results({ rows: [row({ name: "b", what: "new" }), row({ name: "c" })] });
  const names = { rows: ["c", "b", "a"], operations: [] };
  expect(mergeResults(before, now, names).rows.map(({ name, what }) => `${name} ${what}`)).toEqual([
    "c a hot page",
    "b new",
    "a a hot page",
  ]);
});

describe("the baseline", () => {
  test("names what costs a fifth more than it did, whichever way is better", () => {
    const baseline = { rate: 1, time: 1 };
    const measured = (ratio: number) => ({ ours: [ratio], limit: [1] });
    const rows = (rate: number, time: number) => ({
      rows: [
        row({ name: "rate", measured: measured(rate) }),
        row({ name: "time", goal: { atMost: 1.2 }, unit: "ms", measured: measured(time) }),
        row({ name: "unknown", measured: measured(0.01) }),
      ],
    });
    expect(worseThan(baseline, rows(0.84, 1.2))).toEqual([]);
    expect(worseThan(baseline, rows(0.8, 1.21)).map(({ name }) => name)).toEqual(["rate", "time"]);
    expect(worseThan(baseline, rows(9, 0.1))).toEqual([]);
  });

  test("is of processor time where that was asked, and knows nothing of what was not measured", () => {
    const processor = { ours: [1], limit: [2] };
    const rows = [
      row({ measured: { ours: [9], limit: [1], processor } }),
      row({ name: "other", measured: { missing: "no" } }),
    ];
    expect(baselineOf({ rows })).toEqual({ hot: 0.5 });
  });
});

test("options are read, and wrong ones are none", () => {
  expect(optionsOf(["--quick", "--rows", "hot,export-csv"])).toMatchObject({
    ...{ isQuick: true, statements: 10_000, rows: ["hot", "export-csv"] },
  });
  expect(optionsOf(["--data", "a", "--large", "b"])).toMatchObject({ data: "a", large: "b" });
  expect(optionsOf(["--accept"])).toBeNull();
  expect(optionsOf(["--statements", "many"])).toBeNull();
  expect(optionsOf(["quick"])).toBeNull();
  expect(isAsked("export-csv", ["export"])).toBe(true);
  expect(isAsked("exports", ["export"])).toBe(false);
});

test("what old readers and new ones are shown to be beside what was published", () => {
  const published = [
    { matter: 0, number: 1, at: 1_000 },
    { matter: 1, number: 2, at: 2_000 },
    { matter: 0, number: 3, at: 3_000 },
  ];
  const seen = (matter: number, number: number, asked: number) => ({ matter, number, asked });
  expect(staleness([seen(0, 0, 900), seen(0, 1, 1_500), seen(1, 2, 9_000)], published)).toBe(0);
  expect(staleness([seen(0, 0, 1_700), seen(0, 1, 3_200), seen(0, 3, 9_000)], published)).toBe(700);
});

test("an aggregate goes without its order, a query keeps its own", () => {
  const sql = `select group_concat(x || ' (' || f(y), '; ' order by (z)), json_group_array(
    (select group_concat(a order by b) from c order by d) order by e) from t order by u`;
  expect(withoutOrder(sql).replace(/\s+/g, " ")).toBe(
    "select group_concat(x || ' (' || f(y), '; '), json_group_array( (select group_concat(a) from c order by d)) from t order by u",
  );
});

describe("a run", () => {
  const base: Omit<Row, "name" | "measure"> = {
    ...{ what: "what", limit: "limit", unit: "ms", goal: null },
  };
  const runOf = () => {
    const services = new Services();
    const said: string[] = [];
    const record = { folder: "", statements: 1000 };
    return {
      ...{ services, said, say: (line: string) => said.push(line), isAsked: () => true },
      programs: new Map([["wrk", null]] as const),
      context: {
        ...{ isQuick: true, rounds: 1, seconds: 1, folder: "", main: record, large: null },
        once: services.once.bind(services),
      },
    };
  };

  test("goes on after what fails, takes too long, or lacks a program, and says so", async () => {
    const run = runOf();
    const measured = { ours: [1], limit: [1] };
    const ended: string[] = [];
    const rows: Row[] = [
      { ...base, name: "fails", measure: () => Promise.reject(new Error("no page")) },
      {
        ...{ ...base, name: "late", within: 0.05 },
        async measure({ once }) {
          await once("server", async () => ({ end: async () => void ended.push("server") }));
          return new Promise(() => undefined);
        },
      },
      { ...base, name: "lacks", needs: ["wrk"], measure: async () => measured },
      { ...base, name: "large", needsLarge: true, measure: async () => measured },
      { ...base, name: "well", measure: async () => measured },
    ];
    const { rows: found } = await runGroups([{ rows }], run);
    expect(found.map(({ measured: it }) => ("missing" in it ? it.missing : it.ours))).toEqual([
      "not measured: no page",
      "not measured: took longer than 0.05 s",
      "wrk is not on this machine: apt-get install wrk",
      "not measured: needs a large record (--large)",
      [1],
    ]);
    expect(ended).toEqual(["server"]);
  });

  test("ends the services of a group after it, the last first, even where one does not end", async () => {
    const services = new Services();
    const ended: string[] = [];
    const service = (name: string, fails = false) => ({
      async end() {
        ended.push(name);
        if (fails) throw new Error("no");
      },
    });
    let started = 0;
    for (const name of ["a", "b", "b"])
      await services.once(name, async () => {
        started += 1;
        return service(name, name === "b");
      });
    await services.end();
    expect([started, ended]).toEqual([2, ["b", "a"]]);
  });
});

describe("programs", () => {
  /** A program with a child of its own, which would outlive it. */
  const family = (port: number) =>
    start(process.execPath, [
      "-e",
      `require("node:child_process").spawn(process.execPath, ["-e", \`
         require("node:http").createServer((_, to) => to.end()).listen(${port}, "127.0.0.1")\`]);
       process.on("SIGTERM", () => {}); setInterval(() => {}, 1e6);`,
    ]);
  const isGone = async (port: number) => {
    for (;;) {
      const isUp = await fetch(`http://127.0.0.1:${port}`).then(
        () => true,
        () => false,
      );
      if (!isUp) return true;
      await wait(20);
    }
  };

  test("end with all that they started, also at once", async () => {
    const port = await freePort();
    const server = family(port);
    await answers(`http://127.0.0.1:${port}`, server);
    killAll();
    expect(await isGone(port)).toBe(true);
    expect(await server.ended).toBeNull();
  });

  test("that fail say why, and one that does not start is told at once", async () => {
    await expect(
      run(process.execPath, ["-e", "console.error('no room'); process.exit(3)"]),
    ).rejects.toThrow("no room");
    const broken = start(process.execPath, ["-e", "throw new Error('no port')"]);
    await expect(answers("http://127.0.0.1:1", broken)).rejects.toThrow("no port");
  });
});
