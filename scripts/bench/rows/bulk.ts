/** Taking in many statements at once, beside the same rows inserted raw; and making the public record anew. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { firstOf, generateArguments } from "../records";
import type { Group, Operation, Row } from "../row";
import { inTurn } from "../turns";
import { costOfProgram, runWork } from "../work";

const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

const taking: Row = {
  ...{ name: "bulk-import", unit: "statements/s", goal: { atLeast: 0.3 }, within: 420 },
  what: "statements with quotations, versions, log, public record and search index, in bulk",
  limit: "the same rows inserted raw, in batches of 1,000",
  async measure(context) {
    const made = join(context.folder, "bulk");
    const statements = context.isQuick ? 2_000 : 10_000;
    const each = ({ seconds, processor }: { seconds: number; processor: number }) => {
      const count = firstOf<number>(made, "select count(*) from statements");
      return { value: count / seconds, processor: count / processor };
    };
    const ours = async () =>
      each(
        await costOfProgram(process.execPath, generateArguments(statements), {
          env: { GAINSAY_DATA: emptied(made) },
        }),
      );
    const raw = emptied(join(context.folder, "raw"));
    try {
      await ours();
      return await inTurn(context, ours, async () =>
        each(await runWork("insert", [made, emptied(raw)])),
      );
    } finally {
      for (const folder of [made, raw]) rmSync(folder, { recursive: true, force: true });
    }
  },
};

const rebuilding: Operation = {
  ...{ name: "bulk-rebuild", what: "rebuild of the public record", growth: null, on: "main" },
  within: 600,
  async measure(_, { folder, statements }) {
    const rebuild = ["node_modules/tsx/dist/cli.mjs", "cli/gainsay.ts", "project", "--rebuild"];
    const { seconds } = await costOfProgram(process.execPath, rebuild, {
      env: { GAINSAY_DATA: folder },
    });
    return { took: [seconds * 1000], hold: null, also: `${statements} statements` };
  },
};

export const bulk: Group = { rows: [taking], operations: [rebuilding] };
