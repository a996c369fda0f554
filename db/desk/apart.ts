/** Reads of the desk that may take long, in threads of their own: nobody waits for another one's. */
import type { Arguments, Functions, Result } from "@/db/thread";
import { poolOf } from "@/db/thread-pool";
import { readSettings } from "@/lib/env";
import type { Fact } from "./queries/matter-facts";
import type * as readingWork from "./reading-work";
import type { DeskContext } from "./write";

type Work = typeof readingWork;

/** Two, each started when it is first needed: what is looked up while somebody types does not wait for a long matter. */
export const deskReading = poolOf<Work>("./desk/reading-work.ts", {
  ...{ threads: 2, within: 60_000, waiting: 100 },
});

/** Has the desk read as an account sees it, see reading-work.ts. */
export const readApart = <K extends keyof Functions<Work> & string>(
  run: K,
  accountId: string,
  ...asked: Arguments<Work[K]> extends [string, string, ...infer A] ? A : never
): Promise<Result<Work[K]>> =>
  deskReading.call(
    run,
    ...([readSettings().dataFolder, accountId, ...asked] as unknown as Arguments<Work[K]>),
  );

/** Has worked out beforehand what a write will ask of a matter, so that a long one holds nobody meanwhile. */
export async function prepared(
  context: DeskContext,
  matter: string,
  ...wanted: Fact[]
): Promise<DeskContext> {
  return { ...context, prepared: await readApart("facts", context.actorId, matter, wanted) };
}

/** The same for its publication. */
export const preparedToPublish = (context: DeskContext, matter: string) =>
  prepared(context, matter, "sealed", "shown", "problems", "elsewhere", "named");
