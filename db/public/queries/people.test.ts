import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { removeDemo } from "@/db/demo/load";
import { addOffice, addSpeaker } from "@/db/desk/mutations/people";
import { publicReader } from "@/db/public/files";
import { contextOf, demoHouse } from "@/db/test-support";
import { encodeCursor } from "@/lib/cursor";
import { findGone } from "./gone";
import { getPerson, getPersonStatements, listPeople } from "./people";

const cossio = "carlos-fernandez-de-cossio";

async function personOf(slug: string) {
  const person = await getPerson(slug, publicReader(demoHouse().folder));
  if (!person) throw new Error(`${slug} is in the demo.`);
  return person;
}

describe("a person on the record", () => {
  test("answers others, with the newest replies first", async () => {
    const person = await personOf(cossio);
    expect(person.counts).toEqual({ all: 4, replies: 2, claims: 0, alone: 2 });
    expect([person.matters, person.firstHand]).toEqual([1, 0]);
    expect(person.answers.total).toBe(2);
    expect(person.answers.pairs.map((pair) => pair.type)).toEqual(["partly_denies", "disputes"]);
    expect([person.answered.total, person.own.total]).toEqual([0, 0]);
    expect(person.searches).toEqual([
      expect.objectContaining({ partyName: "United States", number: 2, outcome: "no_reply" }),
    ]);
  });

  test("is answered by others", async () => {
    const person = await personOf("donald-trump");
    expect([person.answers.total, person.answered.total]).toEqual([0, 1]);
    const [pair] = person.answered.pairs;
    expect(pair?.type).toBe("partly_denies");
    const { excerpt } = person.statements;
    const reply = excerpt.statements.find((row) => row.id === pair?.replyId);
    expect(excerpt.speakers.find((row) => row.id === reply?.speakerId)?.slug).toBe(cossio);
  });

  test("has the office that the record gave at the time, and says where it is from", async () => {
    expect((await personOf(cossio)).role).toEqual({
      title: "Deputy Foreign Minister of Cuba",
      from: "statement",
      edtf: "[..2026-02-02]",
    });
    expect((await personOf("white-house")).role).toBeNull();
  });

  test("has statements in the order of their dates, then of their numbers", async () => {
    const { ids, relations, excerpt } = (await personOf(cossio)).statements;
    const numbers = ids.map((id) => excerpt.standings.get(id)?.[0]?.number);
    expect(numbers).toEqual([2, 4, 5, 6]);
    expect(relations.map((row) => [row.side, row.type, row.total])).toEqual(
      expect.arrayContaining([
        ["answers", "partly_denies", 1],
        ["answers", "disputes", 1],
      ]),
    );
  });

  test("took stances, each shown by the words that show it", async () => {
    const { total, points } = (await personOf(cossio)).points;
    expect(total).toBe(5);
    const threat = points.find((row) => row.point.proposition.startsWith("Cuba threatens"));
    expect(threat?.partyIndex).toBe(1);
    expect(threat?.taken[0]?.stance.position).toBe("denies");
    expect(threat?.taken[0]?.words).toMatchObject({
      text: "not a threat to the U.S.",
      form: "verbatim",
    });
    expect(points.map((row) => row.point.number)).toEqual([1, 2, 4, 5, 6]);
  });

  test("is nobody where the record has none of that name", async () => {
    expect(await getPerson("nobody", publicReader(demoHouse().folder))).toBeUndefined();
  });
});

describe("the statements of a person", () => {
  test("are those that a filter names", async () => {
    const record = publicReader(demoHouse().folder);
    const numbersOf = async (show: "all" | "replies" | "claims" | "alone") => {
      const page = await getPersonStatements(cossio, { show }, record);
      return page?.statements.ids.map(
        (id) => page.statements.excerpt.standings.get(id)?.[0]?.number,
      );
    };
    expect(await numbersOf("all")).toEqual([2, 4, 5, 6]);
    expect(await numbersOf("replies")).toEqual([2, 4]);
    expect(await numbersOf("claims")).toEqual([]);
    expect(await numbersOf("alone")).toEqual([5, 6]);
  });

  test("go on after a cursor", async () => {
    const record = publicReader(demoHouse().folder);
    const all = await getPersonStatements(cossio, { show: "all" }, record);
    const statements = all?.statements.excerpt.statements ?? [];
    const second = all?.statements.ids[1] ?? "";
    expect(statements).not.toEqual([]);
    const after = encodeCursor([Date.UTC(2026, 1, 3) - 1, 4, second]);
    const rest = await getPersonStatements(cossio, { show: "all", after }, record);
    expect(rest?.statements.ids).toEqual(all?.statements.ids.slice(2));
    expect([all?.next, rest?.next]).toEqual([null, null]);
  });
});

describe("the list of people", () => {
  test("holds everybody with a statement, by name, and nobody else", async () => {
    const { folder, desk } = demoHouse();
    const context = contextOf(desk, "editor");
    const { publicId } = addSpeaker(context, { kind: "person", name: "Silent Sam" });
    addOffice(context, { speaker: publicId, title: "Clerk" });
    catchUp(desk, folder);
    const list = await listPeople("", publicReader(folder));
    expect(
      list.people.map(({ name, kind, statements, answers, matters }) => [
        ...[name, kind, statements, answers, matters],
      ]),
    ).toEqual([
      ["Carlos Fernández de Cossío", "person", 4, 2, 1],
      ["Donald Trump", "person", 1, 0, 1],
      ["White House", "organisation", 1, 0, 1],
    ]);
    expect(list.people.map((row) => row.role)).toEqual([
      "Deputy Foreign Minister of Cuba",
      "President of the United States",
      null,
    ]);
    expect([list.total, list.isWhole, list.next]).toEqual([3, true, null]);
    expect(list.letters.map((row) => row.letter)).toEqual(["c", "d", "w"]);
  });

  test("goes on from an address", async () => {
    const list = await listPeople("donald-trump", publicReader(demoHouse().folder));
    expect(list.people.map((row) => row.slug)).toEqual(["donald-trump", "white-house"]);
  });
});

describe("somebody whom no matter shows any more", () => {
  test("is named, with the last version that did", async () => {
    const { folder, desk } = demoHouse();
    expect(await findGone("speakers", cossio, publicReader(folder))).toBeUndefined();
    removeDemo(desk);
    catchUp(desk, folder);
    const record = publicReader(folder);
    expect(await getPerson(cossio, record)).toBeUndefined();
    expect(await findGone("speakers", cossio, record)).toMatchObject({
      matter: { slug: "us-cuba-negotiations" },
      lastVersion: 1,
      reason: expect.stringContaining("demonstration"),
    });
    // The matter's own address is no person's.
    expect(await findGone("speakers", "us-cuba-negotiations", record)).toBeUndefined();
    expect((await listPeople("", record)).people).toEqual([]);
  });
});
