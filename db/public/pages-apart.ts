/**
 * Pages of whoever spoke very often, and of pairs in a long matter, read in the threads of long reads: they hold no
 * request but their own. Each throws a GivenUpError where it takes too long.
 */
import { isOverTime } from "@/db/thread-pool";
import { readSettings } from "@/lib/env";
import { GivenUpError } from "@/lib/search/limits";
import { reading } from "./long-reads";
import type { LedgerAsked, PositionsShown } from "./queries/person-pages";

/** See `getPerson`. */
export const getPersonApart = (slug: string) =>
  orGivenUp(reading.call("person", readSettings().dataFolder, slug));

/** See `getPersonStatements`. */
export const getPersonStatementsApart = (slug: string, asked: LedgerAsked) =>
  orGivenUp(reading.call("personStatements", readSettings().dataFolder, slug, asked));

/** See `getPersonPositions`. */
export const getPersonPositionsApart = (slug: string, asked: PositionsShown) =>
  orGivenUp(reading.call("personPositions", readSettings().dataFolder, slug, asked));

/** See `getPair`. */
export const getPairApart = (id: string) =>
  orGivenUp(reading.call("pair", readSettings().dataFolder, id));

export const tooLong = "too long";

/** A page, or that it took too long: for pages that are made anew each time, which can say so. */
export async function unlessTooLong<T>(page: Promise<T>): Promise<T | typeof tooLong> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof GivenUpError) return tooLong;
    throw error;
  }
}

async function orGivenUp<T>(page: Promise<T>): Promise<T> {
  try {
    return await page;
  } catch (error) {
    throw isOverTime(error) ? new GivenUpError() : error;
  }
}
