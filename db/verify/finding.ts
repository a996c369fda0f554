/** What an examination says as it goes on: what is off, what is odd and harmless, and how far it has come. */
export type Finding = { problem: string } | { notice: string } | { step: string; done?: number };

export const problem = (sentence: string): Finding => ({ problem: sentence });

/** How many rows are read at a time. */
export const batchSize = 500;

/**
 * The rows of a table in batches along their inner key, each batch with how far that is. Begins before every key there
 * can be: what was put in behind the log's back may have one below 1, and one beyond what a number holds exactly.
 */
export function* batches<R extends { id: number }>(
  step: string,
  read: (after: number) => R[],
): Generator<R[] | Finding> {
  let done = 0;
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    yield { step, done };
    const rows = read(after);
    const last = rows.at(-1);
    if (!last || last.id <= after) return;
    yield rows;
    done += rows.length;
    after = last.id;
  }
}
