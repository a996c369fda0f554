/** Every server action of the desk, called as everybody; and whether e2e/roles.ts has a line for all there is. */
import { createHmac, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { eq } from "drizzle-orm";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sessionCookie } from "@/db/desk/auth";
import { processDesk } from "@/db/desk/process";
import { sessions, users } from "@/db/desk/schema";
import { contextOf, demoFolder } from "@/db/test-support";
import { lineOf, lines } from "@/e2e/roles";
import { isStale, mayDo } from "@/lib/auth/permissions";
import { signingSecret } from "@/lib/auth/secret";
import { readSettings } from "@/lib/env";
import { forgetOfProcess } from "@/lib/of-process";
import { keysOf, type Role, roles } from "@/lib/vocabulary";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: () => undefined,
    set: () => {},
    toString: () => request.headers.get("cookie") ?? "",
  }),
}));
vi.mock("next/cache", () => ({ refresh() {}, revalidatePath() {}, revalidateTag() {} }));

const doors = [
  "app/desk",
  "app/sign-in",
  "app/invitations",
  "app/report",
  "app/follow",
  "app/api/auth",
];
const files = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));
const atDesk = files.filter((file) => doors.some((door) => file.startsWith(`${door}/`)));
const load = (file: string): Promise<Record<string, unknown>> => import(resolve(file));

/** Every page, route and server action there is, as e2e/roles.ts names them. */
async function everything(): Promise<string[]> {
  const found = atDesk.filter((file) => /\/page\.tsx?$/.test(file));
  for (const file of atDesk.filter((file) => /\/(route|actions)\.tsx?$/.test(file))) {
    for (const [name, value] of Object.entries(await load(file))) {
      if (typeof value === "function") found.push(`${file} ${name}`);
    }
  }
  return found.sort();
}

test("every page, route and server action of the desk has a line, and no line is left over", async () => {
  expect(Object.keys(lines).sort()).toEqual(await everything());
});

test("server actions are in actions.ts at the desk’s doors, nowhere else", () => {
  const elsewhere = files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => /["']use server["']/.test(readFileSync(file, "utf8")))
    .filter((file) => !(atDesk.includes(file) && file.endsWith("/actions.ts")));
  expect(elsewhere).toEqual([]);
});

type Asker = Role | "visitor" | "suspended";
const askers: Asker[] = ["visitor", "suspended", ...keysOf(roles)];

/** The house that is asked, as long as no answer has changed it: most are refusals. */
let house: string | undefined;
let asked = 0;
let changed = false;
/** How much the connection of this process has written. */
const written = () =>
  processDesk().connection.prepare("select total_changes()").pluck().get() as number;

function leave() {
  if (house === undefined) return;
  processDesk().connection.close();
  forgetOfProcess("desk");
  rmSync(house, { recursive: true, force: true });
  house = undefined;
  changed = false;
}

beforeEach(() => {
  house ??= demoFolder();
  vi.stubEnv("GAINSAY_DATA", house);
  // Nothing here outlives the test, and it writes a few thousand times.
  processDesk().connection.pragma("synchronous = off");
  asked = written();
});
afterEach(() => {
  if (changed || written() !== asked) leave();
  vi.unstubAllEnvs();
});
afterAll(() => {
  if (house) vi.stubEnv("GAINSAY_DATA", house);
  leave();
  vi.unstubAllEnvs();
});

/** How long ago a session signed in, in minutes. */
const ages = { "signed in just now": 0, "signed in an hour ago": 60 };
const aged = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** A request of this process's desk, from one of its own pages unless said otherwise. */
function askAs(asker: Asker, { origin = readSettings().url as string | null, minutes = 0 } = {}) {
  request.headers = new Headers(origin === null ? {} : { origin });
  changed ||= written() !== asked;
  if (asker !== "visitor") signIn(asker, minutes);
  asked = written();
}

function signIn(asker: Exclude<Asker, "visitor">, minutes: number) {
  const desk = processDesk();
  const role = asker === "suspended" ? "administrator" : asker;
  const { actorId } = contextOf(desk, role, asker);
  if (asker === "suspended") {
    desk.db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, actorId)).run();
  }
  // So that the administrator who asks is not the last.
  contextOf(desk, "administrator", "another administrator");
  const token = randomUUID();
  desk.db
    .insert(sessions)
    .values({
      ...{ id: token, userId: actorId, token, createdAt: aged(minutes) },
      expiresAt: new Date(Date.now() + 60_000),
    })
    .run();
  const secret = signingSecret(readSettings());
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const value = encodeURIComponent(`${token}.${signature}`);
  request.headers.set("cookie", `${sessionCookie}=${value}`);
}

/** What a server action answers: the kind of its refusal, or "done"; it may lead on to a page. Throws what it crashes with. */
async function answerOf(key: string): Promise<string> {
  const { file, part, with: given } = lineOf(key);
  const action = (await load(file))[part ?? ""] as (...given: unknown[]) => Promise<unknown>;
  const empty = Array.from({ length: action.length }, () => new FormData());
  try {
    const answer = (await action(...(given ?? empty))) as { kind?: string } | undefined;
    return answer?.kind ?? "done";
  } catch (error) {
    if (isRedirectError(error)) return "done";
    throw error;
  }
}

/** What no page sends. */
const anything = [
  ...[undefined, null, 0, Number.NaN, true, "", "x".repeat(2000), "\0", [], ["a", null], {}, 10n],
  {
    question: 1,
    name: {},
    words: [],
    matter: {},
    except: "no",
    draft: 5,
    body: null,
    revision: "1",
  },
  new Map([["name", 1]]),
  new FormData(),
];

const actions = Object.keys(lines).filter((key) => lineOf(key).file.endsWith("/actions.ts"));

describe.each(actions)("%s", (key) => {
  const { least } = lineOf(key);

  test.each(
    askers.flatMap((asker) =>
      Object.entries(ages).map(([when, minutes]) => ({ asker, when, minutes })),
    ),
  )("asked for by: $asker, $when", async ({ asker, minutes }) => {
    askAs(asker, { minutes });
    const answer = await answerOf(key);
    const letIn = () => expect(answer).not.toMatch(/signed_out|not_allowed|stale_sign_in/);
    if (least === "anyone") return letIn();
    if (asker === "visitor" || asker === "suspended") return expect(answer).toBe("signed_out");
    if (!mayDo(asker, least)) return expect(answer).toBe("not_allowed");
    if (isStale(least, aged(minutes))) return expect(answer).toBe("stale_sign_in");
    letIn();
  });

  test("asked for with anything at all: a refusal, never a crash", async () => {
    const { file, part } = lineOf(key);
    const action = (await load(file))[part ?? ""] as (...given: unknown[]) => Promise<unknown>;
    for (const given of anything) {
      askAs("administrator");
      const call = action(...Array.from({ length: Math.max(1, action.length) }, () => given));
      const outcome = await call.catch((error: unknown) => error);
      expect(outcome instanceof Error && !isRedirectError(outcome), `${key}: ${outcome}`).toBe(
        false,
      );
    }
  });

  test.each([null, "null", "https://evil.example"])("from another origin: %s", async (origin) => {
    askAs("administrator", { origin });
    expect(await answerOf(key)).toBe(least === "anyone" ? "input" : "not_allowed");
  });
});
