/** `gainsay user …`: accounts, for whoever has the machine. */
import type { Desk } from "@/db/desk/desk";
import { commandLine } from "@/db/desk/machine-accounts";
import { inviteAccount, offerReset } from "@/db/desk/mutations/account-links";
import {
  changeRole,
  removeSecondFactor,
  restoreAccount,
  suspendAccount,
} from "@/db/desk/mutations/accounts";
import { listAccounts } from "@/db/desk/queries/accounts";
import type { DeskContext } from "@/db/desk/write";
import { keysOf, type Role, roles } from "@/lib/vocabulary";
import { WrongUse } from "./wrong-use";

/** The options of `gainsay user`. */
export interface UserOptions {
  email?: string;
  role?: string;
  name?: string;
}

/** What a command answers: a line for people, data for programs. */
export interface Answer {
  line: string;
  data: Record<string, unknown>;
}

type Command = (
  context: DeskContext,
  options: UserOptions,
  linkOf: (token: string) => string,
) => Answer;

const commands: Record<string, Command> = {
  list({ desk }) {
    const accounts = listAccounts(desk.db).map(({ id, name, email, role, suspendedAt }) => ({
      ...{ id, name, email, role, suspended: suspendedAt !== null },
    }));
    const lines = accounts.map(({ email, role, name, suspended }) =>
      [email, role, name, ...(suspended ? ["suspended"] : [])].join("  "),
    );
    return { line: lines.join("\n") || "There is no account yet.", data: { accounts } };
  },

  add(context, options, linkOf) {
    const email = emailIn(options);
    const name = options.name ?? email.split("@")[0] ?? "";
    const link = linkOf(inviteAccount(context, { email, name, role: roleIn(options) }));
    return {
      line: `Hand this link to ${email}; it works once, for a week:\n${link}`,
      data: { link },
    };
  },

  reset(context, options, linkOf) {
    const account = accountIn(context, options);
    const link = linkOf(offerReset(context, { account }));
    return { line: `Hand over this link; it works once, for a day:\n${link}`, data: { link } };
  },

  role(context, options) {
    const role = roleIn(options);
    changeRole(context, { account: accountIn(context, options), role });
    return {
      line: `${emailIn(options)} is now ${roles[role].label.toLowerCase()}.`,
      data: { role },
    };
  },

  suspend(context, options) {
    suspendAccount(context, { account: accountIn(context, options) });
    return { line: `${emailIn(options)} is suspended.`, data: { suspended: true } };
  },

  restore(context, options) {
    restoreAccount(context, { account: accountIn(context, options) });
    return { line: `${emailIn(options)} is restored.`, data: { suspended: false } };
  },

  "remove-second-factor"(context, options) {
    removeSecondFactor(context, { account: accountIn(context, options) });
    const line = `${emailIn(options)} signs in with the password alone, until a second factor is set up.`;
    return { line, data: { secondFactor: false } };
  },
};

/** Runs one of them. Throws WrongUse, and whatever the mutations throw. */
export function runUser(
  desk: Desk,
  name: string,
  options: UserOptions,
  linkOf: (token: string) => string,
): Answer {
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!run) throw new WrongUse(`The commands are: user ${Object.keys(commands).join(", user ")}.`);
  return run(commandLine(desk), options, linkOf);
}

function emailIn({ email }: UserOptions): string {
  if (!email) throw new WrongUse("Name the account: --email name@example.org.");
  return email.trim().toLowerCase();
}

function roleIn({ role = "" }: UserOptions): Role {
  if (Object.hasOwn(roles, role)) return role as Role;
  throw new WrongUse(`Name a role: --role ${keysOf(roles).join(", ")}.`);
}

function accountIn({ desk }: DeskContext, options: UserOptions): string {
  const email = emailIn(options);
  const found = listAccounts(desk.db).find((account) => account.email === email);
  if (!found) throw new Error(`There is no account ${email}.`);
  return found.id;
}
