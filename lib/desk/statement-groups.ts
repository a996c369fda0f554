/** The statements of a matter as its page at the desk lists them: an exchange at a time. */
import type { ScreenMatter, ScreenStatement } from "./screen";

export interface StatementGroup {
  /** What the exchange is called in the matter; null where nobody headed it. */
  heading: string | null;
  /** By their numbers. */
  statements: ScreenStatement[];
  /** Whether they answer each other; those that answer nothing and are not answered stand last, together. */
  isExchange: boolean;
}

type Linked = Pick<ScreenMatter, "statements" | "answers">;

/**
 * Statements that answer each other, over however many links, stand together, by the first of them. `headings` are those
 * of the links, as `claim>reply`.
 */
export function groupStatements(
  { statements, answers }: Linked,
  headings: Map<string, string>,
): StatementGroup[] {
  const leader = new Map(statements.map(({ id }) => [id, id]));
  const leaderOf = (id: string): string => {
    let at = id;
    for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { claim, reply } of answers) {
    if (leader.has(claim) && leader.has(reply)) leader.set(leaderOf(reply), leaderOf(claim));
  }
  const groups = new Map<string, StatementGroup>();
  for (const statement of statements) {
    const key = leaderOf(statement.id);
    const group = groups.get(key);
    if (group) group.statements.push(statement);
    else groups.set(key, { heading: null, statements: [statement], isExchange: false });
  }
  for (const { claim, reply } of answers) {
    const group = groups.get(leaderOf(claim));
    if (!group) continue;
    group.isExchange = true;
    group.heading ??= headings.get(linkKey(claim, reply)) ?? null;
  }
  const all = [...groups.values()];
  const alone = all.filter((group) => !group.isExchange).flatMap((group) => group.statements);
  return [
    ...all.filter((group) => group.isExchange),
    ...(alone.length > 0 ? [{ heading: null, statements: alone, isExchange: false }] : []),
  ];
}

export const linkKey = (claim: string, reply: string) => `${claim}>${reply}`;

/** So many statements stand on one page of a matter at the desk. */
export const statementsAPage = 100;

/** The part of the groups that stands on a page, counted from 1. */
export function pageOfGroups(groups: StatementGroup[], page: number): StatementGroup[] {
  let before = -(page - 1) * statementsAPage;
  return groups.flatMap((group) => {
    const start = Math.max(0, -before);
    const end = Math.max(0, statementsAPage - before);
    before += group.statements.length;
    const statements = group.statements.slice(start, end);
    return statements.length > 0 ? [{ ...group, statements }] : [];
  });
}

/** On which page a statement stands; the first where it stands on none. */
export function pageOfStatement(groups: StatementGroup[], id: string): number {
  const place = groups.flatMap((group) => group.statements).findIndex((row) => row.id === id);
  return Math.floor(Math.max(0, place) / statementsAPage) + 1;
}
