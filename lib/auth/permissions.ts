/**
 * Who may do what at the desk, as data: role × action × whose work × state of the matter × how long ago they signed in.
 * Pure; enforced where records are written (db/desk/write.ts) and where pages are put together, never by the address alone.
 */
import { keysOf, type ReviewState, type Role, roles } from "@/lib/vocabulary";

export type Whose = "own" | "other";

export interface Permission {
  /** The least role; later roles include the earlier ones. */
  least: Role;
  /** Whose work it may be done to; both where absent. */
  whose?: readonly Whose[];
  /** In which states of the matter; all where absent. */
  states?: readonly ReviewState[];
  /** Asks once more who sits there: it reaches the public, or changes who gets in. */
  fresh?: true;
}

export const permissions = {
  /** Reads the desk, and writes working records. */
  record: { least: "reporter" },
  /** Keeps the record screen as it was left: one's own. */
  keep_draft: { least: "reporter", whose: ["own"] },
  /** Changes one's name and shortcuts, and ends one's sessions. */
  own_account: { least: "reporter", whose: ["own"] },
  /** Changes how one signs in: password, passkeys, second factor. */
  own_sign_in: { least: "reporter", whose: ["own"], fresh: true },
  /** Makes a key for the API, which works without a sign-in from then on. */
  make_api_key: { least: "reporter", whose: ["own"], fresh: true },
  comment: { least: "reporter" },
  send_to_review: {
    least: "reporter",
    states: ["draft", "sent_back", "taken_back", "published", "in_review", "approved"],
  },
  /** Takes back what one sent to review, as long as nobody approved it. */
  take_back: { least: "reporter", whose: ["own"], states: ["in_review"] },
  /** Merges records that readers both have, or takes that back: addresses of theirs change for ever. */
  merge_public: { least: "editor" },
  /** Chooses which exchange leads a matter. */
  choose_what_leads: { least: "editor" },
  /** Ticks a check of a review or sends it back, and says more of what was; that is what takes an approval back, too. */
  check: { least: "editor", whose: ["other"], states: ["in_review", "approved", "sent_back"] },
  approve: { least: "editor", whose: ["other"], states: ["in_review"] },
  publish: { least: "editor", states: ["approved"], fresh: true },
  /** In a newsroom of one: without a second person, which the version then says. */
  publish_alone: { least: "editor", states: ["in_review", "approved"], fresh: true },
  /** Says when what is approved is published, which readers have then without another look. */
  schedule: { least: "editor", states: ["approved"], fresh: true },
  /** Takes such a time back. */
  cancel_schedule: { least: "editor" },
  /** Chooses which matter leads the front page, which readers have at once. */
  choose_front: { least: "editor", fresh: true },
  /** Writes the whole record as a dated release, for good. */
  make_release: { least: "editor", fresh: true },
  /** Enters the DOI that an archive gave to a release. */
  give_doi: { least: "administrator" },
  /** Has another system told of what is published, and sees its secret, which is shown once. */
  make_hook: { least: "editor", fresh: true },
  /** Looks at what was sent, sends it again, pauses a hook or ends it. */
  keep_hooks: { least: "editor" },
  withdraw: { least: "editor", fresh: true },
  /** Puts a matter away at the desk, or takes it out again. */
  archive: { least: "editor" },
  /** Says whether a captured page changed or is gone, which readers are told at once. */
  look_at_recheck: { least: "editor" },
  answer_report: { least: "editor" },
  /** Enters a restricted matter without having been named; its members see that. */
  enter_restricted: { least: "administrator", fresh: true },
  keep_accounts: { least: "administrator", fresh: true },
  read_log: { least: "administrator" },
} as const satisfies Record<string, Permission>;
export type Action = keyof typeof permissions;

export interface Circumstance {
  whose?: Whose;
  state?: ReviewState;
}

/** Whether a role may take an action; what the circumstance leaves out is not asked. */
export function mayDo(role: Role, action: Action, { whose, state }: Circumstance = {}): boolean {
  const permission: Permission = permissions[action];
  const ranks = keysOf(roles);
  if (ranks.indexOf(role) < ranks.indexOf(permission.least)) return false;
  if (whose && permission.whose && !permission.whose.includes(whose)) return false;
  return !(state && permission.states && !permission.states.includes(state));
}

/** For how many minutes a sign-in counts as fresh. */
export const freshMinutes = 10;

/** Whether somebody signed in just now; a clock that was set back makes no sign-in of long ago a fresh one. */
export const isFresh = (signedInAt: Date, now = new Date()): boolean =>
  Math.abs(now.getTime() - signedInAt.getTime()) < freshMinutes * 60_000;

/** Whether the action asks for a fresh sign-in, and this one is older. */
export function isStale(action: Action, signedInAt: Date, now?: Date): boolean {
  const permission: Permission = permissions[action];
  return permission.fresh === true && !isFresh(signedInAt, now);
}
