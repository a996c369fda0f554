/** What the command was told. */
import { parseArgs } from "node:util";

export interface Options {
  isQuick: boolean;
  /** Keeps what a quick run measured as the baseline. */
  accept: boolean;
  /** Writes the documentation anew from what was measured before, and measures nothing. */
  write: boolean;
  /** Names of rows, or beginnings of names; none: all. */
  rows: string[];
  /** Data folders that are there; null: made. */
  data: string | null;
  large: string | null;
  statements: number;
}

export const usage = `Use: npm run bench -- [--quick [--accept]] [--rows NAME,NAME] [--data FOLDER] [--large FOLDER] [--statements N]
     npm run bench -- --write
     npm run bench -- exports [ROWS …] [DATASET] [FORMAT …]`;

/** Null: told wrong. */
export function optionsOf(given: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        quick: { type: "boolean", default: false },
        accept: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        rows: { type: "string", default: "" },
        data: { type: "string" },
        large: { type: "string" },
        statements: { type: "string" },
      },
    });
    const statements = values.statements ?? (values.quick ? "10000" : "100000");
    if (!/^[1-9]\d{2,7}$/.test(statements) || (values.accept && !values.quick)) return null;
    return {
      isQuick: values.quick,
      accept: values.accept,
      write: values.write,
      rows: values.rows.split(",").filter(Boolean),
      data: values.data ?? null,
      large: values.large ?? null,
      statements: Number(statements),
    };
  } catch {
    return null;
  }
}

/** Whether a row is asked for: by its name, or by what its name begins with. */
export const isAsked = (name: string, rows: readonly string[]) =>
  rows.length === 0 || rows.some((asked) => name === asked || name.startsWith(`${asked}-`));
