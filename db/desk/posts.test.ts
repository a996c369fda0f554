import { afterEach, describe, expect, test } from "vitest";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { blueskyAnswer, blueskyDids, blueskyWords, mastodonNote } from "@/lib/posts/posts.fixture";
import { sitesOn } from "@/lib/posts/sites.fixture";
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
