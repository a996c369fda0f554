const kept = globalThis as { gainsay?: Map<string, unknown> };

/**
 * What there is one of in a process, made when it is first asked for. A variable of a module will not do: Next loads a
 * module more than once in a process, and each has its own.
 */
export function ofProcess<T>(name: string, make: () => T): T {
  kept.gainsay ??= new Map();
  if (!kept.gainsay.has(name)) kept.gainsay.set(name, make());
  return kept.gainsay.get(name) as T;
}

/** Has it made anew when it is next asked for: tests begin with an empty one. */
export function forgetOfProcess(name: string): void {
  kept.gainsay?.delete(name);
}
