/** Who may do what at the desk, as data. */
import type { Role } from "@/lib/vocabulary";

const ranks: Record<Role, number> = { reporter: 1, editor: 2, administrator: 3 };

/** The least role for each action. Approving is bound further: never one's own work. */
export const leastRole = {
  record: "reporter",
  submit: "reporter",
  approve: "editor",
  publish: "editor",
  withdraw: "editor",
} as const satisfies Record<string, Role>;
export type Action = keyof typeof leastRole;

export function mayDo(role: Role, action: Action): boolean {
  return ranks[role] >= ranks[leastRole[action]];
}
