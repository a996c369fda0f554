/** Queries that pages ask of a reader, and the projector of the connection on which it writes. */
import type { Parameters, Prepared } from "./prepared";
import type { Reader } from "./reader";

interface Asked {
  sql: string;
  parameters?: Parameters;
}

/** Work that asks queries on its way to what it returns. */
export type Asking<T> = Generator<Asked, T, unknown[]>;

/** Asks one, within such work: `const rows = yield* ask<Row>(sql, parameters)`. */
export function* ask<Row>(sql: string, parameters?: Parameters): Asking<Row[]> {
  return (yield { sql, parameters }) as Row[];
}

export async function answered<T>(asking: Asking<T>, record: Reader): Promise<T> {
  let step = asking.next();
  while (!step.done) step = asking.next(await record.all(step.value.sql, step.value.parameters));
  return step.value;
}

export function answeredAtOnce<T>(asking: Asking<T>, prepared: Prepared): T {
  let step = asking.next();
  while (!step.done) step = asking.next(prepared.all(step.value.sql, step.value.parameters));
  return step.value;
}
