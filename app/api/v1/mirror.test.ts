/**
 * A copy made of the list of changes alone, and of what it leads to, is equal to the record, whatever the desk did. Random
 * acts with a seed, which a failure names:
 *
 *     ACTS_SEED=7 ACTS=1000 npx vitest run app/api/v1/mirror.test.ts
 */
import { afterAll, expect, test, vi } from "vitest";
import { publicReader } from "@/db/public/files";
import { Actor } from "@/db/random-acts.fixture";
import { changeKinds } from "@/lib/changes";
import { Mirror, rowsOf } from "./mirror.fixture";

const seed = Number(process.env.ACTS_SEED ?? Math.floor(Math.random() * 1e9));
const acts = Number(process.env.ACTS ?? (process.env.SOAK ? 1_000 : 120));

afterAll(() => vi.unstubAllEnvs());

test(`a mirror is equal to the record after ${acts} random acts, seed ${seed}`, {
  timeout: 1_800_000,
}, async () => {
  const actor = new Actor(seed, { withholds: true });
  vi.stubEnv("GAINSAY_DATA", actor.folder);
  const source = () => publicReader(actor.folder).connection;
  const follower = new Mirror(3);
  const late = new Mirror(200);
  const isEqual = (mirror: Mirror) => {
    const [expected, found] = [rowsOf(source()), rowsOf(publicReader(mirror.folder).connection)];
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [table, rows] of expected)
      expect(found.get(table), `${table}, ${actor.told()}`).toEqual(rows);
    expect(mirror.redirects, actor.told()).toEqual(redirectsOf(source()));
  };

  await follower.follow();
  for (let at = 1; at <= acts; at += 1) {
    actor.act();
    if (at % 25 > 0) continue;
    await follower.follow();
    // What was told stays told: a record made anew goes on from the same cursors.
    if (at % 100 === 0) actor.rebuild();
  }
  await follower.follow();
  isEqual(follower);
  // Whoever comes late is told the same, of versions as they read by then.
  await late.follow();
  isEqual(late);
  expect(await follower.follow()).toBe(0);

  const kinds = source().prepare("select distinct kind from changes").pluck().all();
  if (acts >= 1_000) expect(kinds.sort(), actor.told()).toEqual(Object.keys(changeKinds).sort());
  // A test of few kinds would show little.
  expect(kinds.length, actor.told()).toBeGreaterThan(4);
  follower.close();
  late.close();
});

/** Where former names lead, as the record has it by itself. */
function redirectsOf(connection: ReturnType<typeof publicReader>["connection"]) {
  const led = connection
    .prepare("select record_table, former_key, now_key from led_on")
    .raw()
    .all() as [string, string, string][];
  const of: Record<string, string> = { speaker_ids: "speakers id", speakers: "speakers slug" };
  const moved = connection
    .prepare(
      `select o.slug, v.slug from versions o
       join versions v on v.matter_id = o.matter_id and v.number = o.number + 1
       where o.slug <> v.slug order by v.matter_id, v.number`,
    )
    .raw()
    .all() as [string, string][];
  return new Map([
    ...moved.map(([from, into]): [string, string] => [`matters slug ${from}`, into]),
    ...led.map(([list, from, into]): [string, string] => [
      `${of[list] ?? `${list} id`} ${from}`,
      into,
    ]),
  ]);
}
