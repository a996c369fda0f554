import { describe, expect, it } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { CommentRequestRecord, MatterDocument, OccasionRecord } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import type { Gap } from "@/lib/gap";
import { gapsOf } from "@/lib/gaps";
import { statementNames } from "@/lib/wording";

const example = (changes: Partial<MatterDocument>): MatterDocument => ({
  ...exampleDocument,
  ...changes,
});
const ofKind = (document: MatterDocument, kind: Gap["kind"]) =>
  gapsOf(document)
    .filter((gap) => gap.kind === kind)
    .map(({ title, sentence }) => [title, sentence]);

describe("gapsOf the demo", () => {
  it("has five, in order", () => {
    expect(gapsOf(exampleDocument).map(({ title, sentence }) => [title, sentence])).toEqual([
      [
        "Reply from United States to S2 and S4",
        "None found in the captured article, searched 3 Feb 2026, 09:00 UTC. We asked nobody.",
      ],
      [
        "Primary sources not captured",
        "The sources name none for S1 and S3. Interview with the Associated Press: known of, not captured (S2 and S4 to S6).",
      ],
      [
        "More than one date for S1",
        "Recorded as 1 Feb 2026 (“February 1”); also given: “a few days ago”. All readings are kept.",
      ],
      [
        "Language spoken not stated",
        "The language spoken is not stated for S1 to S6, nor whether the words were translated.",
      ],
      [
        "Not stated by the source",
        "Cuba denied the claim of negotiations with the USA: no address, publisher, byline or time zone.",
      ],
    ]);
  });

  it("names the records each is about, and has a key of its own for each", () => {
    const gaps = gapsOf(exampleDocument);
    expect(gaps[0]?.statementIds).toEqual(["stmtS2aaaaaa", "stmtS4aaaaaa"]);
    expect(gaps[2]).toMatchObject({ recordId: "occTrumpaaaa", statementIds: ["stmtS1aaaaaa"] });
    expect(new Set(gaps.map(({ kind, recordId }) => `${kind}-${recordId}`)).size).toBe(gaps.length);
  });
});

describe("replies", () => {
  const [search] = exampleDocument.replySearches;
  const request = (changes: Partial<CommentRequestRecord>): CommentRequestRecord => ({
    id: "request",
    statementId: "stmtS2aaaaaa",
    speakerId: "spkWhiteaaaa",
    askedAt: "2026-02-03T10:00:00.000Z",
    channel: "e-mail",
    deadline: null,
    outcome: "pending",
    checkedAt: null,
    replyId: null,
    ...changes,
  });
  const askedWith = (changes: Partial<CommentRequestRecord>) =>
    ofKind(example({ commentRequests: [request(changes)] }), "reply")[0]?.[1]?.split(" UTC. ")[1];

  it("tells replies that were searched for from those that were not", () => {
    expect(
      ofKind(example({ replySearches: exampleDocument.replySearches.slice(0, 1) }), "reply"),
    ).toEqual([
      [
        "Reply from United States to S2",
        "None found in the captured article, searched 3 Feb 2026, 09:00 UTC. We asked nobody.",
      ],
      ["Reply from United States to S4", "No search for one is on record. We asked nobody."],
    ]);
  });

  it("goes by the last search", () => {
    if (!search) throw new Error("no search");
    const later = { ...search, searchedAt: "2026-02-05T09:00:00.000Z", where: "the archive" };
    expect(ofKind(example({ replySearches: [later, search] }), "reply")[0]?.[1]).toBe(
      "None found in the archive, last searched 5 Feb 2026, 09:00 UTC. We asked nobody.",
    );
  });

  it.each([
    [
      { outcome: "no_reply", checkedAt: "2026-02-04T08:00:00.000Z" },
      "White House was asked by e-mail, 3 Feb 2026, 10:00 UTC; no reply as of 4 Feb 2026, 08:00 UTC.",
    ],
    [
      { outcome: "declined" },
      "White House was asked by e-mail, 3 Feb 2026, 10:00 UTC, and declined to answer.",
    ],
    [
      { deadline: "2026-02-04T08:00:00.000Z" },
      "White House was asked by e-mail, 3 Feb 2026, 10:00 UTC, for an answer by 4 Feb 2026, 08:00 UTC.",
    ],
    [{}, "White House was asked by e-mail, 3 Feb 2026, 10:00 UTC, without a deadline."],
  ] as [Partial<CommentRequestRecord>, string][])("says who was asked: %j", (changes, sentence) => {
    const document = example({ commentRequests: [request(changes)] });
    expect(ofKind(document, "reply")[0]?.[1]).toBe(
      `None found in the captured article, searched 3 Feb 2026, 09:00 UTC. ${sentence}`,
    );
  });

  it("does not take a request to the other side for one to this side", () => {
    expect(askedWith({ speakerId: "spkCossioaaa" })).toBe("We asked nobody.");
  });

  it("names who was sought for an answer to a claim that nobody answered", () => {
    if (!search) throw new Error("no search");
    const sought = { ...search, statementId: "stmtS1aaaaaa", partyId: "partyCubaaaa" };
    expect(ofKind(example({ rebuttals: [], replySearches: [sought] }), "reply")).toEqual([
      [
        "Reply from Cuba to S1",
        "None found in the captured article, searched 3 Feb 2026, 09:00 UTC. We asked nobody.",
      ],
    ]);
    // Cuba has answered S1.
    expect(ofKind(example({ replySearches: [sought] }), "reply").map(([title]) => title)).toEqual([
      "Reply from United States to S2 and S4",
    ]);
  });

  it("names a person who was asked and has no statement in the matter", () => {
    const [speaker] = exampleDocument.speakers;
    if (!speaker) throw new Error("no speaker");
    const speakers = [
      ...exampleDocument.speakers,
      { ...speaker, id: "spkRubio", name: "Marco Rubio" },
    ];
    const commentRequests = [
      request({ statementId: "stmtS5aaaaaa", speakerId: "spkRubio", outcome: "declined" }),
    ];
    expect(ofKind(example({ speakers, commentRequests }), "reply").at(-1)).toEqual([
      "Reply from Marco Rubio to S5",
      "No search for one is on record. Marco Rubio was asked by e-mail, 3 Feb 2026, 10:00 UTC, and declined to answer.",
    ]);
  });

  it("is silent where an answer was found or given", () => {
    if (!search) throw new Error("no search");
    const found = { ...search, outcome: "replied" as const };
    const titles = ["Reply from United States to S4"];
    const searches = [...exampleDocument.replySearches, found];
    expect(ofKind(example({ replySearches: searches }), "reply").map(([title]) => title)).toEqual(
      titles,
    );
    const commentRequests = [request({ outcome: "replied" })];
    expect(ofKind(example({ commentRequests }), "reply").map(([title]) => title)).toEqual(titles);
  });

  it("is silent where the reply was answered, or answers its own side", () => {
    const [pair, second] = exampleDocument.rebuttals;
    if (!pair || !second) throw new Error("no pairs");
    const back = { ...pair, id: "back", claimId: pair.replyId, replyId: "stmtS3aaaaaa" };
    const titles = ofKind(example({ rebuttals: [pair, second, back] }), "reply").map(
      ([title]) => title,
    );
    expect(titles).toEqual(["Reply from United States to S4"]);
    const own = { ...pair, claimId: "stmtS4aaaaaa", replyId: "stmtS2aaaaaa" };
    expect(ofKind(example({ rebuttals: [own], replySearches: [] }), "reply")).toEqual([]);
  });
});

describe("other gaps", () => {
  const [occasion, ...occasions] = exampleDocument.occasions as [
    OccasionRecord,
    ...OccasionRecord[],
  ];
  const [article, interview] = exampleDocument.sources;
  const [capture] = exampleDocument.captures;
  if (!article || !interview || !capture) throw new Error("The example lacks a source.");

  it("drops a primary source once it is captured", () => {
    const captures = [capture, { ...capture, id: "captTalk", sourceId: interview.id }];
    expect(ofKind(example({ captures }), "primary")).toEqual([
      ["Primary sources not captured", "The sources name none for S1 and S3."],
    ]);
    const sources = [{ ...article, level: "primary" as const }, interview];
    expect(ofKind(example({ captures, sources }), "primary")).toEqual([]);
  });

  it("says where dates exclude each other", () => {
    const datings = occasion.datings.map((dating, i) => {
      const edtf = i === 0 ? "2026-02-01" : "2026-01-30";
      return { ...dating, edtf, ...boundsOf(edtf), phrase: null };
    });
    expect(
      ofKind(example({ occasions: [{ ...occasion, datings }, ...occasions] }), "dating")[0]?.[1],
    ).toBe(
      "Recorded as 1 Feb 2026; also given: 30 Jan 2026. They cannot all be true. All readings are kept.",
    );
    const none = datings.map((dating) => ({ ...dating, preferred: false }));
    expect(
      ofKind(
        example({ occasions: [{ ...occasion, datings: none }, ...occasions] }),
        "dating",
      )[0]?.[1],
    ).toBe("Given: 1 Feb 2026 and 30 Jan 2026; none is preferred. All readings are kept.");
  });

  it("names undated statements once", () => {
    expect(ofKind(exampleDocument, "undated")).toEqual([]);
    expect(ofKind(example({ occasions: [{ ...occasion, datings: [] }] }), "undated")[0]?.[0]).toBe(
      "S1 to S6 not dated",
    );
  });

  it("tells a translation from a language that is not stated", () => {
    const spoken = (languages: string[]) =>
      example({
        statements: exampleDocument.statements.map((row, i) => ({
          ...row,
          language: languages[i] ?? "en",
        })),
      });
    expect(ofKind(spoken([]), "translator")).toEqual([]);
    expect(ofKind(spoken(["en", "es", "und"]), "translator")).toEqual([
      [
        "Translator not stated",
        "The words of S2 are a translation; nobody is named who made it. The language spoken is not stated for S3, nor whether the words were translated.",
      ],
    ]);
  });

  it("names what each source lacks, alike ones together", () => {
    const full = {
      ...article,
      url: "https://news.example/1",
      publisher: "News",
      publishedZone: "Z",
    };
    expect(
      ofKind(example({ sources: [{ ...full, byline: "A. Writer" }, interview] }), "source"),
    ).toEqual([]);
    const quotations = exampleDocument.quotations.map((row, i) => ({
      ...row,
      sourceId: `source${i % 3}`,
    }));
    const sources = [0, 1, 2].map((i) => ({
      ...full,
      id: `source${i}`,
      title: `Source ${i}`,
      url: i === 1 ? null : full.url,
    }));
    expect(
      ofKind(example({ sources: [...sources, interview], quotations }), "source")[0]?.[1],
    ).toBe("Source 0 and 1 more: no byline. Source 1: no address or byline.");
  });
});

describe("statementNames", () => {
  it.each([
    [[1], "S1"],
    [[1, 2], "S1 and S2"],
    [[1, 2, 3], "S1 to S3"],
    [[1, 3, 4, 5, 9], "S1, S3 to S5 and S9"],
  ])("%j: %s", (numbers, names) => {
    expect(statementNames(numbers.map((number) => ({ number })))).toBe(names);
  });
});
