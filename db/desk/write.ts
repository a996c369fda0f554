/** How every write at the desk goes: authorise, parse, transact, log. */
import { desc, eq } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { z } from "zod";
import { brokenUniqueColumns, isStillReferredTo } from "@/db/connect";
import { type Action, freshMinutes, isStale, mayDo } from "@/lib/auth/permissions";
import {
  AlreadyThereError,
  ConflictError,
  InputError,
  inputErrorOf,
  NotAllowedError,
  StaleSignInError,
} from "@/lib/errors";
import { type LogEntry, nextEntry } from "@/lib/log/chain";
import { newPublicId } from "@/lib/public-id";
import { type Role, roles } from "@/lib/vocabulary";
import { commitInto } from "./commit-text";
import { type Desk, type DeskDatabase, inTransaction, type Tx } from "./desk";
import { formatMark, secondFormatSince } from "./log-format";
import {
  type LoggedRow,
  type LoggedTableName,
  type loggedTables,
  type RowOf,
  recordHash,
  requireRecord,
  tableOf,
} from "./logged-tables";
import type { PreparedFacts } from "./queries/matter-facts";
import { keepFor, keepRestricted } from "./restricted-records";
import { logEntries, users } from "./schema";
import { type Hidden, hiddenFrom, requireSeen } from "./visible";

/** Where and as whom somebody works. */
export interface DeskContext {
  desk: Desk;
  /** Account id. The account is read anew in every transaction, so a suspension holds at once. */
  actorId: string;
  /** When the session signed in that asks; absent where none does: on the machine's own command line. */
  signedInAt?: Date;
  /** Public id of the matter that the work is for: what is new in it is kept with it, where that is restricted. */
  forMatter?: string;
  /** A one-person newsroom (GAINSAY_SOLO): publishing without a second person, which the version then says. */
  solo?: boolean;
  /** What a thread worked out of the matter beforehand; of no account where anybody wrote since. */
  prepared?: PreparedFacts;
  now?: () => Date;
}

type Table<N extends LoggedTableName> = (typeof loggedTables)[N];
type Values<N extends LoggedTableName> = Omit<
  Table<N>["$inferInsert"],
  "id" | "publicId" | "revision"
>;

/** Writes records inside one transaction; each write leaves its log entry. */
export interface Writer {
  context: DeskContext;
  tx: Tx;
  at: string;
  actorId: string;
  /** The actor's, as it is now. */
  role: Role;
  solo: boolean;
  /** Records that the actor does not see, by public id: no sentence may speak of them. */
  hidden: Hidden;
  add<N extends LoggedTableName>(name: N, values: Values<N>): RowOf<N>;
  /** Compare-and-set: throws ConflictError where the record's revision is no longer `revision`. */
  change<N extends LoggedTableName>(
    name: N,
    publicId: string,
    revision: number,
    values: Partial<Values<N>>,
  ): RowOf<N>;
}

/** Records that are part of no other: what is part of them, or names them, goes first. */
export type Whole = "matters" | "topics" | "speakers" | "sources" | "occasions";
/** Records that are part of others, and may be taken out of them. What is append-only, or a reader’s, is neither. */
export type Part = Exclude<
  LoggedTableName,
  | Whole
  | "captures"
  | "rechecks"
  | "recheck_looks"
  | "former_slugs"
  | "versions"
  | "corrections"
  | "front_choices"
  | "releases"
  | "hooks"
  | "error_reports"
>;
/** A record that is still there when a part of it is gone. */
export interface Parent {
  name: LoggedTableName;
  id: string;
}

/** A writer that may also take records out. Only what `removal` makes is given one. */
export interface Remover extends Writer {
  /**
   * Takes a part out. Its parent changes with it, once in each act: what is gone is in no document any more, and the log
   * must tell at what is left who took it out (see queries/authorship.ts).
   */
  remove<N extends Part>(name: N, publicId: string, revision: number, parent: Parent): void;
  /** Takes out a record that nothing names any more: no page is without it, so no review can be of its absence. */
  removeWhole<N extends Whole>(name: N, publicId: string, revision: number): void;
}

/** What a writer did to one record: before and after, null where it was or is not there. */
export interface Written {
  name: LoggedTableName;
  id: string;
  before: LoggedRow | null;
  after: LoggedRow | null;
}

/** A writer that moves what names one record to another, knows what it wrote, and can put back what was taken out. */
export interface Rearranger extends Remover {
  /** In the order of writing. */
  written: readonly Written[];
  /** Puts a record back that was taken out, under the keys that it had. */
  restore<N extends LoggedTableName>(name: N, row: RowOf<N>): void;
  /** Takes a record out, as it stands: what is left of it is told at the record that it went into. */
  takeOut(name: LoggedTableName, publicId: string): void;
}

export interface Mutation<I, R> {
  (context: DeskContext, input: I): R;
  /** The same as a part of a larger write: in the writer's transaction, logged under its own verb. */
  within(writer: Writer, input: I): R;
}

/** A mutation that takes records out, and what it says it takes out. */
export type Removal<I, R> = Mutation<I, R> & { readonly removes: string };

/** Makes a mutation that takes working records out: its verb in the log is "remove" and what it removes. */
export function removal<S extends z.ZodType, R>(
  removes: string,
  schema: S,
  run: (remover: Remover, values: z.output<S>) => R,
): Removal<z.input<S>, R> {
  return Object.assign(make(`remove ${removes}`, "record", schema, run), { removes });
}

/** Makes a mutation that merges, joins or splits records, or takes that back. Who may is decided by what readers have. */
export function rearrangement<S extends z.ZodType, R>(
  verb: string,
  schema: S,
  run: (rearranger: Rearranger, values: z.output<S>) => R,
): Mutation<z.input<S>, R> {
  return make(verb, "record", schema, run);
}

/**
 * Makes a mutation: `(context, input) => result`. Throws NotAllowedError, StaleSignInError, InputError (all fields at
 * once), ConflictError, NotFoundError; then nothing is written.
 */
export function mutation<S extends z.ZodType, R>(
  verb: string,
  action: Action,
  schema: S,
  run: (writer: Writer, values: z.output<S>, input: z.input<S>) => R,
): Mutation<z.input<S>, R> {
  return make(verb, action, schema, run);
}

function make<S extends z.ZodType, R>(
  verb: string,
  action: Action,
  schema: S,
  run: (remover: Rearranger, values: z.output<S>, input: z.input<S>) => R,
): Mutation<z.input<S>, R> {
  const runIn = (tx: Tx, context: DeskContext, input: z.input<S>, hidden: Hidden) => {
    const role = authorise(tx, context, action);
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw inputErrorOf(parsed.error);
    requireSeen(hidden, [parsed.data, context.forMatter]);
    try {
      return run(writerAs(tx, verb, context, role, hidden), parsed.data, input);
    } catch (error) {
      throw alreadyThere(error) ?? stillNamed(error) ?? error;
    }
  };
  return Object.assign(
    (context: DeskContext, input: z.input<S>) =>
      inTransaction(context.desk, (tx) => {
        const result = runIn(tx, context, input, hiddenFrom(context.desk, context.actorId));
        keepRestricted(tx);
        return result;
      }),
    {
      within: (writer: Writer, input: z.input<S>) =>
        runIn(writer.tx, writer.context, input, writer.hidden),
    },
  );
}

/** A broken UNIQUE constraint as a sentence at the last of its fields. */
function alreadyThere(error: unknown): AlreadyThereError | undefined {
  const column = brokenUniqueColumns(error)?.at(-1);
  if (!column) return;
  const [table = "", field = ""] = column.split(".");
  const message = `This is in ${table.replaceAll("_", " ")} already.`;
  return new AlreadyThereError([
    { field: field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), message },
  ]);
}

/** A record that another one names cannot go: a sentence instead of the database's. */
function stillNamed(error: unknown): InputError | undefined {
  if (!isStillReferredTo(error)) return;
  const message = "Another record still names this one, so it cannot be removed.";
  return new InputError([{ field: "", message }]);
}

/** The one door to every write: the actor's role as it is now, where the table of permissions lets them in. */
function authorise(tx: Tx, { actorId, signedInAt, now }: DeskContext, action: Action): Role {
  const actor = tx.select().from(users).where(eq(users.id, actorId)).get();
  if (!actor) throw new NotAllowedError("Sign in first: this account does not exist.");
  if (actor.suspendedAt) throw new NotAllowedError("This account is suspended.");
  if (!mayDo(actor.role, action)) {
    throw new NotAllowedError(
      `A ${roles[actor.role].label.toLowerCase()} may not ${action.replaceAll("_", " ")} here.`,
    );
  }
  if (signedInAt && isStale(action, signedInAt, now?.())) throw new StaleSignInError(freshMinutes);
  return actor.role;
}

export type NewEntry = Omit<LogEntry, "id" | "previousHash" | "hash">;

/** The log's head; undefined while it is empty. */
export function lastLogEntry(tx: DeskDatabase): LogEntry | undefined {
  return tx.select().from(logEntries).orderBy(desc(logEntries.id)).limit(1).get();
}

/** Desks whose log was seen to be in the newest format. */
const current = new WeakSet<DeskDatabase>();

/**
 * Appends to the log, which begins with the mark of its format. A writer does so for records; accounts are none, see
 * account-log.ts. Throws where the log is of an earlier format: `prepare` brings it up.
 */
export function appendEntry(tx: Tx, entry: NewEntry): void {
  if (!current.has(tx)) {
    if (!lastLogEntry(tx)) {
      const { at, actor } = entry;
      appendBatch(tx, [{ at, actor, action: "begin the log", ...formatMark }]);
    } else if (secondFormatSince(tx) === undefined) {
      throw new Error(
        "The log of this desk is of an earlier release. Bring it up first: npm run gainsay -- prepare.",
      );
    } else current.add(tx);
  }
  appendBatch(tx, [entry]);
}

/** Links entries to the log's head, in whatever format they are. */
export function appendBatch(tx: Tx, entries: NewEntry[]): void {
  let head = lastLogEntry(tx);
  for (const entry of entries) {
    head = nextEntry(head, entry);
    tx.insert(logEntries).values(head).run();
  }
}

/** Writes as an account; whether it may is decided before. */
export function writerAs(
  tx: Tx,
  verb: string,
  context: DeskContext,
  role: Role,
  hidden = hiddenFrom(context.desk, context.actorId),
): Rearranger {
  const written: Written[] = [];
  const at = (context.now?.() ?? new Date()).toISOString();
  function log(
    name: LoggedTableName,
    recordId: string,
    before: LoggedRow | null,
    after: LoggedRow | null,
  ) {
    written.push({ name, id: recordId, before, after });
    const commit = commitInto(tx, [recordId]);
    appendEntry(tx, {
      at,
      actor: context.actorId,
      action: verb,
      recordTable: name,
      recordId,
      beforeHash: before && recordHash(name, before, commit),
      afterHash: after && recordHash(name, after, commit),
    });
  }

  function current<N extends LoggedTableName>(
    name: N,
    publicId: string,
    revision: number,
  ): LoggedRow {
    const row = requireRecord(tx, name, publicId) as unknown as LoggedRow;
    if (row.revision !== revision) throw new ConflictError(publicId, revision, row);
    return row;
  }

  function takeOut(name: LoggedTableName, publicId: string, revision: number) {
    const before = current(name, publicId, revision);
    const table = tableOf(name);
    tx.delete(table).where(eq(table.id, before.id)).run();
    log(name, publicId, before, null);
  }

  function change(name: LoggedTableName, publicId: string, revision: number, values: object) {
    const before = current(name, publicId, revision);
    const table = tableOf(name);
    const row = tx
      .update(table)
      .set({ ...values, revision: revision + 1 })
      .where(eq(table.id, before.id))
      .returning()
      .get() as LoggedRow;
    log(name, publicId, before, row);
    return row;
  }

  const changedParents = new Set<string>();
  function changeWith({ name, id }: Parent) {
    if (changedParents.has(id)) return;
    changedParents.add(id);
    change(name, id, requireRecord(tx, name, id).revision, {});
  }

  return {
    context,
    tx,
    at,
    actorId: context.actorId,
    role,
    solo: context.solo ?? false,
    hidden,
    add(name, values) {
      const table: SQLiteTable = tableOf(name);
      const row = tx
        .insert(table)
        .values({ ...values, publicId: newPublicId() })
        .returning()
        .get() as LoggedRow;
      log(name, row.publicId, null, row);
      if (context.forMatter) keepFor(tx, context.forMatter, name, row.publicId);
      return row as never;
    },
    change: (...given) => change(...given) as never,
    remove(name, publicId, revision, parent) {
      takeOut(name, publicId, revision);
      changeWith(parent);
    },
    removeWhole: takeOut,
    written,
    restore(name, row) {
      const table: SQLiteTable = tableOf(name);
      const back = { ...row, revision: row.revision + 1 } as LoggedRow;
      tx.insert(table).values(back).run();
      log(name, row.publicId, null, back);
    },
    takeOut(name, publicId) {
      takeOut(name, publicId, requireRecord(tx, name, publicId).revision);
    },
  };
}
