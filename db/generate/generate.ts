/**
 * A large made-up record to measure and try on: realistic in sizes, languages, dates and histories, and true: the log,
 * commitments and versions are those that work at the desk would leave. The same numbers and seed always give the same one.
 */

import { logAccounts } from "@/db/desk/account-log";
import { type BulkWriter, bulkAt } from "@/db/desk/bulk";
import { type Desk, inTransaction } from "@/db/desk/desk";
import { machineDomain } from "@/db/desk/machine-accounts";
import { commitments, matters, users } from "@/db/desk/schema";
import { commitmentOf } from "@/lib/versions/commitments";
import { addMatter, type Made } from "./matter";
import { addDispatch, addSpeaker, addTopics } from "./people";
import {
  accounts,
  changeOf,
  type Later,
  publish,
  reword,
  sendToReview,
  withdraw,
} from "./publishing";
import { Random } from "./random";
import { sizesOf } from "./sizes";
import type { World } from "./world";

export interface Wanted {
  statements: number;
  pairs: number;
  seed: number;
}

/** How far it has come: of all statements. */
export interface Progress {
  done: number;
  of: number;
}

const [firstDay, lastDay] = [Date.UTC(2016, 0, 4, 9), Date.UTC(2026, 5, 1, 9)];
/** How many statements are written in one transaction: what waits for the disk is held in memory. */
const perTransaction = 2_000;

/** Whether a desk has anything on it that work left. */
export const hasRecords = ({ db }: Desk): boolean =>
  db.select({ id: matters.id }).from(matters).limit(1).get() !== undefined ||
  db.select({ id: users.id }).from(users).limit(1).get() !== undefined;

/** Makes up the record at an empty desk. The public record is made of it afterwards, as of any other. */
export function* generate(desk: Desk, { statements, pairs, seed }: Wanted): Generator<Progress> {
  const random = new Random(seed);
  makeAccounts(desk, random);
  const bulk = bulkAt(desk, { newId: random.id, newSalt: random.salt });
  const actOf = (part: number, actorId: string, verb: string) => ({
    ...{ actorId, verb },
    at: new Date(firstDay + Math.floor((lastDay - firstDay) * part)).toISOString(),
  });
  const world = bulk.write(actOf(0, accounts.reporter, "record"), (writer) =>
    worldOf(writer, random, desk.captureFolder, statements),
  );
  const sizes = sizesOf(random, statements, pairs);
  /** How many matters come between a version and the next. */
  const between = Math.min(80, Math.ceil(sizes.length / 5));
  /** What is done after which matter. */
  const later = new Map<number, Later[]>();
  let done = 0;
  let owed = 0;
  for (let at = 0; at < sizes.length; ) {
    const from = at;
    bulk.write(actOf(done / statements, accounts.reporter, "record"), (writer) => {
      for (let held = 0; at < sizes.length && held < perTransaction; at += 1) {
        const size = sizes[at] ?? { statements: 0, pairs: 0 };
        const act = (actorId: string, verb: string) =>
          writer.begin(actOf((done + held) / statements, actorId, verb));
        act(accounts.reporter, "record");
        const made = addMatter(writer, world, at + 1, { ...size, pairs: size.pairs + owed });
        owed += size.pairs - made.rows.rebuttals.length;
        held += size.statements;
        const next = bringOut(writer, random, made, act, at === 0);
        if (next) putOff(later, at + 1 + random.below(between), next);
        for (const one of later.get(at) ?? []) {
          const again = goOn(writer, random, one, act);
          if (again) putOff(later, at + 1 + random.below(between), again);
        }
        later.delete(at);
      }
    });
    for (const size of sizes.slice(from, at)) done += size.statements;
    yield { done, of: statements };
  }
  bulk.write(actOf(1, accounts.editor, "choose front"), (writer) => {
    const first = desk.db.select().from(matters).limit(1).get();
    writer.add("front_choices", { matterId: first?.id ?? null, chosenAt: writer.at });
  });
}

type Acting = (actorId: string, verb: string) => void;

function putOff(later: Map<number, Later[]>, at: number, one: Later): void {
  later.set(at, [...(later.get(at) ?? []), one]);
}

/** Publishes a new matter, or leaves it at the desk. Returns what is to be done with it later. */
function bringOut(
  writer: BulkWriter,
  random: Random,
  made: Made,
  act: Acting,
  isFirst: boolean,
): Later | undefined {
  if (!isFirst && random.chance(0.01)) return;
  if (!isFirst && random.chance(0.01)) {
    act(accounts.reporter, "submit for review");
    return void sendToReview(writer, made);
  }
  act(accounts.editor, "publish");
  const sealed = publish(writer, made, null);
  const left = random.weighted([
    [0, 80],
    [1, 14],
    [2, 4],
    [5, 2],
  ]);
  return left > 0 ? { made, sealed, left } : undefined;
}

/** Corrects a matter that is published, or withdraws it. */
function goOn(writer: BulkWriter, random: Random, one: Later, act: Acting): Later | undefined {
  if (random.chance(0.03)) {
    act(accounts.editor, "withdraw");
    return void withdraw(writer, random, one);
  }
  act(accounts.reporter, "record");
  reword(writer, random, one.made);
  // Some of what is put in other words waits at the desk.
  if (random.chance(0.05)) return;
  act(accounts.editor, "publish");
  const sealed = publish(writer, one.made, changeOf(random));
  return one.left > 1 ? { ...one, sealed, left: one.left - 1 } : undefined;
}

function worldOf(
  writer: BulkWriter,
  random: Random,
  captureFolder: string,
  statements: number,
): World {
  const dispatches: World["dispatches"] = [];
  for (let at = 1; at <= Math.ceil(statements / 100); at += 1)
    dispatches.push(addDispatch(writer, random, at, dispatches.at(-1)));
  return {
    ...{ random, captureFolder, dispatches, shareable: [] },
    speakers: Array.from({ length: Math.max(4, Math.ceil(statements / 20)) }, (_, at) =>
      addSpeaker(writer, random, at + 1),
    ),
    topics: addTopics(writer, random, 40),
  };
}

/** Those under whom it is written; nobody can sign in to them. */
function makeAccounts(desk: Desk, random: Random): void {
  const at = new Date(firstDay);
  inTransaction(desk, (tx) => {
    for (const [role, id] of Object.entries(accounts) as [keyof typeof accounts, string][]) {
      const [name, email] = [`Made-up ${role}`, `${id}${machineDomain}`];
      // With salts of the same chance, so that the log is the same too.
      for (const [field, text] of Object.entries({ name, email })) {
        const salt = random.salt();
        const commitment = commitmentOf(salt, text);
        tx.insert(commitments).values({ commitment, recordId: id, field, salt, text }).run();
      }
      logAccounts(tx, { action: "make an account", at: at.toISOString() }, () =>
        tx.insert(users).values({ id, name, email, role, createdAt: at, updatedAt: at }).run(),
      );
    }
  });
}
