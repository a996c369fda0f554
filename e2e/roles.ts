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
    least: "own_sign_in",
    at: "/api/auth/passkey/generate-register-options",
  },
  "app/api/auth/passkey/[step]/route.ts POST": {
    least: "own_sign_in",
    at: "/api/auth/passkey/verify-registration",
    body: "{}",
  },

  "app/desk/page.tsx": "record",
  "app/desk/[...lost]/page.tsx": "record",

  "app/desk/account/page.tsx": "own_account",
  "app/desk/account/actions.ts rename": "own_account",
  "app/desk/account/actions.ts changePassword": "own_sign_in",
  "app/desk/account/actions.ts beginTotp": "own_sign_in",
  "app/desk/account/actions.ts confirmTotp": "own_sign_in",
  "app/desk/account/actions.ts turnOffTotp": "own_sign_in",
  "app/desk/account/actions.ts renewCodes": "own_sign_in",
  "app/desk/account/actions.ts renamePasskey": "own_account",
  "app/desk/account/actions.ts removePasskey": "own_sign_in",
  "app/desk/account/actions.ts makeApiKey": "make_api_key",
  "app/desk/account/actions.ts revokeApiKey": "own_account",
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

  "app/follow/page.tsx": "anyone",
  "app/follow/new/route.ts POST": "anyone",
  "app/follow/[token]/page.tsx": "anyone",
  "app/follow/[token]/set/route.ts POST": "anyone",
  "app/follow/[token]/end/route.ts GET": "anyone",
  "app/follow/[token]/end/route.ts POST": "anyone",
  "app/report/page.tsx": "anyone",
  "app/report/actions.ts report": "anyone",

  "app/desk/capture/page.tsx": "record",
  "app/desk/capture/actions.ts takeIn": "record",
  "app/desk/captures/[capture]/type/page.tsx": "record",
  "app/desk/captures/[capture]/type/actions.ts saveTyped": "record",
  "app/desk/captures/[capture]/file/route.ts GET": "record",
  "app/desk/sources/[id]/page.tsx": "record",
  "app/desk/sources/[id]/actions.ts saveSource": "record",
  "app/desk/sources/[id]/actions.ts saveWhole": "record",
  "app/desk/sources/[id]/actions.ts recordTakedown": {
    least: "record",
    with: ["madeUpIdxxx2", {}],
  },
  "app/desk/sources/[id]/actions.ts removeTakedownOf": {
    least: "record",
    with: ["madeUpIdxxx2", 1],
  },
  "app/desk/sources/[id]/actions.ts checkNow": {
    least: "record",
    with: ["madeUpIdxxx2", null, {}],
  },
  "app/desk/sources/[id]/actions.ts lookAtFinding": {
    least: "look_at_recheck",
    with: ["madeUpIdxxx2", null, {}],
  },

  "app/desk/duplicates/page.tsx": "record",
  "app/desk/duplicates/actions.ts findToMerge": {
    least: "record",
    with: ["speakers", "a", "madeUpIdxxx2"],
  },
  "app/desk/duplicates/actions.ts lookAtMerge": {
    least: "record",
    with: ["speakers", "madeUpIdxxx2", "madeUpIdxxx3"],
  },
  "app/desk/duplicates/actions.ts mergeRecords": {
    least: "record",
    with: ["speakers", "madeUpIdxxx2", "madeUpIdxxx3", {}],
  },
  "app/desk/duplicates/actions.ts listStances": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/duplicates/actions.ts lookAtSplit": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/duplicates/actions.ts splitPoint": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/duplicates/actions.ts lookAtUndo": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/duplicates/actions.ts undoMerge": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/duplicates/actions.ts tellApart": {
    least: "record",
    with: ["speakers", "madeUpIdxxx2", "madeUpIdxxx3"],
  },

  "app/desk/matters/page.tsx": "record",
  "app/desk/matters/actions.ts enterMatter": {
    least: "enter_restricted",
    with: ["madeUpIdxxx2", null, {}],
  },
  "app/desk/matters/[matter]/assignments/actions.ts assign": {
    least: "record",
    with: ["madeUpIdxxx2", [], {}],
  },
  "app/desk/matters/[matter]/assignments/actions.ts endAssignment": {
    least: "record",
    with: ["madeUpIdxxx2", 1, "done", null, {}],
  },
  "app/desk/matters/[matter]/restriction/actions.ts restrictMatter": {
    least: "record",
    with: ["madeUpIdxxx2", {}],
  },
  "app/desk/matters/[matter]/restriction/actions.ts nameMember": {
    least: "record",
    with: ["madeUpIdxxx2", {}],
  },
  "app/desk/matters/[matter]/restriction/actions.ts takeMemberOff": {
    least: "record",
    with: ["madeUpIdxxx2", "nobody", {}],
  },
  "app/desk/matters/[matter]/restriction/actions.ts liftRestriction": {
    least: "record",
    with: ["madeUpIdxxx2", {}],
  },
  "app/desk/matters/new/page.tsx": "record",
  "app/desk/matters/new/actions.ts openMatter": "record",
  "app/desk/matters/[matter]/page.tsx": "record",
  "app/desk/matters/[matter]/actions.ts changeMatter": {
    least: "record",
    with: ["madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts changeAddress": {
    least: "record",
    with: ["madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts archiveMatter": {
    least: "archive",
    with: ["madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts reopenMatter": {
    least: "archive",
    with: ["madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts addParty": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/matters/[matter]/actions.ts changeParty": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts addPoint": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/matters/[matter]/actions.ts changePoint": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts headExchange": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", { id: "madeUpIdxxx2", revision: 1 }, {}],
  },
  "app/desk/matters/[matter]/actions.ts movePoint": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", [], 1],
  },
  "app/desk/matters/[matter]/actions.ts chooseLead": {
    least: "choose_what_leads",
    with: ["madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts chooseFront": {
    least: "choose_front",
    with: ["madeUpIdxxx2", null, {}],
  },
  "app/desk/matters/[matter]/actions.ts changeTopics": {
    least: "record",
    with: ["madeUpIdxxx2", [], {}],
  },
  "app/desk/matters/[matter]/actions.ts addEvent": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/matters/[matter]/actions.ts removeEvent": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts changeSpeaker": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", 1, {}],
  },
  "app/desk/matters/[matter]/actions.ts lookAtRemoval": {
    least: "record",
    with: ["point", "madeUpIdxxx2", ["madeUpIdxxx2"]],
  },
  "app/desk/matters/[matter]/actions.ts removeFromMatter": {
    least: "record",
    with: ["point", "madeUpIdxxx2", ["madeUpIdxxx2"], {}],
  },
  "app/desk/matters/[matter]/actions.ts findPlaces": {
    least: "record",
    with: ["", "madeUpIdxxx2"],
  },
  "app/desk/matters/[matter]/actions.ts lookAtMove": {
    least: "record",
    with: [["madeUpIdxxx2"], {}],
  },
  "app/desk/matters/[matter]/actions.ts moveStatements": {
    least: "record",
    with: [["madeUpIdxxx2"], {}],
  },
  "app/desk/matters/[matter]/actions.ts sendToReview": {
    least: "record",
    with: ["madeUpIdxxx2", {}],
  },

  "app/desk/records/new/page.tsx": "record",
  "app/desk/records/[draft]/page.tsx": "record",
  "app/desk/drafts/[draft]/route.ts PUT": { least: "record", body: "{}" },
  "app/desk/records/[draft]/actions.ts saveEntry": {
    least: "record",
    with: ["madeUpIdxxx2", 1],
  },
  "app/desk/records/[draft]/actions.ts readEntry": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/records/[draft]/actions.ts discardDraft": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/records/[draft]/actions.ts goOnAsNew": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/records/[draft]/actions.ts sendToReview": {
    least: "record",
    with: [{ matter: "madeUpIdxxx2", change: null }],
  },
  "app/desk/records/[draft]/actions.ts findMatters": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/records/[draft]/actions.ts readMatter": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/records/[draft]/actions.ts openMatter": { least: "record", with: [{}] },
  "app/desk/records/[draft]/actions.ts addParty": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/records/[draft]/actions.ts addPoint": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/records/[draft]/actions.ts addEvent": {
    least: "record",
    with: ["madeUpIdxxx2", "madeUpIdxxx2", {}],
  },
  "app/desk/records/[draft]/actions.ts findSpeakers": { least: "record", with: ["madeUpIdxxx2"] },
  "app/desk/records/[draft]/actions.ts addSpeaker": { least: "record", with: [{}] },
  "app/desk/records/[draft]/actions.ts findSimilar": {
    least: "record",
    with: [{ words: "talks", matter: null, except: [] }],
  },

  "app/desk/review/[matter]/page.tsx": "record",
  "app/desk/review/[matter]/preview/page.tsx": "record",
  "app/desk/review/[matter]/actions.ts submit": "send_to_review",
  "app/desk/review/[matter]/actions.ts takeBack": "take_back",
  "app/desk/review/[matter]/actions.ts schedule": "schedule",
  "app/desk/review/[matter]/actions.ts cancelSchedule": "cancel_schedule",
  "app/desk/review/[matter]/actions.ts check": "check",
  "app/desk/review/[matter]/actions.ts giveBack": "check",
  "app/desk/review/[matter]/actions.ts approve": "approve",
  "app/desk/review/[matter]/actions.ts comment": "comment",
  "app/desk/review/[matter]/actions.ts publish": "publish",
  "app/desk/review/[matter]/actions.ts withdraw": "withdraw",

  "app/desk/requests/page.tsx": "record",
  "app/desk/requests/actions.ts askForComment": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/requests/actions.ts recordSearch": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/requests/actions.ts recordReport": { least: "record", with: ["madeUpIdxxx2", {}] },
  "app/desk/requests/actions.ts removeReport": { least: "record", with: ["madeUpIdxxx2", 1] },
  "app/desk/requests/actions.ts recordOutcome": { least: "record", with: ["madeUpIdxxx2", 1, {}] },
  "app/desk/releases/page.tsx": "make_release",
  "app/desk/releases/actions.ts release": "make_release",
  "app/desk/releases/actions.ts enterDoi": "give_doi",
  "app/desk/hooks/page.tsx": "keep_hooks",
  "app/desk/hooks/[hook]/page.tsx": "keep_hooks",
  "app/desk/hooks/actions.ts makeHook": "make_hook",
  "app/desk/hooks/actions.ts pauseHook": "keep_hooks",
  "app/desk/hooks/actions.ts resumeHook": "keep_hooks",
  "app/desk/hooks/actions.ts renewSecret": "make_hook",
  "app/desk/hooks/actions.ts endHook": "keep_hooks",
  "app/desk/hooks/actions.ts sendAgain": "keep_hooks",
  "app/desk/reports/page.tsx": "record",
  "app/desk/reports/actions.ts answerReport": {
    least: "answer_report",
    with: ["madeUpIdxxx2", 1, {}],
  },
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
