/**
 * Every page, route and action of the desk, opened and called by those who may not see a restricted matter, with its ids:
 * no answer holds a word of it. What is hidden and from whom is held by db/desk/restricted.test.ts.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nameMember } from "@/db/desk/mutations/restrictions";
import { processDesk } from "@/db/desk/process";
import { canary, restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, demoHouse } from "@/db/test-support";
import { lineOf, lines } from "@/e2e/roles";
import { entrySchema } from "@/lib/desk/entry";
import { readSettings } from "@/lib/env";
import { forgetOfProcess } from "@/lib/of-process";
import { keysOf, type Role, roles } from "@/lib/vocabulary";

const asking = vi.hoisted(() => ({ account: null as unknown, headers: new Headers() }));
const unread = vi.hoisted(() => ({ problems: [] as string[] }));
vi.mock("@/lib/errors", async (original) => {
  const errors = await original<typeof import("@/lib/errors")>();
  return {
    ...errors,
    // Called for whatever cannot be read, at the door of an action or of a mutation.
    inputErrorOf: (error: Parameters<typeof errors.inputErrorOf>[0]) => {
      unread.problems.push(
        ...error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
      );
      return errors.inputErrorOf(error);
    },
  };
});
vi.mock("@/app/desk/session", async (original) => ({
  ...(await original<typeof import("@/app/desk/session")>()),
  currentAccount: async () => asking.account,
  requireAccount: async () => asking.account,
}));
vi.mock("next/headers", () => ({
  headers: async () => asking.headers,
  cookies: async () => ({ get: () => undefined, set: () => {}, toString: () => "" }),
}));
vi.mock("next/cache", () => ({ refresh() {}, revalidatePath() {}, revalidateTag() {} }));
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useRouter: () => ({ push() {}, replace() {}, refresh() {} }),
  usePathname: () => "/desk",
  useSearchParams: () => new URLSearchParams(),
}));

let held: ReturnType<typeof restrictedMatter>;

beforeEach(() => {
  vi.stubEnv("GAINSAY_DATA", demoHouse().folder);
  held = restrictedMatter(processDesk());
  asking.headers = new Headers({ origin: readSettings().url });
});
afterEach(() => {
  processDesk().connection.close();
  forgetOfProcess("desk");
  vi.unstubAllEnvs();
});

function askAs(role: Role, name: string) {
  const { actorId: id } = contextOf(processDesk(), role, name);
  const signedInAt = new Date();
  asking.account = { id, name, email: "", role, singleKeys: true, signedInAt, sessionId: "x" };
}

/** The ids of what is in the matter. */
const ids = () => {
  const { matter, point, source, upstream, capture, rebuttal, draft, claim } = held;
  const parts = Object.values(claim);
  return { matter, draft, others: [point, source, capture, rebuttal, ...parts, upstream] };
};

/** What comes of it, as text: an answer, a page, or the refusal that was thrown. */
async function said(work: () => unknown): Promise<string> {
  try {
    const answer = await work();
    if (answer instanceof Response) return await answer.text();
    return JSON.stringify(answer) ?? "";
  } catch (error) {
    return `${error} ${(error as { digest?: string }).digest ?? ""}`;
  }
}

async function page(node: ReactNode): Promise<string> {
  const { prelude } = await prerender(createElement("main", null, node));
  return new Response(prelude).text();
}

const files = (kind: RegExp) => Object.keys(lines).filter((key) => kind.test(lineOf(key).file));
const pages = files(/^app\/desk\/.*page\.tsx$|^app\/desk\/page\.tsx$/);
// Accounts and the chain of the log are of no matter, and take their time.
const calls = files(/^app\/desk\/(?!accounts?\/|log\/actions).*(actions|route)\.ts$/);

type Page = (props: object) => Promise<ReactNode>;
const load = async (file: string) => import(resolve(file));

/** Every id in the place of each parameter, and in the queries that pages read. */
const propsFor = (id: string) => ({
  params: Promise.resolve({ matter: id, id, draft: id, capture: id }),
  searchParams: Promise.resolve({
    ...{ matter: id, capture: id, captured: id, statement: id, record: id },
  }),
});

const openPage = async (file: string, props: object) =>
  page(await ((await load(file)).default as Page)(props));

/** What is typed into the fields of forms, so that none is refused before it is asked who may see the rest. */
const typedInto = {
  ...{ words: "foreman", name: "Somebody", title: "Something", question: "Is it?", text: "Words." },
  ...{ proposition: "It is", positionInShort: "It is so.", slug: "an-address", terms: "As agreed" },
  ...{ account: "nobody", channel: "By e-mail", where: "Everywhere", comment: "It is not." },
  ...{
    askedAt: "2026-05-03T10:00Z",
    searchedAt: "2026-05-03T10:00Z",
    checkedAt: "2026-05-03T10:00Z",
  },
  ...{ kind: "person", level: "primary", revision: "1", reason: "A slip.", what: "A was B." },
  ...{ check: "date", outcome: "holds", finding: "holds", way: "log", state: "answered" },
  ...{ answer: "It was put right.", day: "2030-05-01", time: "09:00", zone: "UTC" },
  doi: "10.5281/zenodo.123",
};
const typedIn: Record<string, Record<string, string>> = {
  "app/desk/sources/[id]/actions.ts saveSource": { kind: "article" },
  "app/desk/sources/[id]/actions.ts recordTakedown": { kind: "retracted" },
  "app/desk/requests/actions.ts recordReport": { kind: "no_response" },
  "app/desk/requests/actions.ts recordOutcome": { outcome: "replied" },
  "app/desk/review/[matter]/actions.ts submit": { kind: "correction" },
  "app/desk/review/[matter]/actions.ts publish": { kind: "correction" },
  "app/desk/hooks/actions.ts makeHook": { url: "https://example.org/hook" },
  "app/desk/hooks/actions.ts sendAgain": { delivery: "1" },
};

/** Arguments of an action with an id for each made-up one; every form names it in every field that forms have. */
function argumentsFor(key: string, id: string, length: number): unknown[] {
  const form = () => {
    const data = new FormData();
    const ofIds = ["matter", "statement", "source", "speaker", "record", "rebuttal", "party"];
    const others = ["to", "from", "submission", "reply", "capture", "point", "release", "hook"];
    for (const name of [...ofIds, ...others]) data.set(name, id);
    const all = { ...typedInto, ...typedIn[key] };
    for (const [name, value] of Object.entries(all)) data.set(name, value);
    return data;
  };
  const inPlace = (value: unknown): unknown => {
    if (value === "madeUpIdxxx2") return id;
    if (value === "talks") return "foreman speaks true false";
    if (Array.isArray(value)) return value.map(inPlace);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value);
    if (entries.length === 0) return form();
    return Object.fromEntries(entries.map(([name, item]) => [name, inPlace(item)]));
  };
  const { with: given } = lineOf(key);
  return (given ?? Array.from({ length }, () => ({}))).map(inPlace);
}

/** A draft as the record screen sends it. */
function keptDraft(): string {
  const entry = entrySchema.parse({ matter: null });
  return JSON.stringify({ revision: 1, body: { entry, base: entry, revisions: {} } });
}

/** What comes of an action or a route that is called with an id. */
async function called(key: string, id: string): Promise<string> {
  const { file, part = "" } = lineOf(key);
  const call = (await load(file))[part] as (...given: unknown[]) => unknown;
  return said(() => {
    if (!file.endsWith("route.ts")) return call(...argumentsFor(key, id, call.length));
    const request = new Request(`http://localhost/desk?record=${id}`, {
      ...(part === "PUT" && { method: "PUT", body: keptDraft(), headers: asking.headers }),
    });
    return call(request, {
      params: Promise.resolve({ draft: id, capture: id, file: "export.jsonl", id }),
    });
  });
}

test("the member sees it: what is looked for below is there to be seen", {
  timeout: 120_000,
}, async () => {
  askAs("reporter", "Mia");
  const { matter } = ids();
  for (const file of ["app/desk/page.tsx", "app/desk/matters/page.tsx"]) {
    expect(await openPage(file, propsFor(matter)), file).toContain(canary);
  }
  expect(await openPage("app/desk/matters/[matter]/page.tsx", propsFor(matter))).toContain(canary);
});

describe.each(keysOf(roles))("as a %s who is no member", (role) => {
  beforeEach(() => askAs(role, "Other"));

  test("no page shows a word of it", { timeout: 120_000 }, async () => {
    const { matter, draft, others } = ids();
    const plain = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
    for (const file of pages) {
      for (const props of [plain, ...[matter, draft, ...others].map(propsFor)]) {
        const html = await said(() => openPage(file, props));
        expect(html, file).not.toContain(canary);
        // A page that could not be drawn for another reason would prove nothing.
        expect(html, file).not.toMatch(/^\w*Error: (?!NEXT_)/);
      }
    }
  });

  test("no action and no route answers a word of it", { timeout: 120_000 }, async () => {
    const { matter, draft, others } = ids();
    for (const key of calls) {
      for (const id of [matter, draft, ...others.slice(0, 6)]) {
        expect(await called(key, id), key).not.toContain(canary);
      }
    }
  });
});

test("what is called above is what forms send: as a member, no action is refused for how it was asked", {
  timeout: 120_000,
}, async () => {
  askAs("administrator", "Ada");
  const { matter, draft, others } = ids();
  const { id: account } = asking.account as { id: string };
  nameMember(held.member, { matter, account });
  const refused: Record<string, string[]> = {};
  for (const key of calls) {
    const problems: string[] = [];
    for (const id of [matter, draft, ...others.slice(0, 6)]) {
      unread.problems = [];
      const answer = await called(key, id);
      if (answer.includes("This is not what the page sends")) unread.problems.push(answer);
      problems.push(...unread.problems);
    }
    if (problems.length > 0) refused[key] = [...new Set(problems)];
  }
  expect(refused).toEqual({});
});

test("no page or action of the desk reads around `seenIn`", () => {
  const allowed = [
    // Who asks, and what is written: every write has a door of its own.
    ...["app/desk/session.ts", "app/desk/action.ts"],
    // Accounts and the log have no words of a matter; the list of restricted ones says that they are there.
    ...["app/desk/account/page.tsx", "app/desk/accounts/page.tsx", "app/desk/log/page.tsx"],
    "app/desk/matters/page.tsx",
    // Releases hold what readers have.
    "app/desk/releases/page.tsx",
    // And so do hooks.
    ...["app/desk/hooks/page.tsx", "app/desk/hooks/[hook]/page.tsx"],
  ];
  const around = Object.keys(lines)
    .map((key) => lineOf(key).file)
    .filter((file) => file.startsWith("app/desk/") && !allowed.includes(file))
    .filter((file) => /desk\.db|processDesk\(/.test(readFileSync(file, "utf8")));
  expect(around).toEqual([]);
});
