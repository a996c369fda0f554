/** The table of permissions against the mutations: every role, on one's own work and others', in every state of a matter. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { excerpt } from "@/db/demo/article";
import { enterDemo } from "@/db/demo/load";
import { contextOf, holdAllChecks } from "@/db/test-support";
import { type Action, mayDo, permissions } from "@/lib/auth/permissions";
import { emptyEntry } from "@/lib/desk/entry";
import { GateError, InputError, NotAllowedError } from "@/lib/errors";
import { keysOf, type ReviewState, type Role, reviewStates, roles } from "@/lib/vocabulary";
import { openDesk } from "./desk";
import { archiveMatter } from "./mutations/archive";
import { keepDraft, startDraft } from "./mutations/drafts";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { approveSubmission, checkSubmission, submitForReview, takeBack } from "./mutations/review";
import { drafts, matters, submissions, users } from "./schema";
import type { DeskContext } from "./write";

/** The actions that turn on whose matter it is or where it stands, and the mutation of each. */
const tried = {
  send_to_review: submitForReview,
  take_back: takeBack,
  approve: approveSubmission,
  publish: publishMatter,
  publish_alone: (context: DeskContext, input: { matter: string }) =>
    publishMatter({ ...context, solo: true }, input),
  withdraw: (context: DeskContext, { matter }: { matter: string }) =>
    withdrawMatter(context, { matter, reason: "It was a test." }),
  check: (context: DeskContext, { matter }: { matter: string }) => {
    const submission = context.desk.db.select().from(submissions).get()?.publicId;
    // A draft has none; any id stands for the one that is not there.
    const of = submission ?? "aaaaaaaaaaaa";
    checkSubmission(context, {
      matter,
      submission: of,
      check: "date",
      outcome: "holds",
      revision: 1,
    });
  },
  archive: (context: DeskContext, { matter }: { matter: string }) => {
    const { revision = 0 } = context.desk.db.select().from(matters).get() ?? {};
    try {
      archiveMatter(context, { record: matter, revision });
    } catch (error) {
      // What waits in review is not put away, whoever asks.
      if (!(error instanceof InputError)) throw error;
      const problem = { recordId: matter, rule: "review", message: error.message };
      throw new GateError([problem]);
    }
  },
  keep_draft: (context: DeskContext) => {
    const draft = context.desk.db.select().from(drafts).get()?.publicId ?? "";
    const entry = emptyEntry();
    keepDraft(context, { draft, revision: 1, body: { entry, base: entry, revisions: {} } });
  },
} satisfies Partial<Record<Action, (context: DeskContext, input: { matter: string }) => unknown>>;

const states = keysOf(reviewStates);
const folders = {} as Record<ReviewState, string>;
const open: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-test-"));
  open.push(folder);
  return folder;
};

/** One desk for each state, with the matter that "author" wrote and "second" looked at. */
beforeAll(() => {
  for (const state of states) {
    folders[state] = newFolder();
    const desk = openDesk(folders[state]);
    const author = contextOf(desk, "editor", "author");
    const second = contextOf(desk, "editor", "second");
    contextOf(desk, "editor", "other");
    const matter = enterDemo(author, { text: excerpt, extent: "excerpt" });
    const entry = emptyEntry();
    startDraft(author, { body: { entry, base: entry, revisions: {} } });
    if (state !== "draft") {
      submitForReview(author, { matter });
      holdAllChecks(second, matter);
    }
    if (state === "approved" || state === "published") approveSubmission(second, { matter });
    if (state === "published") publishMatter(second, { matter });
    if (state === "taken_back") takeBack(author, { matter });
    if (state === "sent_back") desk.db.update(submissions).set({ state }).run();
    desk.connection.close();
  }
});
afterAll(() => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
});

/** Takes the action on a copy of the desk. How it went: done, refused by role or authorship, or by where the matter stands. */
function outcomeOf(
  action: keyof typeof tried,
  role: Role,
  whose: "own" | "other",
  state: ReviewState,
) {
  const folder = newFolder();
  cpSync(folders[state], folder, { recursive: true });
  const desk = openDesk(folder);
  try {
    const actorId = whose === "own" ? "test-author" : "test-other";
    desk.db.update(users).set({ role }).where(eq(users.id, actorId)).run();
    const matter = desk.db.select().from(matters).get()?.publicId ?? "";
    tried[action]({ desk, actorId }, { matter });
    return "done";
  } catch (error) {
    if (error instanceof NotAllowedError) return "not allowed";
    if (!(error instanceof GateError)) throw error;
    // A matter that is not on the record cannot go from it, whoever asks.
    return error.problems.some(({ rule }) => rule === "review") ? "not in this state" : "done";
  } finally {
    desk.connection.close();
  }
}

/**
 * Whose work each role may do it to, in each state: written out by hand, so that a slip in the table of permissions, or in
 * what reads it, is a difference here. "both" is one's own and others'.
 */
const expected: Record<keyof typeof tried, string> = {
  send_to_review: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       both   both       both      both       both        both
  editor         both   both       both      both       both        both
  administrator  both   both       both      both       both        both`,
  take_back: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   own        none      none       none        none
  editor         none   own        none      none       none        none
  administrator  none   own        none      none       none        none`,
  approve: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   none       none      none       none        none
  editor         none   other      none      none       none        none
  administrator  none   other      none      none       none        none`,
  publish: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   none       none      none       none        none
  editor         none   none       both      none       none        none
  administrator  none   none       both      none       none        none`,
  publish_alone: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   none       none      none       none        none
  editor         none   both       both      none       none        none
  administrator  none   both       both      none       none        none`,
  withdraw: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   none       none      none       none        none
  editor         both   both       both      both       both        both
  administrator  both   both       both      both       both        both`,
  check: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   none       none      none       none        none
  editor         none   other      other     other      none        none
  administrator  none   other      other     other      none        none`,
  archive: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       none   none       none      none       none        none
  editor         both   none       none      both       both        both
  administrator  both   none       none      both       both        both`,
  keep_draft: `
                 draft  in_review  approved  sent_back  taken_back  published
  reporter       own    own        own       own        own         own
  editor         own    own        own       own        own         own
  administrator  own    own        own       own        own         own`,
};

/** The cells of such a table, by role and state. */
function cellsOf(table: string): Record<string, Record<string, string>> {
  const [head = [], ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return Object.fromEntries(
    rows.map(([role = "", ...cells]) => [
      role,
      Object.fromEntries(head.map((state, index) => [state, cells[index] ?? ""])),
    ]),
  );
}

describe.each(Object.keys(tried) as (keyof typeof tried)[])("%s", (action) => {
  const cells = cellsOf(expected[action]);

  test.each(keysOf(roles).flatMap((role) => states.map((state) => ({ role, state }))))(
    "as a $role, $state",
    ({ role, state }) => {
      const done = (["own", "other"] as const).filter(
        (whose) => outcomeOf(action, role, whose, state) === "done",
      );
      const word = done.length === 2 ? "both" : (done[0] ?? "none");
      expect(word).toBe(cells[role]?.[state]);
    },
  );
});

test("a right role in a wrong state hears of the state, and a wrong role of its role", () => {
  expect(outcomeOf("approve", "editor", "other", "draft")).toBe("not in this state");
  expect(outcomeOf("publish", "editor", "own", "in_review")).toBe("not in this state");
  expect(outcomeOf("approve", "editor", "own", "in_review")).toBe("not allowed");
  expect(outcomeOf("publish", "reporter", "own", "approved")).toBe("not allowed");
});

test("a role may do what the roles below it may", () => {
  for (const action of Object.keys(permissions) as Action[]) {
    const may = keysOf(roles).map((role) => mayDo(role, action));
    expect(may).toEqual([...may].sort());
  }
});
