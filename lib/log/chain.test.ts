import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainProblems, chainStart, type LogEntry, nextEntry } from "./chain";

function chainOf(length: number): LogEntry[] {
  const chain: LogEntry[] = [];
  for (let index = 0; index < length; index += 1) {
    chain.push(
      nextEntry(chain.at(-1), {
        at: `2026-02-03T09:00:${String(index).padStart(2, "0")}.000Z`,
        actor: "somebody",
        action: "log statement",
        recordTable: "statements",
        recordId: `record-${index}`,
        beforeHash: null,
        afterHash: `hash-${index}`,
      }),
    );
  }
  return chain;
}

describe("the log's chain", () => {
  test("starts from nothing and counts from 1", () => {
    expect(chainOf(2).map(({ id, previousHash }) => [id, previousHash])).toEqual([
      [1, chainStart],
      [2, chainOf(1)[0]?.hash],
    ]);
    expect([...chainProblems(chainOf(5))]).toEqual([]);
  });

  test("shows every change of every field of every entry", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (at, which) => {
        const chain = chainOf(10);
        const entry = chain[at] as unknown as Record<string, unknown>;
        const field = Object.keys(entry)[which] ?? "id";
        entry[field] = field === "id" ? at + 100 : `${entry[field] ?? ""}x`;
        expect([...chainProblems(chain)]).not.toEqual([]);
      }),
    );
  });

  test("shows an entry taken out, put twice or moved", () => {
    fc.assert(
      fc.property(fc.nat(7), (at) => {
        const without = chainOf(10).toSpliced(at, 1);
        const moved = chainOf(10);
        moved.splice(at, 0, ...moved.splice(at + 1, 1));
        const twice = chainOf(10).toSpliced(at, 0, chainOf(10)[at] as LogEntry);
        for (const chain of [without, moved, twice])
          expect([...chainProblems(chain)]).not.toEqual([]);
      }),
    );
  });
});
