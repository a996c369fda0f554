import { afterAll, describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import * as t from "@/db/desk/schema";
import { exportedHouse } from "@/db/exported.fixture";
import { publicReader } from "@/db/public/files";
import { searchRecord } from "@/db/public/search";
import { soloEditor } from "@/db/test-support";
import { voicesSlug } from "@/db/voices.fixture";
import { withhold } from "@/db/withholding.fixture";
import { readQuery } from "@/lib/search/query";

const words = "The ferry stops on 1 May, and no other boat will take its place.";

const house = await exportedHouse();
afterAll(house.end);
const held = house.desk.db.select().from(t.commitments).all();
const withheld = held.find(({ text }) => text === words)?.commitment ?? "";
withhold(house.desk, withheld, soloEditor(house).actorId);
catchUp(house.desk, house.folder);
const ofFerry = { matter: voicesSlug };

describe("words that are withheld", () => {
  test("are empty in every dataset, with a column that says why", async () => {
    const [answers, stances, statements] = await Promise.all([
      house.rows("answers", ofFerry),
      house.rows("stances", ofFerry),
      house.rows("statements", ofFerry),
    ]);
    const claims = answers.filter(({ claim_number }) => claim_number === 1);
    expect(claims.map((row) => [row.claim_words, row.claim_words_withheld])).toEqual([[null, 1]]);
    expect(claims.map((row) => [row.reply_words, row.reply_words_withheld])).toEqual([
      ["The ferry will not stop.", 0],
    ]);
    for (const rows of [stances, statements]) {
      const first = rows.filter(({ statement_number }) => statement_number === 1);
      expect(first.map((row) => [row.words, row.words_withheld])).toEqual([[null, 1]]);
    }
    const without = answers.filter((row) => row.claim_source_id === null);
    for (const row of without) expect(row.claim_words_withheld).toBeNull();
  });

  test("are no passage of what is found by other things", async () => {
    const record = publicReader(house.folder);
    const [row] = (await house.rows("statements", ofFerry)).filter((one) => one.words_withheld);
    const query = readQuery(String(row?.speaker));
    if (!query) throw new Error("The statement has a speaker.");
    const { hits } = await searchRecord(query, "", record);
    const found = hits.find(({ kind, id }) => kind === "statement" && id === row?.statement_id);
    if (found?.kind !== "statement") throw new Error("It is found by its speaker.");
    expect(found.passages.map(({ form }) => form)).not.toContain("verbatim");
    expect(JSON.stringify(found.passages)).not.toContain("withheld");
  });

  test("are nobody’s words in linked data, and named as withheld in references", async () => {
    for (const dataset of ["answers", "stances", "statements"] as const) {
      const quads = await house.text(dataset, "nq", ofFerry);
      expect(quads).toContain("words_withheld");
      expect(quads).not.toContain('"[withheld]"');
      // A selector with nothing to look for would select nothing.
      const kept = (of: string) => quads.split(of).length;
      expect(kept("oa#exact")).toBe(kept("oa#TextQuoteSelector"));
    }
    expect(await house.text("statements", "bib", ofFerry)).toContain("words withheld by law");
  });
});
