/** What a row is given to measure with. */

import type { BenchRecord } from "./records";
import type { Ended, Services } from "./services";

export interface Context {
  /** Short rounds on a small record: for comparing with the baseline, not for the documentation. */
  isQuick: boolean;
  rounds: number;
  /** How long a round of load lasts. */
  seconds: number;
  /** An empty folder of this run for what rows write; it goes with the run. */
  folder: string;
  main: BenchRecord;
  /** Ten times as many statements, where there is one. */
  large: BenchRecord | null;
  /** Started once for all rows of a group, and ended after the last of them. */
  once<T extends Ended>(key: string, start: () => Promise<T>): Promise<T>;
}

export const contextOf = (
  given: Omit<Context, "once" | "rounds" | "seconds">,
  services: Services,
): Context => ({
  ...given,
  rounds: 3,
  seconds: given.isQuick ? 1.5 : 4,
  once: (key, start) => services.once(key, start),
});
