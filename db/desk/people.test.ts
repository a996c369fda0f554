import { expect, test } from "vitest";
import { rebuild } from "@/db/catch-up";
import { makeAllPending } from "@/db/desk/mutations/carry";
import { house as merging } from "@/db/merging.fixture";
import { publicReader } from "@/db/public/files";
import { searchRecord } from "@/db/public/search";
import { contextOf, demoHouse, emptyHouse, soloEditor, thrownBy } from "@/db/test-support";
import { ConflictError, InputError } from "@/lib/errors";
import { readQuery } from "@/lib/search/query";
import { requireRecord } from "./logged-tables";
import { addParty, openMatter, placeStatement } from "./mutations/matters";
import { addOffice, addSpeaker, changeSpeaker } from "./mutations/people";
import { publishMatter } from "./mutations/publish";
import { submitForReview } from "./mutations/review";
import { getMatterDocument } from "./queries/document";
import { listMatterSpeakers } from "./queries/matter-speakers";
import { listSpeakers } from "./queries/screen-choices";
import { latestVersion, versionDocument } from "./queries/versions";
import { matters } from "./schema";

test("an office does not end before it begins; dates that may be in order pass", () => {
  const context = contextOf(emptyHouse().desk, "reporter");
  const speaker = addSpeaker(context, { kind: "person", name: "A speaker" }).publicId;
  const office = (from: string | null, to: string | null) =>
    addOffice(context, { speaker, title: "Mayor", from, to });
  const { problems } = thrownBy(InputError, () => office("2017-01-14", "2017-01-09"));
  expect(problems).toEqual([{ field: "to", message: "The office ends before it begins." }]);
  for (const [from, to] of [
    ["2017-01-14", "2017"],
    ["2017", "2017-01-09"],
    ["2017-01-09", null],
    [null, null],
  ] as const) {
    expect(office(from, to).title).toBe("Mayor");
  }
});

test("a corrected name tells which published matters show it, and these change when one of them is published", () => {
  const house = demoHouse();
  const { db } = house.desk;
  const context = soloEditor(house);
  const demo = db.select().from(matters).get()?.publicId ?? "";
  const [said] = getMatterDocument(db, demo).statements;
  const other = openMatter(context, { slug: "b", question: "Is it so?", summary: "Both." });
  const matter = other.publicId;
  const party = addParty(context, { matter, name: "A", positionInShort: "Yes." }).publicId;
  placeStatement(context, { matter, statement: said?.id ?? "", party });
  const speakersOf = (id: string) =>
    listMatterSpeakers(db, requireRecord(db, "matters", id).id).map(({ name, shownIn }) => [
      name,
      shownIn.map(({ slug }) => slug),
    ]);
  expect(speakersOf(matter)).toEqual([["Donald Trump", ["us-cuba-negotiations"]]]);
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  expect(speakersOf(demo)).toContainEqual(["Donald Trump", ["us-cuba-negotiations", "b"]]);

  const { speakerId: record = "" } = said ?? {};
  const slug = requireRecord(db, "speakers", record).slug;
  const fields = { name: "Donald J. Trump", otherNames: ["Donald Trump"] };
  changeSpeaker(context, { record, revision: 1, fields });
  thrownBy(ConflictError, () => changeSpeaker(context, { record, revision: 1, fields }));
  const change = { kind: "correction", what: "The name.", reason: "It was wrong." } as const;
  submitForReview(context, { matter: demo, change });
  publishMatter(context, { matter: demo });
  makeAllPending(house.desk);
  const carried = latestVersion(db, other.id);
  expect(carried?.number).toBe(2);
  expect(versionDocument(db, carried?.document ?? "").speakers).toMatchObject([
    { id: record, slug, name: "Donald J. Trump", otherNames: ["Donald Trump"] },
  ]);
});

test("a name that was corrected is kept to find the speaker by, and told as nobody's spelling", async () => {
  const { db, desk, speakerOf, said, publish, reporter, read, row, folder, holds } = merging();
  const { publicId: record, slug } = speakerOf("Jon Cole");
  said(record, "It is so, he said.");
  publish();
  const { revision } = row("speakers", record);
  changeSpeaker(reporter, { record, revision, fields: { name: "John Coal" } });
  publish();
  const after = read().speakers.find(({ id }) => id === record);
  expect(after).toMatchObject({
    slug,
    name: "John Coal",
    otherNames: [],
    formerNames: ["Jon Cole"],
  });
  const query = readQuery("jon cole") ?? expect.unreachable();
  const found = await searchRecord(query, undefined, publicReader(folder));
  expect(JSON.stringify(found.hits)).toContain("John Coal");
  expect(listSpeakers(db, "Jon Cole").map(({ name }) => name)).toEqual(["John Coal"]);
  // Whoever is said to be called so after all is told as such.
  const again = { record, revision: row("speakers", record).revision };
  changeSpeaker(reporter, { ...again, fields: { otherNames: ["Jon Cole"] } });
  expect(row("speakers", record)).toMatchObject({ otherNames: ["Jon Cole"], formerNames: null });
  rebuild(desk, folder);
  holds();
});
