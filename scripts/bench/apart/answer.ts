/** What a process of its own that measures something is given, and how it answers: as JSON, in its last line. */
export const given = process.argv.slice(2);

export const answer = (value: unknown) => console.log(JSON.stringify(value));

/** Seconds on the processors, of all threads, that some work takes, and how long it takes by the clock. */
export async function costOf(work: () => unknown): Promise<{ seconds: number; processor: number }> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}
