/** Speakers who are neither a person nor an organisation, from the desk to readers. */
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { addParty, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addOffice, addSpeaker, changeSpeaker } from "@/db/desk/mutations/people";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addSource } from "@/db/desk/mutations/sources";
import { addQuotation, changeStatement, logStatement } from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import { listSpeakers } from "@/db/desk/queries/screen-choices";
import { latestVersion, versionDocument } from "@/db/desk/queries/versions";
import type { DeskContext } from "@/db/desk/write";
import { publicReader } from "@/db/public/files";
import { exportRows } from "@/db/public/queries/export-rows";
import { findGone } from "@/db/public/queries/gone";
import { listPeople } from "@/db/public/queries/people";
import { getPerson, getPersonStatements } from "@/db/public/queries/person-pages";
import { listSitemapAddresses, listSitemapParts } from "@/db/public/queries/sitemap";
import { searchRecord } from "@/db/public/search";
import { contextOf, emptyHouse, soloEditor, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { InputError } from "@/lib/errors";
import { datasets } from "@/lib/export/datasets";
import { wholeLedger } from "@/lib/people/ledger-filter";
import { nameInText, speakerHref } from "@/lib/people/unnamed";
import { pageAddressesOf } from "@/lib/review/shown-pages";
import { readQuery } from "@/lib/search/query";
import { compareDocuments } from "@/lib/versions/compare";
import { peopleLines } from "@/lib/views/people-line";
import { requireRecord } from "./desk/logged-tables";

const watch = {
  kind: "account",
  name: "Harbour Watch",
  platform: "Mastodon",
  handle: "@harbourwatch",
} as const;
const residents = { kind: "group", name: "Residents of the quay" } as const;

/** A matter in which the speakers given say one thing each. */
function matterOf(context: DeskContext, speakers: string[]): string {
  const said = { question: "Is the quay closed?", summary: "It is said to be." };
  const matter = openMatter(context, { slug: "quay", ...said }).publicId;
  const party = addParty(context, { matter, name: "Neighbours", positionInShort: "It is." });
  const paper = { kind: "article", level: "secondary", title: "A paper" } as const;
  const source = addSource(context, paper).publicId;
  for (const speaker of speakers) {
    const occasion = addOccasion(context, { kind: "speech", title: `At ${speaker}` }).publicId;
    const summary = `The quay is closed, says ${speaker}.`;
    const statement = logStatement(context, { speaker, occasion, summary }).publicId;
    addQuotation(context, { statement, source, form: "paraphrase", language: "en", text: summary });
    placeStatement(context, { matter, statement, party: party.publicId });
  }
  return matter;
}

test("an account has a platform and a handle, once; no other speaker has", () => {
  const reporter = contextOf(emptyHouse().desk, "reporter");
  const refused = (work: () => unknown) =>
    thrownBy(InputError, work).problems.map(({ field }) => field);
  expect(refused(() => addSpeaker(reporter, { ...watch, platform: "", handle: " " }))).toEqual([
    "platform",
    "handle",
  ]);
  expect(refused(() => addSpeaker(reporter, { ...residents, handle: "@quay" }))).toEqual([
    "handle",
  ]);
  const { publicId: record, revision } = addSpeaker(reporter, watch);
  const again = { ...watch, name: "Somebody", platform: "mastodon", handle: "HarbourWatch" };
  expect(refused(() => addSpeaker(reporter, again))).toEqual(["handle"]);
  // Its own handle is no other's, and one of the same name elsewhere is another account.
  addSpeaker(reporter, { ...watch, platform: "Bluesky" });
  const fields = { ...watch, heldBy: "The harbour office" };
  expect(changeSpeaker(reporter, { record, revision, fields }).heldBy).toBe("The harbour office");
  expect(
    refused(() =>
      changeSpeaker(reporter, { record, revision: revision + 1, fields: { kind: "person" } }),
    ),
  ).toEqual(["platform", "handle", "heldBy"]);
});

test("the file itself takes no account without a handle", () => {
  const { desk } = emptyHouse();
  const add = (kind: string, handle: string | null) =>
    desk.connection
      .prepare(
        "insert into speakers (public_id, slug, kind, name, platform, handle) values (?, ?, ?, ?, ?, ?)",
      )
      .run(kind, kind, kind, kind, handle, handle);
  expect(() => add("account", null)).toThrow(/account_whole/);
  expect(() => add("group", "@quay")).toThrow(/account_whole/);
  expect(() => add("", null)).toThrow();
});

test("a group and an account are published, listed, found and exported as what they are", async () => {
  const house = emptyHouse();
  const context = soloEditor(house);
  const account = addSpeaker(context, watch).publicId;
  const group = addSpeaker(context, residents).publicId;
  const matter = matterOf(context, [account, group]);
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  catchUp(house.desk, house.folder);
  expect([...verify(house.folder)]).toEqual([]);

  expect(listSpeakers(house.desk.db, "@harbour").map(({ id }) => id)).toEqual([account]);
  const { platform, handle } = watch;
  const record = publicReader(house.folder);
  const { people } = await listPeople("", record);
  expect(people.map(({ name, kind, account: of }) => [name, kind, of])).toEqual([
    [watch.name, "account", { platform, handle, heldBy: null }],
    [residents.name, "group", undefined],
  ]);
  const query = readQuery("harbourwatch");
  const found = query && (await searchRecord(query, undefined, record));
  expect(found?.hits[0]).toMatchObject({ kind: "speaker", of: "account", account: { handle } });

  const names = datasets.statements.columns.map((column) => column.name);
  const exported: unknown[] = [];
  for await (const rows of exportRows(record, "statements")) {
    for (const row of rows) {
      const of = (name: string) => row[names.indexOf(name)];
      exported.push([of("speaker_kind"), of("speaker_platform"), of("speaker_handle")]);
    }
  }
  expect(exported.sort()).toEqual([
    ["account", platform, handle],
    ["group", null, null],
  ]);
});

test("who holds an account is told as a change between two versions, and committed", () => {
  const house = emptyHouse();
  const context = soloEditor(house);
  const account = addSpeaker(context, watch);
  const matter = matterOf(context, [account.publicId]);
  const before = getMatterDocument(house.desk.db, matter);
  changeSpeaker(context, {
    ...{ record: account.publicId, revision: account.revision },
    fields: { heldBy: "The harbour office" },
  });
  const after = getMatterDocument(house.desk.db, matter);
  expect(compareDocuments(before, after).flatMap((change) => change.fields)).toMatchObject([
    { label: "Held by", before: null, after: { text: "The harbour office" } },
  ]);
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  const version = latestVersion(house.desk.db, requireRecord(house.desk.db, "matters", matter).id);
  const skeleton = JSON.stringify(version?.document);
  expect(skeleton).not.toContain("harbourwatch");
  expect(versionDocument(house.desk.db, version?.document ?? "").speakers).toEqual(after.speakers);
});

describe("somebody unnamed", () => {
  const official = {
    kind: "unnamed",
    name: "a senior official",
    anonymity: "Not allowed to speak",
  } as const;

  test("stands for one statement, is offered for no other, and never becomes somebody", () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const refused = (work: () => unknown) =>
      thrownBy(InputError, work).problems.map(({ field }) => field);
    const one = addSpeaker(reporter, official);
    // Described alike, and another all the same.
    const two = addSpeaker(reporter, official);
    expect(listSpeakers(desk.db, "senior official")).toEqual([]);
    const { publicId: occasion } = addOccasion(reporter, { kind: "interview", title: "A talk" });
    const say = (speaker: string, onBehalfOf?: string) =>
      logStatement(reporter, { speaker, onBehalfOf, occasion, summary: "Nobody was asked." });
    const said = say(one.publicId);
    expect(refused(() => say(one.publicId))).toEqual(["speaker"]);
    const fields = { speaker: one.publicId };
    const second = say(two.publicId);
    const other = { record: second.publicId, revision: second.revision };
    expect(refused(() => changeStatement(reporter, { ...other, fields }))).toEqual(["speaker"]);
    // Its own statement goes on with it.
    changeStatement(reporter, { record: said.publicId, revision: said.revision, fields });
    const ann = addSpeaker(reporter, { kind: "person", name: "Ann" });
    expect(refused(() => say(ann.publicId, one.publicId))).toEqual(["onBehalfOf"]);
    const record = { record: one.publicId, revision: one.revision };
    const become = (kind: "person") => changeSpeaker(reporter, { ...record, fields: { kind } });
    expect(refused(() => become("person"))).toEqual(["kind"]);
    expect(
      refused(() =>
        changeSpeaker(reporter, {
          ...{ record: ann.publicId, revision: ann.revision },
          fields: { kind: "unnamed" },
        }),
      ),
    ).toEqual(["kind"]);
    expect(refused(() => addOffice(reporter, { speaker: one.publicId, title: "Mayor" }))).toEqual([
      "speaker",
    ]);
    expect(refused(() => addSpeaker(reporter, { ...residents, anonymity: "Fear" }))).toEqual([
      "anonymity",
    ]);
    expect(refused(() => addSpeaker(reporter, { ...official, otherNames: ["Bob"] }))).toEqual([
      "otherNames",
    ]);
  });

  test("is published with a statement and without a page, a line among people or an address", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const ann = addSpeaker(context, { kind: "person", name: "Ann" }).publicId;
    const { publicId: unnamed, slug } = addSpeaker(context, official);
    const matter = matterOf(context, [ann, unnamed]);
    submitForReview(context, { matter });
    publishMatter(context, { matter });
    catchUp(house.desk, house.folder);
    expect([...verify(house.folder)]).toEqual([]);
    const record = publicReader(house.folder);
    const document = getMatterDocument(house.desk.db, matter);
    const statement = document.statements.find((row) => row.speakerId === unnamed);

    expect((await listPeople("", record)).people.map(({ name }) => name)).toEqual(["Ann"]);
    expect(peopleLines(document).map(({ name }) => name)).toEqual(["Ann"]);
    expect(await getPerson(slug, record)).toBeUndefined();
    expect(await getPersonStatements(slug, { filter: wholeLedger }, record)).toBeUndefined();
    const [people = ""] = (await listSitemapParts(record)).filter((part) => /^people/.test(part));
    expect(await listSitemapAddresses(people, record)).toEqual([
      { address: "/people/ann", changed: null },
    ]);
    expect(pageAddressesOf(document)).not.toContain(`/people/${slug}`);
    expect(pageAddressesOf(document)).toContain(`/statements/${statement?.id}`);
    const query = readQuery("senior official");
    const found = query && (await searchRecord(query, undefined, record));
    expect(found?.hits.map(({ kind }) => kind)).toEqual(["statement"]);

    // Nor does a page of somebody gone stand there once no version shows them.
    withdrawMatter(context, { matter, reason: "It was a trial." });
    catchUp(house.desk, house.folder);
    expect(await findGone("speakers", slug, publicReader(house.folder))).toBeUndefined();
    expect(await findGone("speakers", "ann", publicReader(house.folder))).toBeDefined();
  });

  test("is told apart in lines of text, and leads to the statement", () => {
    const speaker = { ...official, slug: "x" };
    expect(nameInText(speaker)).toBe("a senior official (not named)");
    expect(speakerHref(speaker, "stmt")).toBe("/statements/stmt");
    expect(speakerHref({ kind: "group", slug: "quay" }, "stmt")).toBe("/people/quay");
  });
});
