import { expect, test } from "vitest";
import type { ScreenStatement } from "./screen";
import {
  groupStatements,
  linkKey,
  pageOfGroups,
  pageOfStatement,
  statementsAPage,
} from "./statement-groups";

const statement = (number: number) => ({ id: `s${number}`, number }) as ScreenStatement;
const statements = (count: number) => Array.from({ length: count }, (_, at) => statement(at + 1));
const link = (reply: number, claim: number) =>
  ({ claim: `s${claim}`, reply: `s${reply}`, type: "denies" }) as const;

test("statements that answer each other stand together, those that answer nothing last", () => {
  const answers = [link(4, 1), link(5, 4), link(6, 3)];
  const headings = new Map([[linkKey("s4", "s5"), "Talks"]]);
  const groups = groupStatements({ statements: statements(6), answers }, headings);
  expect(
    groups.map((group) => [group.heading, group.statements.map(({ number }) => number)]),
  ).toEqual([
    ["Talks", [1, 4, 5]],
    [null, [3, 6]],
    [null, [2]],
  ]);
  expect(groups.map((group) => group.isExchange)).toEqual([true, true, false]);
});

test("a ring of answers, and one to a statement of another matter, are grouped all the same", () => {
  const answers = [link(1, 2), link(2, 1), link(3, 9)];
  const groups = groupStatements({ statements: statements(3), answers }, new Map());
  expect(groups.map((group) => group.statements.length)).toEqual([2, 1]);
});

test("a long matter has pages; each statement stands on one of them", () => {
  const all = statements(statementsAPage * 2 + 5);
  const groups = groupStatements({ statements: all, answers: [link(3, 2)] }, new Map());
  const pages = [1, 2, 3].map((page) => pageOfGroups(groups, page));
  const counts = pages.map((page) => page.reduce((sum, group) => sum + group.statements.length, 0));
  expect(counts).toEqual([statementsAPage, statementsAPage, 5]);
  for (const [index, page] of pages.entries()) {
    for (const { id } of page.flatMap((group) => group.statements)) {
      expect(pageOfStatement(groups, id)).toBe(index + 1);
    }
  }
  expect(pageOfStatement(groups, "unknown")).toBe(1);
});
