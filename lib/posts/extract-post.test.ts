import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaptureFailure } from "@/lib/capture/failure";
import { extractPost, readPost } from "./extract-post";
import { textOfPost } from "./post";
import { blueskyAnswer, blueskyWords, mastodonNote, mastodonStatus } from "./posts.fixture";

const read = (json: unknown) => {
  const post = readPost(json);
  if (!post) throw new Error("It is read as no post.");
  return post;
};
const extracted = (json: unknown) => extractPost(JSON.stringify(json));
const whyNot = (text: string) => {
  try {
    extractPost(text);
  } catch (error) {
    expect(error).toBeInstanceOf(CaptureFailure);
    return (error as Error).message;
  }
  return undefined;
};

describe("a post of Bluesky", () => {
  test("is read with its account, its time, its language and what it answers", () => {
    expect(read(blueskyAnswer())).toMatchObject({
      platform: "Bluesky",
      handle: "@harbourwatch.example",
      name: "Harbour Watch",
      words: blueskyWords,
      postedAt: "2026-02-02T23:52:07Z",
      language: "en",
      url: "https://bsky.app/profile/harbourwatch.example/post/3lharbour2abc",
      replyTo: "https://bsky.app/profile/did:plc:portauthority3mn8zk4b/post/3lparent2abc",
    });
  });

  test("keeps apart what is not its author's words, each under its label", () => {
    expect(extracted(blueskyAnswer()).text).toBe(
      [
        blueskyWords,
        "[Link under “port.example/log…”] https://port.example/log/2026/02",
        "[Picture 1, as the author describes it] The gate, standing open at noon",
        "[Quoted post, by Port Authority (@port.example)] The gate was locked all week.",
      ].join("\n\n\n"),
    );
  });

  test("says when the platform first saw it, where that is another time than the author's program wrote", () => {
    const seen = (indexedAt: string) => extracted(blueskyAnswer({ view: { indexedAt } })).text;
    expect(seen("2026-02-02T23:56:00.000Z")).not.toContain("First seen");
    expect(seen("2026-02-09T10:00:00.000Z")).toContain(
      "\n\n\n[First seen by the platform] 2026-02-09T10:00:00Z",
    );
  });

  test("says of a quoted post that it is blocked, deleted or detached", () => {
    const quoting = (type: string) =>
      read(
        blueskyAnswer({
          view: { embed: { record: { $type: `app.bsky.embed.record#${type}`, uri: "at://x" } } },
        }),
      ).apart.at(-1)?.text;
    expect(quoting("viewBlocked")).toBe("Not shown: blocked.");
    expect(quoting("viewNotFound")).toBe("Not shown: deleted.");
    expect(quoting("viewDetached")).toBe("Not shown: detached by its author.");
  });

  test("that is deleted or hidden is none, and one without words says what to do", () => {
    expect(whyNot('{"posts":[]}')).toContain("deleted, or its account does not show it");
    const silent = blueskyAnswer({ record: { text: " ", facets: [] }, view: { embed: undefined } });
    expect(whyNot(JSON.stringify(silent))).toContain("Upload a picture");
  });
});

describe("a post of Mastodon", () => {
  test("is read from its object: words of its HTML, links in full, nothing that software put there", () => {
    const post = read(mastodonNote());
    expect(post).toMatchObject({
      platform: "social.example.org",
      handle: "@ann@social.example.org",
      words: "@bob That is not so & never was.\nAsk us.\n\nhttps://port.example/log/2026",
      postedAt: "2026-02-03T01:02:03Z",
      language: "en",
      url: "https://social.example.org/@ann/114000000000000002",
      replyTo: "https://other.example.org/users/bob/statuses/114000000000000001",
    });
    expect(post.apart.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Content warning, by the author: Harbour politics",
      "Picture or video 1, as the author describes it: A page of the log",
      "Quoted post, by another: https://other.example.org/users/bob/statuses/9",
      "Last edited: 2026-02-03T02:00:00Z",
    ]);
  });

  test("is read from Mastodon's own interface, with what the account calls itself", () => {
    const quote = {
      quoted_status: {
        content: "<p>It was locked.</p>",
        account: { acct: "bob@other.example.org" },
      },
    };
    expect(read(mastodonStatus({ quote }))).toMatchObject({
      ...{ handle: "@ann@social.example.org", name: "Ann Lee", words: "That is not so." },
      apart: [{ label: "Quoted post, by @bob@other.example.org", text: "It was locked." }],
      replyTo: "https://social.example.org/api/v1/statuses/114000000000000001",
    });
  });

  test("that was deleted, or is no post, is none", () => {
    expect(whyNot('{"type":"Tombstone","id":"https://social.example.org/1"}')).toContain(
      "was deleted",
    );
    expect(whyNot("{")).toContain("damaged data");
    expect(whyNot('{"type":"Person"}')).toContain("no post that is read");
  });

  test("gives its time in UTC, and none that it does not give", () => {
    const at = (published: unknown) => read(mastodonNote({ published })).postedAt;
    expect(at("2026-02-03T01:02:03.5+02:00")).toBe("2026-02-02T23:02:03Z");
    expect(at("yesterday")).toBeNull();
    expect(at("2026-02-31T25:00:00Z")).toBeNull();
    expect(at(17)).toBeNull();
  });
});

describe("whatever comes", () => {
  const json = fc.jsonValue();
  /** A post in which any part is something else. */
  const bent = (post: object) =>
    fc.tuple(fc.array(fc.nat(40), { maxLength: 6 }), json).map(([path, value]) => {
      const copy = structuredClone(post);
      let node: Record<string, unknown> = copy as Record<string, unknown>;
      for (const [depth, step] of path.entries()) {
        const names = Object.keys(node);
        const name = names[step % Math.max(1, names.length)];
        if (name === undefined) break;
        const inner = node[name];
        if (depth === path.length - 1 || typeof inner !== "object" || inner === null) {
          node[name] = value;
          break;
        }
        node = inner as Record<string, unknown>;
      }
      return copy;
    });

  test("is a post or none, and never throws", () => {
    const any = fc.oneof(json, bent(blueskyAnswer()), bent(mastodonNote()), bent(mastodonStatus()));
    fc.assert(
      fc.property(any, (given) => {
        const post = readPost(given);
        if (!post) return;
        expect(post.handle).toMatch(/^@\S/);
        expect(textOfPost(post).isWellFormed()).toBe(true);
        expect(post.postedAt ?? "2026-01-01T00:00:00Z").toMatch(
          /^[+-]?\d{4,6}-\d\d-\d\dT[\d:]{8}Z$/,
        );
      }),
      { numRuns: 400 },
    );
  });

  test("words of a post are those that were written, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const held = text.replaceAll("\0", "").trim();
        const record = { text: held, facets: [] };
        expect(read(blueskyAnswer({ record })).words).toBe(held);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        const shown = text.replaceAll("\0", "").replace(/\s+/g, " ").trim();
        expect(read(mastodonNote({ content: `<p>${escaped}</p>` })).words).toBe(shown);
      }),
    );
  });
});
