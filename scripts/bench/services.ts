/** What is started once and used by several rows. */

export interface Ended {
  end(): Promise<void>;
}

export class Services {
  readonly #held = new Map<string, Promise<Ended>>();

  /** The one that was started under this key, or a new one; one that did not start is tried again. */
  once<T extends Ended>(key: string, start: () => Promise<T>): Promise<T> {
    const held = this.#held.get(key) as Promise<T> | undefined;
    if (held) return held;
    const started = start();
    this.#held.set(key, started);
    started.catch(() => this.#held.delete(key));
    return started;
  }

  /** Ends them all, the last first; one that does not end keeps no other from it. */
  async end(): Promise<void> {
    const all = [...this.#held.values()].reverse();
    this.#held.clear();
    for (const service of all) await service.then(({ end }) => end()).catch(() => undefined);
  }
}
