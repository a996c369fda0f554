/**
 * Whatever is done at the desk, in whatever order, the log holds, the public record follows from the versions alone, what
 * is counted of it from its rows, and no address that readers ever had leads nowhere. Random acts with a seed, which a failure names:
 *
 *     ACTS_SEED=7 ACTS=200 npx vitest run db/random-acts.test.ts
 */
import { expect, test } from "vitest";
import { derivedAnew } from "./public/derived/derived.fixture";
import { publicReader } from "./public/files";
import { ledgerProblems } from "./public/queries/ledger.fixture";
import { Actor } from "./random-acts.fixture";

const soak = process.env.SOAK ? 40 : 1;
const seeds = process.env.ACTS_SEED
  ? [Number(process.env.ACTS_SEED)]
  : Array.from({ length: soak }, () => Math.floor(Math.random() * 1e9));
const acts = Number(process.env.ACTS ?? 200);
/** Looking at everything takes long: in between only where there is time. */
const checkEvery = process.env.SOAK || process.env.ACTS_SEED ? 50 : acts;

test.each(seeds)("after random acts, seed %i", { timeout: 300_000 }, async (seed) => {
  const actor = new Actor(seed);
  for (let at = 1; at <= acts; at += 1) {
    actor.act();
    if (at % checkEvery !== 0 && at !== acts) continue;
    expect(actor.verified(), actor.told()).toEqual([]);
    expect(derivedAnew(actor.folder), actor.told()).toEqual({});
    expect(await ledgerProblems(publicReader(actor.folder)), actor.told()).toEqual([]);
  }
  expect(actor.danglingIds(), actor.told()).toEqual([]);
  expect(await actor.lostAddresses(), actor.told()).toEqual([]);
  // Most of what was tried was done: a test of refusals alone would show nothing.
  expect(actor.done.size, actor.told()).toBeGreaterThan(8);
});
