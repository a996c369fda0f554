import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addTopic, openMatter } from "@/db/desk/mutations/matters";
import { matters, matterTopics, topics } from "@/db/desk/schema";
import { contextOf, emptyHouse } from "@/db/test-support";

function openWith(house: ReturnType<typeof emptyHouse>, ...names: string[]) {
  const context = contextOf(house.desk, "reporter");
  const summary = "One says so.";
  return names.map(
    (name) =>
      openMatter(context, { question: `What of ${name}?`, summary, topics: [name] }).publicId,
  );
}

/** The names of the topics that stand under each matter, in the order of the matters. */
const topicsOf = ({ desk }: ReturnType<typeof emptyHouse>) =>
  desk.db
    .select({ name: topics.name, slug: topics.slug })
    .from(matterTopics)
    .innerJoin(topics, eq(topics.id, matterTopics.topicId))
    .orderBy(matterTopics.id)
    .all();

describe("topics", () => {
  test.each([
    [
      ["Война", "Выборы"],
      ["voyna", "vybory"],
    ],
    [
      ["الانتخابات", "الحرب"],
      ["lntkhbt", "lhrb"],
    ],
    [
      ["EU 日本", "EU 中国"],
      ["eu-riben", "eu-zhongguo"],
    ],
    [
      ["!", "?"],
      [expect.stringMatching(/^.{12}$/), expect.stringMatching(/^.{12}$/)],
    ],
    [
      ["C", "C++"],
      ["c", "c-2"],
    ],
  ])("%j stay two, each with an address of its own", (names, slugs) => {
    const house = emptyHouse();
    openWith(house, ...names);
    const found = topicsOf(house);
    expect(found.map(({ name }) => name)).toEqual(names);
    expect(found.map(({ slug }) => slug)).toEqual(slugs);
  });

  test("are known however they are typed", () => {
    const house = emptyHouse();
    openWith(house, "Économie", "  economie", "ÉCONOMIE\u200F");
    expect(topicsOf(house)).toEqual(Array(3).fill({ name: "Économie", slug: "economie" }));
  });

  test("of old that have no address get one when they are named again", () => {
    const house = emptyHouse();
    const [matter = ""] = openWith(house, "Taxes");
    // As a release before this rule left it.
    house.desk.connection.exec(`
      drop trigger topics_slug_change;
      update topics set slug = '', name = 'Война';
    `);
    openWith(house, "Выборы");
    addTopic(contextOf(house.desk, "reporter"), {
      matter: openWith(house, "Roads")[0] ?? matter,
      name: "война",
    });
    expect(
      house.desk.db
        .select()
        .from(topics)
        .all()
        .map(({ name, slug }) => [name, slug]),
    ).toEqual([
      ["Война", "voyna"],
      ["Выборы", "vybory"],
      ["Roads", "roads"],
    ]);
  });

  test("and matters without an address are refused by the tables themselves", () => {
    const { desk } = emptyHouse();
    for (const table of ["topics", "matters", "speakers"])
      expect(() =>
        desk.connection.exec(`insert into ${table} (public_id, slug) values ('aaaaaaaaaaaa', '')`),
      ).toThrow(/needs an address/);
  });
});

test("matters whose questions read alike get addresses of their own, in any script", () => {
  const house = emptyHouse();
  const context = contextOf(house.desk, "reporter");
  for (const question of ["Was it?", "Was it!", "Была ли война?", "?!"])
    openMatter(context, { question, summary: "One says so." });
  const slugs = house.desk.db
    .select()
    .from(matters)
    .all()
    .map(({ slug }) => slug);
  expect(slugs).toEqual(["was-it", "was-it-2", "byla-li-voyna", expect.stringMatching(/^.{12}$/)]);
});
