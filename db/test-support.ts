/** For tests: data folders of their own, with a desk that holds what the test needs. Removed after each test. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { catchUp } from "@/db/catch-up";
import { loadDemo } from "@/db/demo/load";
import { type Desk, openDesk } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { keepDraft } from "@/db/desk/mutations/drafts";
import { saveEntry } from "@/db/desk/mutations/entry";
import { checkSubmission } from "@/db/desk/mutations/review";
import { requireDraft } from "@/db/desk/queries/drafts";
import { latestSubmission, listChecks } from "@/db/desk/queries/submissions";
import { beginLog } from "@/db/desk/version-log/begin";
import { signLog } from "@/db/desk/version-log/sign";
import type { DeskContext } from "@/db/desk/write";
import type { DraftBody } from "@/lib/desk/entry";
import { keysOf, type Role, reviewChecks } from "@/lib/vocabulary";

const open: { folder: string; desk?: Desk }[] = [];

function close({ folder, desk }: (typeof open)[number]) {
  desk?.connection.close();
  rmSync(folder, { recursive: true, force: true });
}

afterEach(() => {
  for (const held of open.splice(0)) close(held);
});

/** A desk that need not outlive a power cut. */
function openForTest(folder: string): Desk {
  const desk = openDesk(folder);
  desk.connection.pragma("synchronous = off");
  return desk;
}

export interface TestHouse {
  folder: string;
  desk: Desk;
}

/** An empty, migrated desk. */
export function emptyHouse(): TestHouse {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-test-"));
  const desk = openForTest(folder);
  open.push({ folder, desk });
  return { folder, desk };
}

let base: string | undefined;

/** A data folder with the demo published and projected: made once, copied. Whoever asks removes it. */
export function demoFolder(): string {
  if (!base) {
    base = mkdtempSync(join(tmpdir(), "gainsay-base-"));
    const desk = openForTest(base);
    loadDemo(desk);
    catchUp(desk, base);
    desk.connection.close();
  }
  const folder = mkdtempSync(join(tmpdir(), "gainsay-test-"));
  cpSync(base, folder, { recursive: true });
  return folder;
}

/** A desk with the demo published and projected, for one test. */
export function demoHouse(): TestHouse {
  const folder = demoFolder();
  const desk = openForTest(folder);
  open.push({ folder, desk });
  return { folder, desk };
}

/** The same with its log of versions begun and signed. */
export function loggedHouse(url = "https://gainsay.example"): TestHouse {
  const house = demoHouse();
  const place = { dataFolder: house.folder, logKey: null };
  beginLog(house.desk, { ...place, url });
  signLog(house.desk, place);
  return house;
}

afterAll(() => {
  if (base) rmSync(base, { recursive: true, force: true });
});

/** A context for a new account with a role. */
export function contextOf(desk: Desk, role: Role, name: string = role): DeskContext {
  const id = `test-${name}`;
  ensureAccount(desk, { id, name, email: `${name}@example.org`, role });
  return { desk, actorId: id };
}

/** A context for the editor of a one-person newsroom, who may publish alone. */
export function soloEditor({ desk }: TestHouse): DeskContext {
  return { ...contextOf(desk, "editor"), solo: true };
}

/** Ticks all five checks of what was sent to review, but those that hold already. */
export function holdAllChecks(context: DeskContext, matter: string): void {
  const { db } = context.desk;
  const sent = latestSubmission(db, requireRecord(db, "matters", matter).id);
  const held = sent ? listChecks(db, sent.id).map((row) => row.check) : [];
  const submission = sent?.publicId ?? "";
  for (const check of keysOf(reviewChecks)) {
    if (!held.includes(check))
      checkSubmission(context, { matter, submission, check, outcome: "holds" });
  }
}

/** Keeps a form as a draft and saves it as records, as the record screen does. Returns the statement's public id. */
export function keepAndSave(context: DeskContext, draft: string, body: DraftBody): string {
  const { revision } = requireDraft(context.desk.db, draft);
  const kept = keepDraft(context, { draft, revision, body });
  return saveEntry(context, { draft, revision: kept.revision });
}

/** What a call throws; fails the test where it throws nothing or something else. */
export function thrownBy<E>(kind: new (...args: never[]) => E, work: () => unknown): E {
  try {
    work();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error(`Expected ${kind.name}, and nothing was thrown.`);
}
