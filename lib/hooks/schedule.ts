/** When a message is tried again, and when a hook is left alone. Pure. */

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** In ms after each attempt that failed, as Standard Webhooks proposes: ten attempts over three days. */
export const waits = [
  ...[5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  ...[10 * hour, 14 * hour, 20 * hour, 24 * hour],
];

/** So many attempts in a row may fail, of whichever messages, before the hook is stopped. */
const mostFailures = 100;

/** What a receiver answers that wants nothing more. */
const gone = 410;

/** What an attempt came to: the status that was answered, or why none was. */
export type Attempt = { status: number } | { failure: string };

export const isDelivered = (attempt: Attempt): boolean =>
  "status" in attempt && attempt.status >= 200 && attempt.status < 300;

/** What it came to, for the list of deliveries. */
export function attemptInWords(attempt: Attempt): string {
  if ("failure" in attempt) return attempt.failure;
  const { status } = attempt;
  if (isDelivered(attempt)) return `Answered ${status}.`;
  if (status === gone) return "Answered 410: nothing more is wanted.";
  if (status >= 300 && status < 400)
    return `Answered ${status}: a redirect, which is not followed.`;
  return `Answered ${status}.`;
}

/** When to try again, in ms, after so many attempts, later by up to a tenth so that not all come at once; null: no more. */
export function waitAfter(attempts: number, random = Math.random()): number | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 + random / 10));
}

/** Why a hook is stopped after an attempt, in a sentence; null: it goes on. */
export function stopsBecause(
  attempt: Attempt,
  state: { failures: number; isLast: boolean; hasSucceededSince: boolean },
): string | null {
  if ("status" in attempt && attempt.status === gone)
    return "The receiver answered 410: it wants nothing more.";
  if (state.failures >= mostFailures) return `${mostFailures} attempts in a row failed.`;
  if (state.isLast && !state.hasSucceededSince)
    return "A message failed at each of ten attempts, and no other came through since.";
  return null;
}
