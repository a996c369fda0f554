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
import { GateError, NotAllowedError } from "@/lib/errors";
import { keysOf, type ReviewState, type Role, reviewStates, roles } from "@/lib/vocabulary";
import { openDesk } from "./desk";
import { keepDraft, startDraft } from "./mutations/drafts";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { approveSubmission, checkSubmission, submitForReview } from "./mutations/review";
import { drafts, matters, submissions, users } from "./schema";
import type { DeskContext } from "./write";

/** The actions that turn on whose matter it is or where it stands, and the mutation of each. */
const tried = {
  send_to_review: submitForReview,
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

describe.each(Object.keys(tried) as (keyof typeof tried)[])("%s", (action) => {
  describe.each(keysOf(roles))("as a %s", (role) => {
    test.each(states)("own and others’ work, %s", (state) => {
      for (const whose of ["own", "other"] as const) {
        const may =
          mayDo(role, action, { whose, state }) ||
          // Alone is a further way: what two people may publish, one may.
          (action === "publish_alone" && mayDo(role, "publish", { whose, state }));
        const expected = may
          ? "done"
          : mayDo(role, action, { whose })
            ? "not in this state"
            : expect.stringMatching(/not allowed|not in this state/);
        expect(outcomeOf(action, role, whose, state), whose).toEqual(expected);
      }
    });
  });
});

test("a role may do what the roles below it may", () => {
  for (const action of Object.keys(permissions) as Action[]) {
    const may = keysOf(roles).map((role) => mayDo(role, action));
    expect(may).toEqual([...may].sort());
  }
});
