/** `gainsay generate`: fills an empty data folder with a large made-up record. */
import type { Desk } from "@/db/desk/desk";
import { lastLogEntry } from "@/db/desk/write";
import { fillAndProject } from "@/db/filling";
import { generate, hasRecords, type Wanted } from "@/db/generate/generate";
import { type Bar, progress } from "./progress";
import type { Answer } from "./user";
import { WrongUse } from "./wrong-use";

/** The options of `gainsay generate`. */
export interface GenerateOptions {
  statements?: string;
  pairs?: string;
  seed?: string;
  json: boolean;
}

/** How many pairs there are for each statement, where their number is not said, and at most. */
const [pairsEach, mostPairsEach] = [0.6, 2];

/** Makes up the record and makes it public. Rejects with WrongUse; refuses a folder that holds records. */
export async function runGenerate(
  desk: Desk,
  dataFolder: string,
  options: GenerateOptions,
): Promise<Answer> {
  const wanted = wantedIn(options);
  if (hasRecords(desk))
    throw new Error(
      `${dataFolder} holds records already, and made-up ones would stand among them. Name an empty folder with GAINSAY_DATA.`,
    );
  const records = progress("Statements", wanted.statements, options.json);
  const lastEntry = () => lastLogEntry(desk.db)?.id ?? 0;
  let made: Bar | undefined;
  const fill = () => {
    for (const { done } of generate(desk, wanted)) records.to(done);
    records.end();
  };
  const versions = await fillAndProject(desk, dataFolder, fill, (published) => {
    made ??= progress("Public record, by log entries", lastEntry(), options.json);
    made.to(published);
  });
  made?.end();
  const head = lastEntry();
  const { statements, pairs, seed } = wanted;
  const count = (value: number) => value.toLocaleString("en");
  return {
    line: `${count(statements)} statements in ${count(pairs)} pairs are made up, with seed ${seed}, at ${dataFolder}.`,
    data: { ...wanted, versions, logEntries: head },
  };
}

function wantedIn({ statements: given, pairs, seed = "1" }: GenerateOptions): Wanted {
  const whole = (name: string, text: string, least: number, most: number) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new WrongUse(`--${name} is a whole number from ${least} to ${most}.`);
  };
  if (given === undefined) throw new WrongUse("Say how many: generate --statements N.");
  const statements = whole("statements", given, 20, 10_000_000);
  return {
    statements,
    pairs: pairs
      ? whole("pairs", pairs, 0, statements * mostPairsEach)
      : Math.round(statements * pairsEach),
    seed: whole("seed", seed, 0, 4_294_967_295),
  };
}
