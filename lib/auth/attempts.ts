/** Limits on guessing, per address and account. Kept in memory: a restart forgives. */

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { ofProcess } from "@/lib/of-process";
import { countLimit } from "@/lib/operations/metrics";
import { counted } from "@/lib/wording";

const minutes = 15;
const limitersOf = () => ({
  /** Wrong passwords for one account from one address. */
  account: new RateLimiterMemory({ points: 5, duration: minutes * 60 }),
  /** Wrong passwords from one address, whatever the account. */
  address: new RateLimiterMemory({ points: 50, duration: minutes * 60 }),
  /** Steps of signing in with a passkey from one address. */
  steps: new RateLimiterMemory({ points: 60, duration: 60 }),
});

const limiters = () => ofProcess("attempts", limitersOf);

/** The seconds to wait; 0 where there is room. */
async function count(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    countLimit("attempts");
    return Math.ceil(refusal.msBeforeNext / 1000);
  }
}

const keyOf = (address: string, email: string) => `${address} ${email.trim().toLowerCase()}`;

/**
 * Counts an attempt at the password of one account, before it is looked at. Answers with a sentence where there were
 * too many.
 */
export async function countAttempt(address: string, email: string): Promise<string | undefined> {
  return tooMany(await count(limiters().account, keyOf(address, email)));
}

/**
 * Counts a wrong password against its address, whatever the account. Answers with a sentence where there were too many.
 * A right password is never refused for these: behind a front server that is not named in the settings, all visitors
 * have one address.
 */
export async function countMiss(address: string): Promise<string | undefined> {
  return tooMany(await count(limiters().address, address));
}

function tooMany(wait: number): string | undefined {
  if (wait === 0) return;
  const left = Math.ceil(wait / 60);
  return `Too many attempts. Try again in ${counted(left, "minute")}.`;
}

/** Forgets the attempts at an account, once its password was right. */
export async function forgiveAttempts(address: string, email: string): Promise<void> {
  await limiters().account.delete(keyOf(address, email));
}

/** Counts a step with a passkey. Whether there is room for it. */
export async function countStep(address: string): Promise<boolean> {
  return (await count(limiters().steps, address)) === 0;
}
