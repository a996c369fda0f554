/** Keys as a program meets them: a good one raises the limit, any other is refused and never taken for none. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { demoHouse } from "@/db/test-support";
import { type KeyAnswer, keyDoor } from "@/lib/auth/api-keys";
import { forgetOfProcess } from "@/lib/of-process";
import { api } from "./api";
import { exporting } from "./exporting";

const folder = mkdtempSync(join(tmpdir(), "gainsay-keys-"));
cpSync(demoHouse().folder, folder, { recursive: true });
vi.stubEnv("GAINSAY_DATA", folder);
afterAll(async () => {
  await exporting.end();
  rmSync(folder, { recursive: true });
});
afterEach(() => forgetOfProcess("api limits"));

const answers: Record<string, KeyAnswer> = {
  good: { is: "good", id: "madeUpIdxxx2", scopes: ["read"] },
  narrow: { is: "good", id: "madeUpIdxxx3", scopes: [] },
  revoked: { is: "revoked" },
  expired: { is: "expired" },
  suspended: { is: "suspended" },
};
keyDoor().check = (token) => answers[token] ?? { is: "unknown" };

const ask = (authorization?: string, path = "/api/v1/openapi.json") =>
  api.request(`http://localhost${path}`, {
    headers: authorization === undefined ? {} : { authorization },
  });

test("a good key has a limit of its own, which is higher", async () => {
  for (const authorization of ["Bearer good", "bearer  good"]) {
    const answer = await ask(authorization);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("ratelimit-policy")).toBe('"key";q=3000;w=60');
    expect(answer.headers.get("ratelimit")).toMatch(/^"key";r=299\d;t=\d+$/);
  }
  expect((await ask()).headers.get("ratelimit")).toMatch(/^"address";r=299;t=\d+$/);
});

describe("a key that is not good", () => {
  test.each([
    ["Bearer nonsense", 401, "invalid_token", "none that was made here"],
    ["Bearer revoked", 401, "invalid_token", "revoked"],
    ["Bearer expired", 401, "invalid_token", "past"],
    ["Bearer suspended", 401, "invalid_token", "suspended"],
    ["Bearer", 401, "invalid_request", "Leave it out"],
    ["Bearer a b", 401, "invalid_request", "Leave it out"],
    ["Basic Z29vZDo=", 401, "invalid_request", "Leave it out"],
    ["good", 401, "invalid_request", "Leave it out"],
    ["", 401, "invalid_request", "Leave it out"],
    ["Bearer narrow", 403, "insufficient_scope", "may not read"],
  ])("%j is refused, whatever is asked for", async (authorization, status, error, words) => {
    for (const path of ["/api/v1/openapi.json", "/api/v1/matters", "/api/v1/none"]) {
      const answer = await ask(authorization, path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
      const challenge = answer.headers.get("www-authenticate") ?? "";
      expect(challenge).toContain(`Bearer realm="Gainsay", error="${error}"`);
      const { detail } = (await answer.json()) as { detail: string };
      expect(detail).toContain(words);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  test("is not known where no desk is", async () => {
    const { check } = keyDoor();
    keyDoor().check = undefined;
    expect((await ask("Bearer good")).status).toBe(401);
    keyDoor().check = check;
  });

  test("cannot be guessed at for long: it counts for its address", async () => {
    const statuses = new Set<number>();
    for (let asked = 0; asked < 301; asked += 1) statuses.add((await ask("Bearer guess")).status);
    expect([...statuses]).toEqual([401, 429]);
    expect((await ask()).status).toBe(429);
    expect((await ask("Bearer good")).status).toBe(200);
  });
});
