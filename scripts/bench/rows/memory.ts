/** Memory and disk. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../context";
import { mattersOf, pairs, people, sources, statements } from "../examples";
import { readEach } from "../load";
import type { BenchRecord } from "../records";
import type { Group, Row } from "../row";
import { serveGainsay } from "../serve/next";

const pages = 1_500;

/** The largest there is: what grows with the record shows there. */
const largestOf = ({ large, main }: Context): BenchRecord => large ?? main;

const resident: Row = {
  ...{
    name: "memory-server",
    what: `the server's resident memory after ${pages} pages`,
    unit: "MB",
  },
  ...{ limit: "450 MB", goal: { atMost: 1 }, within: 300 },
  async measure(context) {
    const { folder, statements: count } = largestOf(context);
    const server = await serveGainsay(folder);
    try {
      const kinds = [
        mattersOf(folder, 20, 300),
        pairs(folder, 500),
        statements(folder, 400),
        sources(folder, 150),
        people(folder, 150),
      ];
      const addresses = kinds.flat().slice(0, context.isQuick ? 300 : pages);
      await readEach(
        addresses.map((path) => server.origin + path),
        8,
      );
      const { resident: megabytes } = await server.how();
      const also = `${addresses.length} pages of ${count.toLocaleString("en-GB")} statements`;
      return { ours: [megabytes], limit: [450], also };
    } finally {
      await server.end();
    }
  },
};

const kilobytesEach = ({ folder, statements: count }: BenchRecord, file: string) =>
  statSync(join(folder, file)).size / count / 1000;

const disk = (file: string): Row => ({
  ...{ name: `disk-${file.replace(".db", "")}`, what: `${file}, for a statement`, unit: "KB" },
  ...{ limit: "the same on the smaller record", goal: null, needsLarge: true },
  async measure({ main, large }) {
    const of = large ?? main;
    const gigabytes = (kilobytesEach(of, file) * of.statements) / 1e6;
    return {
      ...{ ours: [kilobytesEach(of, file)], limit: [kilobytesEach(main, file)] },
      also: `${gigabytes.toFixed(1)} GB`,
    };
  },
});

export const memory: Group = { rows: [resident, disk("public.db"), disk("desk.db")] };
