/** What was meant, where what was typed finds nothing. */
import { beforeAll, describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import * as desk from "@/db/desk/schema";
import { demoHouse, soloEditor } from "@/db/test-support";
import { readQuery } from "@/lib/search/query";
import { publicReader } from "./files";
import type { Reader } from "./reader";
import { searchRecord } from "./search";
import { findMeant, isLittle } from "./search-meant";

let record: Reader;

beforeAll(async () => {
  const house = demoHouse();
  const context = soloEditor(house);
  const matter = openMatter(context, {
    ...{ slug: "words", question: "Is it said so?", summary: "Words of several languages." },
  }).publicId;
  const party = addParty(context, { matter, name: "Cuba", positionInShort: "No." }).publicId;
  const statement = house.desk.db.select().from(desk.statements).all()[1]?.publicId ?? "";
  placeStatement(context, { matter, statement, party });
  for (const proposition of [
    "Der Präsident hat Verträge unterschrieben",
    "Burmistrz Łodzi zaprzecza",
    "المفاوضات بدأت",
    "Переговоры начались",
    "The budget was balanced",
    "Η κυβέρνηση διέψευσε τις διαπραγματεύσεις",
    "It is the largest tax cut in history",
    "The targets of the tariff are sugar and rum",
    "A targets list for sugar",
    "Ursula von der Leyen met Volodymyr Zelenskyy in the White House",
  ])
    addPoint(context, { matter, proposition });
  openMatter(context, { slug: "draft", question: "Is zeppelin?", summary: "Never published." });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  catchUp(house.desk, house.folder);
  record = publicReader(house.folder);
  // Open from now on: the folder is gone after the first test.
  await record.all("select 1 from search_rows");
});

async function meant(typed: string) {
  const query = readQuery(typed);
  if (!query) throw new Error(`Nothing to look for in ${typed}.`);
  const found = await searchRecord(query, "", record);
  return isLittle(found) ? findMeant(query, found, {}, record) : null;
}

describe("did you mean", () => {
  test.each([
    ["negotiatoins", "negotiations"],
    ["dialgue", "dialogue"],
    // Wrong from the first letter on.
    ["bialogue", "dialogue"],
    // Two letters.
    ["negociatons", "negotiations"],
    ["präsidnet", "präsident"],
    ["Praesident", "Präsident"],
    ["Łodzzi", "Łodzi"],
    ["المفاوصات", "المفاوضات"],
    ["переговары", "переговоры"],
    ["Fernandes de Cosio", "Fernández de Cossío"],
    ["Fernandes", "Fernández"],
    ["budgte balanced", "budget balanced"],
    ["balanced budgte", "balanced budget"],
    ["κυβερνηση διαπραγματευσις", "κυβερνηση διαπραγματεύσεις"],
    ["началис Переговары", "начались Переговоры"],
    // Several slips in one query, each by itself; common words stay.
    ["the larges tax ctu in histroy", "the largest tax cut in history"],
    ["ursulla von der layen", "ursula von der leyen"],
    ["Volodimir Selenskyy", "Volodymyr Zelenskyy"],
    ["negotiations tlaks", "negotiations talks"],
    ["Presidnet of Cuba dialgue", "President of Cuba dialogue"],
    // Of two words as near, the one that stands beside the others.
    ["largets tax", "largest tax"],
    ["sugar targetss", "sugar targets"],
    // A space was left out.
    ["taxcut", "tax cut"],
    ["whitehouse zelenskyy", "white house zelenskyy"],
    // What is not a word is kept as it is typed.
    ["dialgue -tariff", "dialogue -tariff"],
  ])("“%s”: %s", async (typed, other) => {
    expect((await meant(typed))?.words).toBe(other);
  });

  test("what is offered finds as much as is said, and what is nowhere is named as typed", async () => {
    const offered = await meant("the Larges tax cut in Histroy");
    expect(offered).toMatchObject({ total: 1, unknown: ["Larges", "Histroy"] });
    const query = readQuery(offered?.words ?? "");
    expect(query && (await searchRecord(query, "", record)).total).toBe(1);
  });

  test("nothing is offered that the filters leave nothing of", async () => {
    const query = readQuery("dialgue");
    const found = { total: 0, holds: "all" } as const;
    const narrowed = (kind: "statement" | "speaker") =>
      query && findMeant(query, found, { kind }, record);
    expect((await narrowed("statement"))?.words).toBe("dialogue");
    expect(await narrowed("speaker")).toBeNull();
  });

  test.each([
    "xqzwvkpt", // has no neighbour
    "dialogue", // is on record
    "negotiati", // is the beginning of what is
    "2027", // a number stands for itself
    "tlk", // too short
    "zeppelim", // would be in a draft
    "“dialgue”", // must be found as it is written
    "谈刿",
    "x".repeat(600),
    "+++ a",
  ])("of “%s” nothing else is made", async (typed) => {
    expect(await meant(typed)).toBeNull();
  });
});
