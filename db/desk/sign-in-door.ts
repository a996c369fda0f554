/**
 * The one door through which the sign-in library writes. What it changes of an account is logged in the transaction of
 * the change itself: a crash leaves both or neither.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Connection } from "@/db/connect";
import { ofProcess } from "@/lib/of-process";
import { logAccounts } from "./account-log";
import { type Desk, type DeskDatabase, inTransaction } from "./desk";
import * as schema from "./schema";

/** What the sign-in library is being called for. */
const doing = ofProcess("doing", () => new AsyncLocalStorage<string>());

/** Calls the sign-in library; what it changes is logged under `action`. Elsewhere it is logged as a sign-in. */
export function throughDoor<R>(action: string, call: () => Promise<R>): Promise<R> {
  return doing.run(action, call);
}

const writesAccounts = /^(insert into|update|delete from) "(users|accounts|passkeys|two_factors)"/;

type Statement = ReturnType<Connection["prepare"]>;

/** The desk's database for the sign-in library: the same connection, each write to an account with its log entry. */
export function doorDatabase(desk: Desk): DeskDatabase {
  const client = new Proxy(desk.connection, {
    get(connection, name) {
      if (name === "prepare") {
        return (sql: string) => {
          const statement = connection.prepare(sql);
          return writesAccounts.test(sql) ? logged(desk, statement) : statement;
        };
      }
      const held: unknown = Reflect.get(connection, name);
      return typeof held === "function" ? held.bind(connection) : held;
    },
  });
  return drizzle(client, { schema, casing: "snake_case" });
}

function logged(desk: Desk, statement: Statement): Statement {
  const proxy: Statement = new Proxy(statement, {
    get(target, name) {
      const held: unknown = Reflect.get(target, name);
      if (typeof held !== "function") return held;
      // Those that set something up answer the statement, which must stay behind the door.
      if (name !== "run" && name !== "get" && name !== "all") {
        return (...args: unknown[]) => {
          const answer: unknown = held.apply(target, args);
          return answer === target ? proxy : answer;
        };
      }
      return (...args: unknown[]) =>
        inTransaction(desk, (tx) => {
          const entry = { action: doing.getStore() ?? "sign in", at: new Date().toISOString() };
          return logAccounts(tx, entry, () => held.apply(target, args));
        });
    },
  });
  return proxy;
}
