import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, entrySchema } from "./entry";
import { mergeEntries, settle } from "./merge";

const quotation = (key: string, text: string) => ({ key, text });
const entry = (fields: Record<string, unknown>): Entry => entrySchema.parse(fields);

describe("two people on one entry", () => {
  test("what only one of them changed is taken", () => {
    const base = entry({ summary: "They met.", speakerRole: "Minister" });
    const merged = mergeEntries(
      base,
      { ...base, summary: "They met in May." },
      { ...base, speakerRole: "Deputy minister" },
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.entry).toMatchObject({
      summary: "They met in May.",
      speakerRole: "Deputy minister",
    });
    expect(merged.taken).toEqual(["speakerRole"]);
  });

  test("what both changed is a conflict with all three texts, and neither is decided", () => {
    const base = entry({ summary: "They met." });
    const { conflicts } = mergeEntries(
      base,
      { ...base, summary: "They met in May." },
      { ...base, summary: "They met in June." },
    );
    expect(conflicts).toEqual([
      { path: "summary", base: "They met.", mine: "They met in May.", theirs: "They met in June." },
    ]);
  });

  test("quotations that each of them added stand side by side", () => {
    const base = entry({ quotations: [quotation("a", "One.")] });
    const mine = entry({ quotations: [quotation("a", "One."), quotation("b", "Two.")] });
    const theirs = entry({ quotations: [quotation("a", "One!"), quotation("c", "Three.")] });
    const merged = mergeEntries(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.entry.quotations.map(({ text }) => text)).toEqual(["One!", "Two.", "Three."]);
  });

  test("a quotation that one took out and the other changed is a conflict; the choice settles it", () => {
    const base = entry({ quotations: [quotation("a", "One.")] });
    const mine = entry({});
    const theirs = entry({ quotations: [quotation("a", "One!")] });
    const merged = mergeEntries(base, mine, theirs);
    const [conflict] = merged.conflicts;
    if (!conflict) throw new Error("There is no conflict.");
    expect(conflict.path).toBe("quotations.a");
    expect(settle(merged.entry, conflict, conflict.mine).quotations).toEqual([]);
    expect(settle(merged.entry, conflict, conflict.theirs).quotations).toEqual(theirs.quotations);
  });
});

const anyEntry = fc
  .record({
    summary: fc.constantFrom("", "a", "b"),
    speakerRole: fc.constantFrom("", "x", "y"),
    quotations: fc.uniqueArray(
      fc.record({ key: fc.constantFrom("k1", "k2", "k3"), text: fc.constantFrom("p", "q") }),
      { selector: ({ key }) => key },
    ),
    stances: fc.dictionary(
      fc.constantFrom("p1", "p2"),
      fc.record({ position: fc.constantFrom("asserts" as const, "denies" as const) }),
    ),
  })
  .map((fields) => entrySchema.parse(fields));

test("nothing that either wrote is lost: it is in the entry or in a conflict", () => {
  fc.assert(
    fc.property(anyEntry, anyEntry, anyEntry, (base, mine, theirs) => {
      const { entry: merged, conflicts } = mergeEntries(base, mine, theirs);
      const held = JSON.stringify([merged, conflicts]);
      for (const side of [mine, theirs]) {
        if (side.summary !== base.summary) expect(held).toContain(JSON.stringify(side.summary));
        for (const { key, text } of side.quotations) {
          const was = base.quotations.find((row) => row.key === key);
          if (was?.text === text) continue;
          const here = merged.quotations.some((row) => row.key === key && row.text === text);
          const told = conflicts.some(({ path }) => path.startsWith(`quotations.${key}`));
          expect(here || told).toBe(true);
        }
      }
    }),
  );
});

test("without changes of mine, what the other made is taken whole; the other way round mine stays", () => {
  fc.assert(
    fc.property(anyEntry, anyEntry, (base, changed) => {
      const sorted = (one: Entry) => ({
        ...one,
        quotations: [...one.quotations].sort((a, b) => a.key.localeCompare(b.key)),
      });
      expect(sorted(mergeEntries(base, base, changed).entry)).toEqual(sorted(changed));
      expect(mergeEntries(base, changed, base).entry).toEqual(changed);
    }),
  );
});
