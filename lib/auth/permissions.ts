/**
 * Who may do what at the desk, as data: role × action × whose work × state of the matter. Pure; enforced where records
 * are written (db/desk/mutations) and where pages are put together, never by the address alone.
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
}

export const permissions = {
  /** Reads the desk, and writes working records. */
  record: { least: "reporter" },
  /** Keeps the record screen as it was left: one's own. */
  keep_draft: { least: "reporter", whose: ["own"] },
  /** Changes one's name and how one signs in. */
  own_account: { least: "reporter", whose: ["own"] },
  comment: { least: "reporter" },
  submit: {
    least: "reporter",
    states: ["draft", "sent_back", "published", "in_review", "approved"],
  },
  /** Ticks a check of a review or sends it back; that is what takes an approval back, too. */
  check: { least: "editor", whose: ["other"], states: ["in_review", "approved"] },
  approve: { least: "editor", whose: ["other"], states: ["in_review"] },
  publish: { least: "editor", states: ["approved"] },
  /** In a newsroom of one: without a second person, which the version then says. */
  publish_alone: { least: "editor", states: ["in_review", "approved"] },
  withdraw: { least: "editor" },
  answer_report: { least: "editor" },
  keep_accounts: { least: "administrator" },
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
