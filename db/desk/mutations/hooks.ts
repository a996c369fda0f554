/** Hooks: other systems that are told what is published. What was sent to each is kept in db/desk/hook-queue.ts. */
import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { CaptureFailure } from "@/lib/capture/failure";
import { InputError, NotFoundError } from "@/lib/errors";
import { hookAddress } from "@/lib/hooks/post";
import { newHookSecret } from "@/lib/hooks/signature";
import { hookSubjects } from "@/lib/hooks/subjects";
import { keysOf } from "@/lib/vocabulary";
import { id } from "./fields";

/** So many hooks a desk has at once: each is written to at every publication. */
const most = 100;
/** For so long the secret before also signs, in ms. */
const changesOver = 24 * 3_600_000;

const url = z
  .string()
  .max(2_000, "The address is longer than 2,000 characters.")
  .transform((address, context) => {
    try {
      return hookAddress(address);
    } catch (error) {
      if (!(error instanceof CaptureFailure)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });

/** Has an address told of what is published from now on. Returns its id and its secret, which is told nowhere again. */
export const makeHook = mutation(
  "make a hook",
  "make_hook",
  z.object({
    url,
    kind: z.enum(keysOf(hookSubjects), { error: "Choose what it is told of." }),
    aboutId: z.string().nullable(),
  }),
  ({ tx, at, add }, values) => {
    const [held] = tx.select({ hooks: count() }).from(t.hooks).where(isNull(t.hooks.endedAt)).all();
    if ((held?.hooks ?? 0) >= most) {
      const message = `There are ${most} hooks. End one that is not used first.`;
      throw new InputError([{ field: "", message }]);
    }
    const secret = newHookSecret();
    const { id: hookId, publicId } = add("hooks", { ...values, madeAt: at });
    tx.insert(t.hookStates).values({ hookId, secret }).run();
    return { publicId, secret };
  },
);

const ofHook = z.object({ hook: id("The hook") });

/** A hook that is told still. */
function requireHook({ tx }: Pick<Writer, "tx">, hook: string) {
  const row = requireRecord(tx, "hooks", hook);
  if (row.endedAt) throw new NotFoundError("hooks", hook);
  return row;
}

/** Sends nothing for now; what comes meanwhile waits. */
export const pauseHook = mutation("pause a hook", "keep_hooks", ofHook, (writer, { hook }) => {
  const { revision, pausedAt } = requireHook(writer, hook);
  if (!pausedAt) writer.change("hooks", hook, revision, { pausedAt: writer.at });
});

/** Goes on, also where it was stopped since too much failed. */
export const resumeHook = mutation("resume a hook", "keep_hooks", ofHook, (writer, { hook }) => {
  const { id, revision } = requireHook(writer, hook);
  writer.change("hooks", hook, revision, { pausedAt: null });
  writer.tx
    .update(t.hookStates)
    .set({ stoppedAt: null, stoppedBecause: null, failures: 0 })
    .where(eq(t.hookStates.hookId, id))
    .run();
});

/** Gives a hook a new secret; for a day the one before signs beside it. Returns it: it is told nowhere again. */
export const renewHookSecret = mutation(
  "give a hook a new secret",
  "make_hook",
  ofHook,
  (writer, { hook }) => {
    const { id, revision, secrets } = requireHook(writer, hook);
    writer.change("hooks", hook, revision, { secrets: secrets + 1 });
    const ofState = eq(t.hookStates.hookId, id);
    const state = writer.tx.select().from(t.hookStates).where(ofState).get();
    const secret = newHookSecret();
    const formerUntil = new Date(Date.parse(writer.at) + changesOver).toISOString();
    writer.tx
      .update(t.hookStates)
      .set({ secret, formerSecret: state?.secret ?? null, formerUntil })
      .where(ofState)
      .run();
    return secret;
  },
);

/** Ends a hook for good: its secret and what was sent are erased; that there was one stays in the log. */
export const endHook = mutation("end a hook", "keep_hooks", ofHook, (writer, { hook }) => {
  const { id, revision } = requireHook(writer, hook);
  writer.change("hooks", hook, revision, { endedAt: writer.at });
  writer.tx.delete(t.hookDeliveries).where(eq(t.hookDeliveries.hookId, id)).run();
  writer.tx.delete(t.hookStates).where(eq(t.hookStates.hookId, id)).run();
});

/** Has a message tried once more, now, by the same id; then as often as a new one where that fails. */
export const sendAgain = mutation(
  "send to a hook again",
  "keep_hooks",
  ofHook.extend({ delivery: z.number().int() }),
  (writer, { hook, delivery }) => {
    const { id } = requireHook(writer, hook);
    const { hookDeliveries: d } = t;
    const found = writer.tx
      .update(d)
      .set({ nextAt: writer.at, attempts: 0, deliveredAt: null })
      .where(and(eq(d.id, delivery), eq(d.hookId, id)))
      .returning({ id: d.id })
      .get();
    if (!found) throw new NotFoundError("deliveries", String(delivery));
  },
);

/** The hooks of a record, by their public ids. */
export const hooksAbout = (db: DeskDatabase, aboutId: string): string[] =>
  db
    .select({ hook: t.hooks.publicId })
    .from(t.hooks)
    .where(and(eq(t.hooks.aboutId, aboutId), isNull(t.hooks.endedAt)))
    .all()
    .map(({ hook }) => hook);

/** Has a hook be of the record that its own went into. */
export const moveHook = mutation(
  "move a hook with its record",
  "keep_hooks",
  ofHook.extend({ into: id("The record") }),
  (writer, { hook, into }) => {
    const { revision } = requireHook(writer, hook);
    writer.change("hooks", hook, revision, { aboutId: into });
  },
);
