import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, emptyHouse } from "@/db/test-support";
import { inTransaction } from "./desk";
import { addSpeaker } from "./mutations/people";
import * as schema from "./schema";

describe("inTransaction", () => {
  test("keeps nothing of what failed", () => {
    const { desk } = demoHouse();
    const before = desk.db.select().from(schema.speakers).all();
    expect(() =>
      inTransaction(desk, (tx) => {
        tx.delete(schema.stances).run();
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(desk.db.select().from(schema.speakers).all()).toEqual(before);
    expect(
      desk.db.select({ stances: count() }).from(schema.stances).get()?.stances,
    ).toBeGreaterThan(0);
    expect(desk.connection.inTransaction).toBe(false);
  });

  test("refuses a promise and keeps nothing of what it wrote", () => {
    const { desk } = demoHouse();
    expect(() => inTransaction(desk, async (tx) => tx.delete(schema.stances).run())).toThrow(
      "promise",
    );
    expect(
      desk.db.select({ stances: count() }).from(schema.stances).get()?.stances,
    ).toBeGreaterThan(0);
  });

  test("refuses to run inside somebody else's transaction", () => {
    const { desk } = emptyHouse();
    desk.connection.exec("begin");
    expect(() => inTransaction(desk, () => 1)).toThrow("already open");
    desk.connection.exec("rollback");
  });

  test("shares its one connection with the sign-in library: neither blocks, loses or commits the other's work", async () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const auth = betterAuth({
      baseURL: "http://localhost",
      secret: "a secret for this test alone, long enough",
      database: drizzleAdapter(desk.db, {
        provider: "sqlite",
        usePlural: true,
        schema,
        transaction: false,
      }),
      emailAndPassword: { enabled: true },
      telemetry: { enabled: false },
    });
    const signUp = (number: number) =>
      auth.api.signUpEmail({
        body: {
          name: `Reporter ${number}`,
          email: `r${number}@example.org`,
          password: "correct horse battery",
        },
      });

    const signedUp: Promise<unknown>[] = [];
    for (let number = 0; number < 5; number += 1) {
      signedUp.push(signUp(number));
      addSpeaker(reporter, { kind: "person", name: `Speaker ${number}` });
      expect(() =>
        inTransaction(desk, (tx) => {
          tx.insert(schema.users)
            .values({ id: `lost-${number}`, name: "Lost", email: `l${number}@x` })
            .run();
          throw new Error("rolled back");
        }),
      ).toThrow("rolled back");
      await Promise.resolve();
    }
    await Promise.all(signedUp);

    expect(desk.db.select({ people: count() }).from(schema.speakers).get()).toEqual({ people: 5 });
    expect(desk.db.select({ sessions: count() }).from(schema.sessions).get()).toEqual({
      sessions: 5,
    });
    expect(desk.db.select().from(schema.users).where(eq(schema.users.name, "Lost")).all()).toEqual(
      [],
    );
  });
});
