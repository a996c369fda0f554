import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { compareDocuments } from "./compare";
import { changeSections } from "./compare-sections";
import { wordDiff } from "./word-diff";

function changed(mend: (document: MatterDocument) => void): MatterDocument {
  const copy = structuredClone(exampleDocument);
  mend(copy);
  return copy;
}

function first<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error("The example has one.");
  return row;
}

/** Every string, number or null in a document, by the way to it. */
function leavesOf(node: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (node === null || typeof node !== "object") return [path];
  return Object.entries(node).flatMap(([key, child]) =>
    leavesOf(child, [...path, Array.isArray(node) ? Number(key) : key]),
  );
}

describe("two versions", () => {
  test("that read alike differ in nothing", () => {
    expect(compareDocuments(exampleDocument, structuredClone(exampleDocument))).toEqual([]);
  });

  test("differ in a closed term: old and new word with their signs", () => {
    const to = changed(({ rebuttals }) => {
      first(rebuttals).type = "denies";
    });
    const [change, ...others] = compareDocuments(exampleDocument, to);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      what: "changed",
      kind: "Rebuttal",
      recordId: first(to.rebuttals).id,
      fields: [
        {
          label: "Type of rebuttal",
          style: "term",
          before: { text: "Partly denies", sign: "partly_denies" },
          after: { text: "Denies", sign: "denies" },
        },
      ],
    });
  });

  test("differ in a stance: the treatment that follows from it is told as well", () => {
    const to = changed(({ stances, rebuttals }) => {
      const stance = first(stances.filter((row) => row.statementId === first(rebuttals).replyId));
      stance.position = "leaves_open";
    });
    const changes = compareDocuments(exampleDocument, to);
    expect(changes.map((row) => row.kind)).toEqual(["Stance", "Rebuttal"]);
    expect(changes[1]?.fields[0]).toMatchObject({
      before: { text: "Denied" },
      after: { text: "Left open" },
    });
  });

  test("differ in order: the matter changed, and nothing else", () => {
    const to = changed(({ points }) => {
      points.reverse();
    });
    const [change, ...others] = compareDocuments(exampleDocument, to);
    expect(others).toEqual([]);
    expect(change?.fields.map((row) => row.label)).toEqual(["Order of the points"]);
  });

  test("differ in the time in a recording, which older versions lack", () => {
    const to = changed(({ quotations }) => {
      Object.assign(first(quotations), { mediaTime: 1574, mediaEnd: 1590 });
    });
    const told = (changes: ReturnType<typeof compareDocuments>) =>
      changes.flatMap(({ fields }) =>
        fields.map(({ label, before, after }) => [label, before?.text, after?.text]),
      );
    expect(told(compareDocuments(exampleDocument, to))).toEqual([
      ["Begins in the recording at", undefined, "26:14"],
      ["Ends in the recording at", undefined, "26:30"],
    ]);
  });

  test("differ in the page of a PDF, which older versions lack", () => {
    const to = changed(({ quotations }) => {
      Object.assign(first(quotations).position ?? {}, { pageIndex: 4, pageLabel: "iv" });
    });
    const [change] = compareDocuments(exampleDocument, to);
    expect(change?.fields).toMatchObject([
      { label: "Page", before: null, after: { text: "page iv (4 of the file)" } },
    ]);
  });

  test("differ in what the newsroom typed, which older versions lack", () => {
    const to = changed(({ quotations, captures }) => {
      Object.assign(first(quotations).position ?? {}, { transcribed: "picture" });
      Object.assign(first(captures), { transcribed: "picture", note: "Supplied by a reader" });
    });
    const told = compareDocuments(exampleDocument, to).flatMap(({ fields }) =>
      fields.map(({ label, after }) => [label, after?.text]),
    );
    expect(told).toEqual([
      ["Typed by the newsroom", "from a picture"],
      ["Typed by the newsroom", "from a picture"],
      ["What is said of it", "Supplied by a reader"],
    ]);
  });

  test("name a renamed speaker once, not in every record that names the speaker", () => {
    const to = changed(({ speakers }) => {
      first(speakers).name = "Another spelling";
    });
    expect(compareDocuments(exampleDocument, to).map((row) => row.kind)).toEqual(["Speaker"]);
  });

  test("tell another record of the same name by showing both", () => {
    const to = changed((document) => {
      const source = first(document.sources);
      document.sources.push({ ...source, id: "source-again" });
      first(document.quotations).sourceId = "source-again";
    });
    const quotation = compareDocuments(exampleDocument, to).find((row) => row.kind === "Quotation");
    expect(quotation?.fields.map((row) => row.label)).toEqual(["Source"]);
  });

  test("have added and removed records, either way round", () => {
    const to = changed((document) => {
      document.events.pop();
    });
    const kinds = (changes: ReturnType<typeof compareDocuments>) =>
      changes.map(({ what, kind }) => [what, kind]);
    expect(kinds(compareDocuments(exampleDocument, to))).toEqual([["removed", "Event"]]);
    expect(kinds(compareDocuments(to, exampleDocument))).toEqual([["added", "Event"]]);
  });

  test("any change of any value is told, and names a record", () => {
    // What is no part of what readers see: the addresses of topics.
    const leaves = leavesOf(exampleDocument).filter(
      (path) => path[0] !== "format" && !(path[1] === "topics" && path[3] !== "name"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const to = changed((document) => {
          let node: unknown = document;
          for (const key of path.slice(0, -1)) node = (node as Record<string, unknown>)[key];
          const holder = node as Record<string, unknown>;
          const key = String(path.at(-1));
          holder[key] = otherThan(holder[key], `${path[0]} ${key}`, key);
        });
        const changes = compareDocuments(exampleDocument, to);
        expect(changes.length, path.join(".")).toBeGreaterThan(0);
        const ids = new Set(
          [exampleDocument, to].flatMap((document) =>
            leavesOf(document)
              .filter((leaf) => leaf.at(-1) === "id")
              .map((leaf) => leaf.reduce<unknown>((at, key) => Object(at)[key], document)),
          ),
        );
        for (const change of changes) {
          expect(ids).toContain(change.recordId);
          expect(change.name).not.toBe("");
          if (change.what === "changed") expect(change.fields.length).toBeGreaterThan(0);
        }
        const sections = changeSections(changes, exampleDocument, to);
        expect(sections.flatMap((section) => section.changes)).toHaveLength(changes.length);
      }),
      { numRuns: 150 },
    );
  });
});

/** Another value that the field may hold. */
function otherThan(value: unknown, place: string, key: string): unknown {
  if (typeof value === "number") return value + 1000;
  if (typeof value === "boolean") return !value;
  const closed: Record<string, [string, string]> = {
    "speakers kind": ["person", "organisation"],
    "occasions kind": ["speech", "interview"],
    "sources kind": ["article", "post"],
    level: ["secondary", "tertiary"],
    form: ["verbatim", "reported"],
    type: ["denies", "qualifies"],
    addressedVia: ["claim", "report"],
    hop: ["reports", "excerpts"],
    method: ["pasted", "uploaded"],
    extent: ["whole", "excerpt"],
    status: ["captured", "failed"],
    outcome: ["no_reply", "declined"],
    position: ["asserts", "denies"],
    edtf: ["2020-01-01", "2020-01-02"],
    from: ["2020-01-01", "2020-01-02"],
    to: ["2020-01-01", "2020-01-02"],
  };
  const instants = ["capturedAt", "searchedAt", "askedAt", "deadline", "checkedAt"];
  if (instants.includes(key)) return "2031-01-01T00:00:00.000Z";
  if (["earliest", "latest", "mediaTime", "byteLength"].includes(key)) return 86_400_000;
  const [one, other] = closed[place] ?? closed[key] ?? ["a", "b"];
  if (["position", "upstream", "span", "reviewerRating"].includes(key) && value === null)
    return {
      position: { captureId: "c", start: 0, end: 1, prefix: "", suffix: "" },
      upstream: { sourceId: "s", hop: "reports" },
      span: { start: 0, end: 1 },
      reviewerRating: { rating: "r", scale: null },
    }[key];
  return value === one ? other : one;
}

describe("changes in reading order", () => {
  test("stand under their pair's heading", () => {
    const to = changed((document) => {
      first(document.quotations).text = "Something else";
      first(document.events).title = "Another title";
    });
    const changes = compareDocuments(exampleDocument, to);
    const sections = changeSections(changes, exampleDocument, to);
    expect(sections.map((section) => section.title)).toEqual(["Talks", "Events"]);
  });
});

describe("the difference of two texts", () => {
  test("is struck and new words, spaces between them included", () => {
    expect(
      wordDiff("they are not negotiating with us", "they are not yet talking with us"),
    ).toEqual([
      { kind: "same", text: "they are not " },
      { kind: "old", text: "negotiating" },
      { kind: "new", text: "yet talking" },
      { kind: "same", text: " with us" },
    ]);
  });

  test("is the whole text where hardly a word is shared", () => {
    expect(wordDiff("One thing was said.", "Quite another it became, at length.")).toHaveLength(2);
  });

  test("gives both texts back, whatever they are", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("a", "b", " ", ", ", "谈判", "é"), { maxLength: 30 })
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const side = (other: string) =>
          parts
            .filter(({ kind }) => kind !== other)
            .map((part) => part.text)
            .join("");
        expect(side("new")).toBe(before);
        expect(side("old")).toBe(after);
        expect(parts.every((part) => part.text !== "")).toBe(true);
        if (before === after) expect(parts.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});
