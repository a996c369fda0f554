/** Names at the doors by which they enter: kept without unseen marks, and found again however they are typed. */
import { describe, expect, test } from "vitest";
import { contextOf, emptyHouse, thrownBy } from "@/db/test-support";
import { InputError } from "@/lib/errors";
import { addParty, addTopic, openMatter } from "./mutations/matters";
import { addOccasion } from "./mutations/occasions";
import { addOffice, addSpeaker } from "./mutations/people";
import { addSource, nameSource } from "./mutations/sources";
import { logStatement } from "./mutations/statements";
import { listSpeakers } from "./queries/screen-choices";
import { speakers, topics } from "./schema";

const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const stray = (name: string) => `\u202E ${name.slice(0, 3)}\u200B${name.slice(3)}\u200F `;

function desk() {
  const { desk } = emptyHouse();
  return { desk, reporter: contextOf(desk, "reporter") };
}

describe("one person typed in several ways", () => {
  const ways = [
    "ana ruiz",
    "ANA RUIZ",
    "Ana  Ruiz",
    "Ana Ruiz\u200F",
    "A\u200Bna Ruiz",
    "\u202AAna Ruiz\u202C",
  ];

  test("enters once: every other spelling is told whom it names", () => {
    const { desk: house, reporter } = desk();
    addSpeaker(reporter, { kind: "person", name: "Ana Ruiz" });
    for (const name of ways) {
      const error = thrownBy(InputError, () => addSpeaker(reporter, { kind: "person", name }));
      expect(error.problems).toEqual([
        {
          field: "name",
          message:
            "Ana Ruiz is on record already: choose that one, or describe how this one differs.",
        },
      ]);
      expect(listSpeakers(house.db, name).map((row) => row.name)).toEqual(["Ana Ruiz"]);
    }
    expect(house.db.select().from(speakers).all()).toHaveLength(1);
  });

  test("may be another of the same name, told apart by a description", () => {
    const { desk: house, reporter } = desk();
    addSpeaker(reporter, { kind: "person", name: "Ana Ruiz" });
    addSpeaker(reporter, { kind: "person", name: "ana ruiz", description: "The poet." });
    expect(house.db.select().from(speakers).all()).toHaveLength(2);
  });

  test("in a script without Latin letters, too", () => {
    const { reporter } = desk();
    addSpeaker(reporter, { kind: "person", name: "سميرة حداد" });
    const again = { kind: "person", name: "سميرة  حداد\u200F" } as const;
    expect(() => addSpeaker(reporter, again)).toThrow(InputError);
  });
});

test("every name, title and heading is kept without marks that nobody sees", () => {
  const { reporter } = desk();
  const speaker = addSpeaker(reporter, {
    ...{ kind: "person", name: stray("Ana Ruiz"), nativeName: stray("آنا رويز") },
    otherNames: [stray("A. Ruiz")],
  });
  const office = addOffice(reporter, {
    ...{ speaker: speaker.publicId, title: stray("Mayor"), organisation: stray("The city") },
  });
  const source = addSource(reporter, {
    ...{ kind: "article", level: "secondary", title: stray("A report") },
    ...{ publisher: stray("The Paper"), byline: stray("B. Line") },
  });
  const occasion = addOccasion(reporter, {
    ...{ kind: "speech", title: stray("A speech"), venue: stray("The hall") },
  });
  const statement = logStatement(reporter, {
    ...{ speaker: speaker.publicId, occasion: occasion.publicId, speakerRole: stray("Mayor") },
    summary: "She \u202Esays\u202C so.",
  });
  const matter = openMatter(reporter, {
    ...{ slug: "one", question: stray("Was it closed?"), summary: "A \u202Ematter\u202C." },
  });
  const party = addParty(reporter, {
    ...{ matter: matter.publicId, name: stray("The city"), positionInShort: "It \u2067was\u2069." },
  });
  for (const record of [speaker, office, source, occasion, statement, matter, party]) {
    expect(JSON.stringify(record)).not.toMatch(unseen);
  }
  expect([speaker.name, speaker.slug, statement.summary]).toEqual([
    "Ana Ruiz",
    "ana-ruiz",
    "She says so.",
  ]);
});

test("a party, a topic and a source that is only named are found again however they are typed", () => {
  const { desk: house, reporter } = desk();
  const matter = openMatter(reporter, {
    ...{ slug: "one", question: "Was it?", summary: "So.", topics: ["City life"] },
  }).publicId;
  const other = openMatter(reporter, { slug: "two", question: "Was it?", summary: "So." }).publicId;
  addTopic(reporter, { matter: other, name: "city\u00A0 LIFE\u200F" });
  expect(house.db.select().from(topics).all()).toHaveLength(1);

  addParty(reporter, { matter, name: "The city", positionInShort: "Yes." });
  const again = { name: "the  city\u200F", positionInShort: "Yes." };
  expect(thrownBy(InputError, () => addParty(reporter, { matter, ...again })).message).toBe(
    "name: The city is a party of this matter already; choose it.",
  );
  expect(addParty(reporter, { matter: other, ...again }).name).toBe("the city");

  const named = nameSource(reporter, { title: "Interview with the Paper" });
  const same = nameSource(reporter, { title: "interview with  the paper\u200B" });
  expect(same.publicId).toBe(named.publicId);
});
