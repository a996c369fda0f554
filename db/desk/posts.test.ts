import { afterEach, describe, expect, test } from "vitest";
import { emptyHouse, soloEditor } from "@/db/test-support";
import {
  blueskyAnswer,
  blueskyDids,
  blueskyParent,
  blueskyWords,
  mastodonNote,
} from "@/lib/posts/posts.fixture";
import { sitesOn } from "@/lib/posts/sites.fixture";
import { addParty, openMatter, placeStatement } from "./mutations/matters";
import { addOccasion } from "./mutations/occasions";
import { addSpeaker } from "./mutations/people";
import { addQuotation, logStatement } from "./mutations/statements";
import { findAccount, findParent } from "./queries/posts";
import { recheckDue } from "./recheck";
import { takeInAddress } from "./take-in";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function taking(url: string, answers: Parameters<typeof sitesOn>[0]) {
  const { network, close } = await sitesOn(answers);
  closing.push(close);
  const house = emptyHouse();
  const how = { contact: "https://gainsay.example", network };
  return takeInAddress(soloEditor(house), { url }, how);
}

describe("of a post", () => {
  const parent = "https://bsky.app/profile/did:plc:portauthority3mn8zk4b/post/3lparent2abc";

  test("the account on record is found by its handle", () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const add = (platform: string, handle: string) =>
      addSpeaker(context, { kind: "account", name: handle, platform, handle }).publicId;
    const ann = add("Mastodon", "@Ann@social.example.org");
    const bob = add("Bluesky", "bob.example");
    const find = (platform: string, handle: string) =>
      findAccount(house.desk.db, { platform, handle, name: "" });
    expect(find("social.example.org", "@ann@social.example.org")).toBe(ann);
    expect(find("Bluesky", "@bob.example")).toBe(bob);
    expect(find("X", "@bob.example")).toBeNull();
  });

  test("the one that it answers is found however its address is spelled, and only of its account", async () => {
    const answers = ({ pathname }: URL) =>
      pathname.endsWith("resolveHandle")
        ? { body: { did: blueskyDids["port.example"] } }
        : { body: blueskyParent() };
    const { network, close } = await sitesOn(answers);
    closing.push(close);
    const house = emptyHouse();
    const context = soloEditor(house);
    const { db } = house.desk;
    expect(findParent(db, parent)).toEqual({ url: parent, source: null, statements: [] });
    const url = "https://bsky.app/profile/port.example/post/3lparent2abc";
    const how = { contact: "https://gainsay.example", network };
    const { source, capture } = await takeInAddress(context, { url }, how);
    expect(findParent(db, parent).source?.id).toBe(source.publicId);
    expect(findParent(db, parent.replace("3mn8zk4b", "another1")).source).toBeNull();

    const speaker = addSpeaker(context, { kind: "person", name: "Somebody" }).publicId;
    const occasion = addOccasion(context, { kind: "post", title: "Post on Bluesky" }).publicId;
    const summary = "That the gate was locked.";
    const statement = logStatement(context, { speaker, occasion, summary }).publicId;
    const words = { statement, form: "verbatim", language: "en" } as const;
    const text = "The gate was locked all week.";
    addQuotation(context, { ...words, capture: capture.publicId, text });
    const question = "Was the gate locked?";
    const matter = openMatter(context, { question, summary: "Of a gate." }).publicId;
    const party = addParty(context, { matter, name: "Port", positionInShort: "It was." }).publicId;
    placeStatement(context, { matter, statement, party });
    expect(findParent(db, parent).statements).toEqual([
      { id: statement, summary, matter, question, number: 1 },
    ]);
  });
});

describe("a post that is taken in", () => {
  test("is its data, and a source of its account and its time", async () => {
    const answer = blueskyAnswer();
    const { source, capture } = await taking(
      "at://harbourwatch.example/app.bsky.feed.post/3lharbour2abc",
      ({ pathname }) =>
        pathname.endsWith("resolveHandle")
          ? { body: { did: blueskyDids["harbourwatch.example"] } }
          : { body: answer },
    );
    expect(source).toMatchObject({
      ...{ kind: "post", level: "primary", publisher: "Bluesky", language: "en" },
      title: "Post by Harbour Watch (@harbourwatch.example)",
      byline: "Harbour Watch (@harbourwatch.example)",
      url: "https://bsky.app/profile/harbourwatch.example/post/3lharbour2abc",
      ...{ publishedAt: "2026-02-02T23:52:07", publishedZone: "UTC" },
    });
    expect(capture).toMatchObject({ method: "fetched", mediaType: "application/json" });
    expect(capture.extractedText?.startsWith(`${blueskyWords}\n\n\n[Link`)).toBe(true);
    expect(capture.byteLength).toBe(Buffer.byteLength(JSON.stringify(answer)));
  });

  test("has the name that its account gives elsewhere", async () => {
    const type = "application/activity+json";
    const { source } = await taking(
      "https://social.example.org/@ann/114000000000000002",
      (url) => ({
        type,
        body: JSON.stringify(
          url.pathname === "/users/ann" ? { type: "Person", name: "Ann Lee" } : mastodonNote(),
        ),
      }),
    );
    expect(source.byline).toBe("Ann Lee (@ann@social.example.org)");
  });

  test("that was deleted leaves the attempt and why", async () => {
    const { source, capture } = await taking(
      "https://bsky.app/profile/did:plc:abc/post/3labc2",
      () => ({ body: { posts: [] } }),
    );
    expect(capture).toMatchObject({ status: "failed" });
    expect(capture.failure).toContain("deleted, or its account does not show it");
    expect(source.url).toBe("https://bsky.app/profile/did:plc:abc/post/3labc2");
  });
});

test("a post is asked again as its data, and one that was deleted is gone", async () => {
  const post = "https://bsky.app/profile/did:plc:portauthority3mn8zk4b/post/3lparent2abc";
  let answer: object = blueskyParent();
  const { network, close } = await sitesOn(() => ({ body: answer }));
  closing.push(close);
  const context = soloEditor(emptyHouse());
  const how = { contact: "https://gainsay.example", network };
  const { source, capture } = await takeInAddress(context, { url: post }, how);
  const speaker = addSpeaker(context, { kind: "person", name: "Somebody" }).publicId;
  const occasion = addOccasion(context, { kind: "post", title: "Post on Bluesky" }).publicId;
  const statement = logStatement(context, { speaker, occasion, summary: "Of a gate." }).publicId;
  const text = "The gate was locked all week.";
  const words = { statement, form: "verbatim", language: "en", text } as const;
  addQuotation(context, { ...words, capture: capture.publicId });
  const asked = async () => {
    const options = { ...how, everyDays: 7, limit: 5, source: source.publicId, pause: 0 };
    for await (const { found } of recheckDue(context, options)) return found[0]?.outcome;
    return undefined;
  };
  expect(await asked()).toBe("still_there");
  answer = { posts: [] };
  expect(await asked()).toBe("gone");
});
