/** Hooks: what they are told of a record, once, signed, again where it failed; and nothing that is not published. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { openMatter } from "@/db/desk/mutations/matters";
import { withdrawMatter } from "@/db/desk/mutations/publish";
import { contextOf, demoHouse, soloEditor, type TestHouse } from "@/db/test-support";
import type { Network } from "@/lib/capture/network";
import { leadingTo } from "@/lib/capture/network.fixture";
import { NotAllowedError } from "@/lib/errors";
import { waits } from "@/lib/hooks/schedule";
import { forgetOfProcess } from "@/lib/of-process";
import { beginAt, hookCursor } from "./desk/hook-queue";
import {
  endHook,
  makeHook,
  pauseHook,
  renewHookSecret,
  resumeHook,
  sendAgain,
} from "./desk/mutations/hooks";
import { hookDeliveries, hookStates, matters } from "./desk/schema";
import { queueForHooks, sendDue } from "./hooks";
import { publicReader } from "./public/files";
import { verify } from "./verify";

const canary = "never published";
let server: Server;
let answer = 204;
let got: { headers: Record<string, string>; body: string }[] = [];
let network: Network;
let house: TestHouse;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    got.push({
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(pieces).toString(),
    });
    response.writeHead(answer).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  network = leadingTo(port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  house = demoHouse();
  [answer, got] = [204, []];
  madeAt = new Date("2000-01-01");
  forgetOfProcess("hooks-in-flight");
  vi.stubEnv("GAINSAY_URL", "https://gainsay.example");
});

const url = "https://receiver.example.org/in";
const make = (kind: Parameters<typeof makeHook>[1]["kind"], aboutId: string | null = null) =>
  makeHook({ ...soloEditor(house), now: () => madeAt }, { url, kind, aboutId });
/** When hooks are made: long before the demo was published, where a test tells of that. */
let madeAt = new Date();
const queue = () => queueForHooks(house.desk, { record: publicReader(house.folder) });
const send = (at = new Date()) =>
  sendDue(house.desk, { contact: "https://gainsay.example", network, now: () => at });
const deliveries = () => house.desk.db.select().from(hookDeliveries).all();
const only = <T>([one, ...others]: T[]): T => {
  if (!one || others.length > 0) throw new Error(`There are ${others.length + (one ? 1 : 0)}.`);
  return one;
};
const demo = () => only(house.desk.db.select().from(matters).all()).publicId;
/** Looks through all that was published once more. */
const fromTheBeginning = () => beginAt(house.desk, "");
const told = () => got.map(({ body }) => JSON.parse(body) as { type: string; data: Told });
type Told = Record<string, { id: string; slug: string; pinned: string; hash: string }>;

test("are told once of what is new, by ids, pinned addresses and the hash, and signed", async () => {
  openMatter(soloEditor(house), { question: `Is this ${canary}?`, summary: canary });
  await queue();
  const { secret } = make("record");
  fromTheBeginning();
  for (let times = 0; times < 3; times++) {
    await queue();
    await send();
  }
  expect(told().map(({ type }) => type)).toEqual([
    ...["matter.published", "statement.answered", "statement.answered"],
  ]);
  for (const { headers, body } of got) {
    new Webhook(secret).verify(body, headers);
    expect(body).not.toContain(canary);
    expect(body).not.toContain("Have the United States");
  }
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(3);
  const [published, answered] = told();
  const pinned = "https://gainsay.example/matters/us-cuba-negotiations/v/1";
  expect(published?.data.version).toMatchObject({
    ...{ number: 1, pinned, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(answered?.data.pair?.pinned).toMatch(`${pinned}/pairs/`);
  expect(deliveries().map(({ attempts, nextAt }) => [attempts, nextAt])).toEqual([
    ...[
      [1, null],
      [1, null],
      [1, null],
    ],
  ]);
});

test("of a person, a statement and a topic are told what concerns them; of the past nothing", async () => {
  await queue();
  const record = publicReader(house.folder).connection;
  const pluck = (sql: string) => record.prepare(sql).pluck().get() as string;
  make("person", pluck("select id from speakers where slug = 'donald-trump'"));
  make("statement", pluck("select claim_id from rebuttals order by id limit 1"));
  make("topic", "no such topic");
  await queue();
  expect(deliveries()).toEqual([]);
  madeAt = new Date();
  make("record");
  fromTheBeginning();
  await queue();
  expect(
    deliveries()
      .map(({ hookId, type }) => `${hookId} ${type}`)
      .toSorted(),
  ).toEqual(["1 person.spoke", "1 statement.answered", "2 statement.answered"]);
});

test("are told of what is withdrawn, which says why at its address alone", async () => {
  await queue();
  make("matter", demo());
  withdrawMatter(soloEditor(house), { matter: demo(), reason: canary });
  catchUp(house.desk, house.folder);
  await queue();
  await send();
  expect(told().map(({ type }) => type)).toEqual(["matter.withdrawn"]);
  expect(only(got).body).not.toContain(canary);
});

test("are tried again by the schedule under one id, and stopped in the end; an editor begins again", async () => {
  await queue();
  const { publicId: hook } = make("matter", demo());
  fromTheBeginning();
  await queue();
  house.desk.connection.exec("delete from hook_deliveries where id > 1");
  answer = 503;
  let now = new Date(Date.now() + 1_000);
  const waited: number[] = [];
  for (;;) {
    await send(now);
    const { nextAt } = only(deliveries());
    if (!nextAt) break;
    waited.push(Date.parse(nextAt) - now.getTime());
    await send(new Date(Date.parse(nextAt) - 1));
    now = new Date(nextAt);
  }
  expect(got).toHaveLength(waits.length + 1);
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  for (const [index, wait] of waits.entries()) {
    expect(waited[index]).toBeGreaterThanOrEqual(wait);
    expect(waited[index]).toBeLessThanOrEqual(wait * 1.1 + 1);
  }
  const state = () => only(house.desk.db.select().from(hookStates).all());
  expect(state().stoppedBecause).toMatch(/ten attempts/);
  answer = 200;
  const { id: delivery } = only(deliveries());
  sendAgain(soloEditor(house), { hook, delivery });
  await send(now);
  expect(got).toHaveLength(waits.length + 1);
  resumeHook(soloEditor(house), { hook });
  await send(now);
  expect(only(deliveries())).toMatchObject({ attempts: 1, outcome: "Answered 200.", nextAt: null });
  expect(state()).toMatchObject({ failures: 0, stoppedAt: null });
});

test("stop at once where a receiver answers 410, and wait while they are paused", async () => {
  await queue();
  const { publicId: hook } = make("record");
  pauseHook(soloEditor(house), { hook });
  fromTheBeginning();
  await queue();
  await send();
  expect(got).toEqual([]);
  resumeHook(soloEditor(house), { hook });
  answer = 410;
  await send();
  await send(new Date(Date.now() + 86_400_000));
  expect(got).toHaveLength(1);
  expect(only(house.desk.db.select().from(hookStates).all()).stoppedBecause).toMatch(/410/);
});

test("what a process took up and never finished is sent again by the same id, once it is nobody's", async () => {
  await queue();
  make("matter", demo());
  fromTheBeginning();
  await queue();
  house.desk.connection.exec("delete from hook_deliveries where id > 1");
  const begun = new Date(Date.now() + 1_000);
  const lost: Network = { resolve: () => new Promise(() => {}), connect: () => {} };
  void sendDue(house.desk, { contact: "https://gainsay.example", network: lost, now: () => begun });
  forgetOfProcess("hooks-in-flight");
  await send(new Date(begun.getTime() + 60_000));
  expect(got).toEqual([]);
  await send(new Date(begun.getTime() + 121_000));
  expect(only(got).headers["webhook-id"]).toBe(only(deliveries()).messageId);
});

test("with a new secret sign by both for a day; ended keep neither secret nor messages", async () => {
  await queue();
  const { publicId: hook, secret } = make("record");
  const renewed = renewHookSecret(soloEditor(house), { hook });
  fromTheBeginning();
  await queue();
  await send();
  for (const { headers, body } of got)
    for (const one of [secret, renewed]) new Webhook(one).verify(body, headers);
  sendAgain(soloEditor(house), { hook, delivery: deliveries()[0]?.id ?? 0 });
  got = [];
  await send(new Date(Date.now() + 25 * 3_600_000));
  expect(only(got).headers["webhook-signature"]?.split(" ")).toHaveLength(1);
  endHook(soloEditor(house), { hook });
  expect([deliveries(), house.desk.db.select().from(hookStates).all()]).toEqual([[], []]);
  const kept = JSON.stringify(
    ["log_entries", "commitments", "hooks"].map((table) =>
      house.desk.connection.prepare(`select * from ${table}`).all(),
    ),
  );
  for (const one of [secret, renewed]) expect(kept).not.toContain(one);
  expect([...verify(house.folder)]).toEqual([]);
});

test("are for editors, and of addresses of the open web alone", () => {
  const reporter = contextOf(house.desk, "reporter");
  const asked = { url, kind: "record", aboutId: null } as const;
  expect(() => makeHook(reporter, asked)).toThrow(NotAllowedError);
  for (const address of [
    "http://receiver.example.org/",
    "https://127.0.0.1/",
    "https://localhost/",
  ])
    expect(() => makeHook(soloEditor(house), { ...asked, url: address }), address).toThrow();
});

test("a record that is another one, as after a restore, is told from there on", async () => {
  make("record");
  beginAt(house.desk, "no cursor of this record");
  await queue();
  expect([deliveries(), hookCursor(house.desk)]).toEqual([[], expect.stringMatching(/\w/)]);
  withdrawMatter(soloEditor(house), { matter: demo(), reason: "Logged twice." });
  catchUp(house.desk, house.folder);
  await queue();
  expect(deliveries().map(({ type }) => type)).toEqual(["matter.withdrawn"]);
});
