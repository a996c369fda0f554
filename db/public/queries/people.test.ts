import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { removeDemo } from "@/db/demo/load";
import { addOffice, addSpeaker } from "@/db/desk/mutations/people";
import { publicReader } from "@/db/public/files";
import { contextOf, demoHouse } from "@/db/test-support";
import { findGone } from "./gone";
import { listPeople } from "./people";
import { getPerson } from "./person-pages";

const cossio = "carlos-fernandez-de-cossio";

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
