/**
 * Who may open every page and route of the desk and call every one of its server actions. One line for each; a test
 * fails on one that is missing here (app/desk/roles.test.ts), and on one that lets in, or keeps out, somebody else.
 */
import type { Action } from "@/lib/auth/permissions";

type Least = Action | "anyone";

/** What a line says: the action of the table of permissions, and where the test needs more, how to ask. */
export type Line =
  | Least
  | {
      least: Least;
      /** The address to ask for; otherwise the folder's, with a made-up id for each [parameter]. */
      at?: string;
      /** What to call a server action with; otherwise empty forms. */
      with?: unknown[];
      /** The body of a route that takes one. */
      body?: string;
    };

/** `FILE` for a page, `FILE METHOD` for a route, `FILE FUNCTION` for a server action. */
export const lines: Record<string, Line> = {
  "app/sign-in/page.tsx": "anyone",
  "app/sign-in/actions.ts signIn": "anyone",
  "app/sign-in/actions.ts giveCode": "anyone",
  "app/invitations/[token]/page.tsx": "anyone",
  "app/invitations/[token]/actions.ts acceptLink": "anyone",
  "app/api/auth/passkey/[step]/route.ts GET": {
    least: "own_account",
    at: "/api/auth/passkey/generate-register-options",
  },
  "app/api/auth/passkey/[step]/route.ts POST": {
    least: "own_account",
    at: "/api/auth/passkey/verify-registration",
    body: "{}",
  },

  "app/desk/page.tsx": "record",
  "app/desk/[...lost]/page.tsx": "record",

  "app/desk/account/page.tsx": "own_account",
  "app/desk/account/actions.ts rename": "own_account",
  "app/desk/account/actions.ts changePassword": "own_account",
  "app/desk/account/actions.ts beginTotp": "own_account",
  "app/desk/account/actions.ts confirmTotp": "own_account",
  "app/desk/account/actions.ts turnOffTotp": "own_account",
  "app/desk/account/actions.ts renewCodes": "own_account",
  "app/desk/account/actions.ts renamePasskey": "own_account",
  "app/desk/account/actions.ts removePasskey": "own_account",
  "app/desk/account/actions.ts signOutElsewhere": "own_account",
  "app/desk/account/actions.ts setSingleKeys": "own_account",
  "app/desk/account/actions.ts signOut": "own_account",

  "app/desk/accounts/page.tsx": "keep_accounts",
  "app/desk/accounts/actions.ts invite": "keep_accounts",
  "app/desk/accounts/actions.ts resetPassword": "keep_accounts",
  "app/desk/accounts/actions.ts setRole": "keep_accounts",
  "app/desk/accounts/actions.ts suspend": "keep_accounts",
  "app/desk/accounts/actions.ts restore": "keep_accounts",
  "app/desk/accounts/actions.ts signOutAll": "keep_accounts",
  "app/desk/accounts/actions.ts dropSecondFactor": "keep_accounts",
  "app/desk/accounts/actions.ts takeBack": "keep_accounts",

  "app/desk/log/page.tsx": "read_log",
  "app/desk/log/actions.ts verifyLog": "read_log",
  "app/desk/log/[file]/route.ts GET": { least: "read_log", at: "/desk/log/export.jsonl" },
};

/** A line with everything it leaves out. */
export function lineOf(key: string) {
  const line = lines[key];
  const given = typeof line === "object" ? line : { least: line ?? "record" };
  const [file = "", part] = key.split(" ");
  const address = `/${file.split("/").slice(1, -1).join("/")}`.replace(
    /\[[^\]]+\]/g,
    "madeUpIdxxx2",
  );
  return { key, file, part, at: address, ...given };
}
