import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { inImmediateTransaction } from "@/db/connect";
import { demoHouse, emptyHouse } from "@/db/test-support";
import type { Desk } from "./desk";
import { listSimilarStatements } from "./queries/similar";
import { keepWords } from "./words";

/** Statements without anything but their summary, past the mutations: for their number. */
function fill(desk: Desk, summaries: string[]) {
  const { connection } = desk;
  connection.exec(`
    insert into speakers (id, public_id, slug, kind, name) values (1, 'speaker00001', 's', 'person', 'S');
    insert into occasions (id, public_id, kind, title) values (1, 'occasion0001', 'speech', 'O');`);
  const add = connection.prepare(
    "insert into statements (id, public_id, speaker_id, occasion_id, summary) values (?, ?, 1, 1, ?)",
  );
  connection.transaction(() => {
    summaries.forEach((summary, index) => {
      add.run(index + 1, `s${String(index + 1).padStart(11, "0")}`, summary);
    });
    keepWords(connection);
  })();
}

describe("similar statements", () => {
  test("the same words in another order are very close; words of another matter are not there", () => {
    const { desk } = demoHouse();
    const found = listSimilarStatements(desk.db, {
      words: "Talks have started with Cuba; it will want to make a deal and be free again",
    });
    expect(found[0]).toMatchObject({ speaker: "Donald Trump", saidOn: "2026-02-01", closeness: 5 });
    expect(found[0]?.matters).toMatchObject([{ number: 1 }]);
    expect(found[0]?.replies).toBe(1);
    expect(listSimilarStatements(desk.db, { words: "The price of bread in Lisbon" })).toEqual([]);
  });

  test("quoted words are found as summaries are, and what is excepted is not", () => {
    const { desk } = demoHouse();
    const words = "creativity, resilience and seriousness";
    const [first] = listSimilarStatements(desk.db, { words });
    expect(first?.words).toContain("resilience");
    expect(listSimilarStatements(desk.db, { words, except: [first?.id ?? ""] })).toEqual([]);
  });

  test("letters, marks and articles make no more difference than in the search of the record", () => {
    const { desk } = emptyHouse();
    const held = [
      ...["Burmistrz Łodzi zaprzecza", "Die Straße ist gesperrt", "İstanbul is the capital"],
      ...[
        "المُفَاوَضَات بدأت في هافانا",
        "美国与古巴开始谈判",
        "Mary O’Neil of the U.S. never signed it",
      ],
    ];
    fill(desk, held);
    const first = (words: string) => listSimilarStatements(desk.db, { words })[0]?.summary;
    expect(
      ["lodzi", "STRASSE", "istanbul", "مفاوضات", "المفاوضات", "谈判", "ONeil", "US"].map(first),
    ).toEqual([0, 1, 2, 3, 3, 4, 5, 5].map((at) => held[at]));
  });

  test("what is changed is found by its new words alone", () => {
    const { desk } = emptyHouse();
    fill(desk, ["The bridge was opened", "A school was closed"]);
    const change = desk.connection.prepare("update statements set summary = ? where id = 1");
    inImmediateTransaction(desk.connection, () => {
      change.run("The tunnel was flooded");
      keepWords(desk.connection);
    });
    const found = (words: string) => listSimilarStatements(desk.db, { words }).length;
    expect(["bridge", "tunnels", "schools"].map(found)).toEqual([0, 1, 1]);
  });

  test.each(["", 'C++ " OR NEAR(', "a", "*", "words:", "(", "的"])(
    "“%s” breaks nothing",
    (words) => {
      expect(listSimilarStatements(demoHouse().desk.db, { words })).toBeInstanceOf(Array);
    },
  );

  test("among 10,000 statements it takes milliseconds", () => {
    const { desk } = emptyHouse();
    const nouns = "bridge talks tax school border hospital train court budget vaccine".split(" ");
    const verbs = "opened closed begun failed doubled ended started moved stopped grew".split(" ");
    const places = Array.from({ length: 100 }, (_, index) => `place${index}`);
    const summaries = Array.from({ length: 10_000 }, (_, index) => {
      const [noun, verb] = [nouns[index % 10], verbs[Math.floor(index / 10) % 10]];
      return `The ${noun} of ${places[Math.floor(index / 100)]} has ${verb} in the year ${1950 + (index % 70)}.`;
    });
    fill(desk, summaries);
    const words = summaries[4_321] ?? "";
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      listSimilarStatements(desk.db, { words });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
    const found = listSimilarStatements(desk.db, { words });
    expect(found[0]).toMatchObject({ summary: words, closeness: 5 });
  });
});

const folder = join(process.cwd(), "../shared/data/clef2020-verified-claims");

/** Rows of a tab-separated file with quoted fields and a head. */
function rowsOf(file: string): string[][] {
  const text = readFileSync(join(folder, file), "utf8");
  return parse(text, { delimiter: "\t", from_line: 2 }) as string[][];
}

test.skipIf(!existsSync(folder))(
  "real posts find the claims they repeat, among 10,375 (needs clef2020-verified-claims)",
  () => {
    const { desk } = emptyHouse();
    const claims = rowsOf("verified_claims.docs.tsv");
    fill(
      desk,
      claims.map(([, claim = ""]) => claim),
    );
    const posts = new Map(
      rowsOf("dev/tweets.queries.tsv").map(([id = "", post = ""]) => [id, post]),
    );
    const pairs = readFileSync(join(folder, "dev/tweet-vclaim-pairs.qrels"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    const times: number[] = [];
    const found = pairs.filter(([post = "", , claim = ""]) => {
      const before = performance.now();
      const similar = listSimilarStatements(desk.db, { words: posts.get(post) ?? "", limit: 5 });
      times.push(performance.now() - before);
      const expected = claims.findIndex(([id]) => id === claim) + 1;
      return similar.some(({ id }) => id === `s${String(expected).padStart(11, "0")}`);
    });
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const share = found.length / pairs.length;
    console.log(
      `Similar statements: ${found.length} of ${pairs.length} posts find their claim among five (${(100 * share).toFixed(0)} %), ${median.toFixed(1)} ms each.`,
    );
    expect(share).toBeGreaterThan(0.6);
  },
);
