import { expect, test } from "vitest";
import { countAttempt, countMiss, countStep, forgiveAttempts } from "./attempts";

async function attempts(times: number, address: string, email: string) {
  const answers = [];
  for (let at = 0; at < times; at += 1) answers.push(await countAttempt(address, email));
  return answers.filter(Boolean);
}

test("after five attempts at an account from one address, the sixth has to wait", async () => {
  expect(await attempts(5, "192.0.2.1", "ada@example.org")).toEqual([]);
  expect(await attempts(1, "192.0.2.1", " Ada@example.org ")).toEqual([
    "Too many attempts. Try again in 15 minutes.",
  ]);
  expect(await attempts(1, "192.0.2.1", "ben@example.org")).toEqual([]);
  expect(await attempts(1, "192.0.2.2", "ada@example.org")).toEqual([]);
});

test("a right password forgives those before it", async () => {
  await attempts(4, "192.0.2.3", "ada@example.org");
  await countAttempt("192.0.2.3", "ada@example.org");
  await forgiveAttempts("192.0.2.3", "ada@example.org");
  expect(await attempts(5, "192.0.2.3", "ada@example.org")).toEqual([]);
});

test("wrong passwords from one address are told so after fifty, whatever the accounts", async () => {
  const told = [];
  for (let at = 0; at < 60; at += 1) told.push(await countMiss("192.0.2.4"));
  expect(told.filter(Boolean)).toHaveLength(10);
  expect(told.at(-1)).toBe("Too many attempts. Try again in 15 minutes.");
});

test("wrong passwords of others at one address keep nobody’s right one out", async () => {
  for (let at = 0; at < 60; at += 1) await countMiss("192.0.2.6");
  expect(await countAttempt("192.0.2.6", "right@example.org")).toBeUndefined();
});

test("steps with a passkey are counted by the minute", async () => {
  const room = await Promise.all(Array.from({ length: 61 }, () => countStep("192.0.2.5")));
  expect(room.filter((free) => !free)).toHaveLength(1);
});
