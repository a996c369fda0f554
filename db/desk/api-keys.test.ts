import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contextOf, emptyHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { InputError, NotAllowedError, NotFoundError, StaleSignInError } from "@/lib/errors";
import { checkApiKey, listApiKeys } from "./api-keys";
import { restoreAccount, suspendAccount } from "./mutations/accounts";
import { makeApiKey, revokeApiKey } from "./mutations/api-keys";
import { apiKeys, commitments, logEntries } from "./schema";

const day = 86_400_000;
const house = () => {
  const made = emptyHouse();
  return { ...made, reporter: contextOf(made.desk, "reporter") };
};

describe("a key for the API", () => {
  test("reads from when it is made until it is revoked", () => {
    const { desk, folder, reporter } = house();
    const token = makeApiKey(reporter, { name: "Report in R", life: "none" });
    expect(token).toMatch(/^gs_[\w-]{43}$/);
    const [key] = listApiKeys(desk.db, reporter.actorId);
    expect(key).toMatchObject({ name: "Report in R", holds: true, lastUsedAt: null });
    expect(token.startsWith(key?.begins ?? "none")).toBe(true);
    expect(checkApiKey(desk, token)).toEqual({ is: "good", id: key?.id, scopes: ["read"] });
    expect(revokeApiKey(reporter, { key: key?.id ?? "" })).toBe("Report in R");
    expect(checkApiKey(desk, token)).toEqual({ is: "revoked" });
    expect(
      thrownBy(NotFoundError, () => revokeApiKey(reporter, { key: key?.id ?? "" })),
    ).toBeDefined();
    expect([...verify(folder)]).toEqual([expect.stringContaining("public record is missing")]);
  });

  test("ends on its day, and is good for nothing that is like it", () => {
    const { desk, reporter } = house();
    const token = makeApiKey(reporter, { name: "A", life: "30" });
    const inDays = (days: number) => checkApiKey(desk, token, new Date(Date.now() + days * day)).is;
    expect([inDays(29), inDays(30), inDays(365)]).toEqual(["good", "expired", "expired"]);
    const others = [
      ...["", "gs_", token.slice(3), token.slice(0, -1), `${token}A`, token.toUpperCase()],
      ...[` ${token}`, `gs_${"A".repeat(43)}`, "gs_' or 1=1 --", `${token}\0`],
    ];
    for (const other of others) expect(checkApiKey(desk, other)).toEqual({ is: "unknown" });
  });

  test("stops with its account, and goes on with it", () => {
    const { desk, reporter } = house();
    const administrator = contextOf(desk, "administrator");
    const token = makeApiKey(reporter, { name: "A", life: "90" });
    suspendAccount(administrator, { account: reporter.actorId });
    expect(checkApiKey(desk, token)).toEqual({ is: "suspended" });
    expect(() => makeApiKey(reporter, { name: "B", life: "90" })).toThrow(NotAllowedError);
    restoreAccount(administrator, { account: reporter.actorId });
    expect(checkApiKey(desk, token).is).toBe("good");
  });

  test("is nowhere to be found again, not in the log either", () => {
    const { desk, reporter } = house();
    const token = makeApiKey(reporter, { name: "A", life: "365" });
    const all = [apiKeys, logEntries, commitments].map((table) =>
      desk.db.select().from(table).all(),
    );
    expect(JSON.stringify(all)).not.toContain(token.slice(8));
  });

  test("tells when it was last used, to the minute, which is no change that the log covers", () => {
    const { desk, folder, reporter } = house();
    const token = makeApiKey(reporter, { name: "A", life: "365" });
    const lastUse = () => listApiKeys(desk.db, reporter.actorId)[0]?.lastUsedAt?.getTime();
    const first = Date.now();
    for (const later of [0, 59_999]) checkApiKey(desk, token, new Date(first + later));
    expect(lastUse()).toBe(first);
    checkApiKey(desk, token, new Date(first + 60_000));
    expect(lastUse()).toBe(first + 60_000);
    expect([...verify(folder)]).toHaveLength(1);
  });

  test("is logged when it is made and when it is revoked; a key changed behind the log’s back is found", () => {
    const { desk, folder, reporter } = house();
    makeApiKey(reporter, { name: "A", life: "30" });
    const [key] = listApiKeys(desk.db, reporter.actorId);
    const id = key?.id ?? "";
    desk.db.update(apiKeys).set({ expiresAt: null }).where(eq(apiKeys.id, id)).run();
    expect([...verify(folder)]).toContain(`The API key ${id} is not as the log left it.`);
    revokeApiKey(reporter, { key: id });
    const logged = desk.db.select().from(logEntries).where(eq(logEntries.recordId, id)).all();
    expect(logged.map(({ action, actor }) => [action, actor])).toEqual([
      ["make an API key", reporter.actorId],
      ["revoke an API key", reporter.actorId],
    ]);
  });

  test("is one’s own: nobody else revokes it, and making one asks for a fresh sign-in", () => {
    const { desk, reporter } = house();
    makeApiKey(reporter, { name: "A", life: "30" });
    const key = listApiKeys(desk.db, reporter.actorId)[0]?.id ?? "";
    expect(() => revokeApiKey(contextOf(desk, "administrator"), { key })).toThrow(NotFoundError);
    const stale = { ...reporter, signedInAt: new Date(Date.now() - 3_600_000) };
    expect(() => makeApiKey(stale, { name: "B", life: "30" })).toThrow(StaleSignInError);
    expect(revokeApiKey(stale, { key })).toBe("A");
  });

  test("needs a name and a time; nobody has more than they can keep in view", () => {
    const { reporter } = house();
    expect(
      thrownBy(InputError, () => makeApiKey(reporter, { name: " ", life: "7" as never })).problems,
    ).toEqual([
      { field: "name", message: "The name is missing." },
      { field: "life", message: "Choose for how long it holds." },
    ]);
    for (let made = 0; made < 20; made += 1) makeApiKey(reporter, { name: "A", life: "30" });
    expect(() => makeApiKey(reporter, { name: "A", life: "30" })).toThrow("You have 20 keys.");
  });
});
