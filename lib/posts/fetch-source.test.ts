import { afterEach, describe, expect, test } from "vitest";
import { CaptureFailure } from "@/lib/capture/failure";
import { fetchSource } from "./fetch-source";
import { blueskyAnswer, blueskyDids, mastodonNote, mastodonStatus } from "./posts.fixture";
import { type Answer, sitesOn } from "./sites.fixture";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const activity = "application/activity+json; charset=utf-8";
const ofAnn = { type: activity, body: JSON.stringify({ type: "Person", name: "Ann Lee" }) };
const note = (over?: object): Answer => ({
  type: activity,
  body: JSON.stringify(mastodonNote(over)),
});

async function fetching(address: string, answers: Parameters<typeof sitesOn>[0]) {
  const { network, asked, close } = await sitesOn(answers);
  closing.push(close);
  const fetched = await fetchSource(address, { contact: "https://gainsay.example", network }).catch(
    (error: unknown) => {
      expect(error).toBeInstanceOf(CaptureFailure);
      return (error as Error).message;
    },
  );
  return { fetched, asked };
}

describe("a post of Bluesky", () => {
  const post = "https://bsky.app/profile/harbourwatch.example/post/3lharbour2abc";
  const api = ({ pathname, searchParams }: URL): Answer | undefined => {
    const did = blueskyDids[searchParams.get("handle") as keyof typeof blueskyDids];
    if (pathname.endsWith("resolveHandle")) return did ? { body: { did } } : { status: 400 };
    return pathname.endsWith("getPosts") ? { body: blueskyAnswer() } : undefined;
  };

  test("is asked for by the account's own identifier", async () => {
    const { fetched, asked } = await fetching(post, api);
    expect(fetched).toMatchObject({ mediaType: "application/json" });
    expect(asked.map((url) => new URL(url).host)).toEqual(Array(2).fill("public.api.bsky.app"));
    expect(new URL(asked[1] ?? "").searchParams.get("uris")).toBe(
      `at://${blueskyDids["harbourwatch.example"]}/app.bsky.feed.post/3lharbour2abc`,
    );
  });

  test("of an account that is not there says so", async () => {
    const { fetched } = await fetching(post.replace("harbourwatch", "nobody"), api);
    expect(fetched).toBe("There is no account “nobody.example” on Bluesky.");
  });

  test("that is no data, or too much of it, is refused", async () => {
    const direct = post.replace("harbourwatch.example", "did:plc:abc");
    expect((await fetching(direct, () => ({ body: "<p>Busy" }))).fetched).toContain("“text/html”");
    const huge = { body: { posts: [], filler: "x".repeat(1_100_000) } };
    expect((await fetching(direct, () => huge)).fetched).toBe("The page is larger than 1 MB.");
  });
});

describe("a post of the fediverse", () => {
  const post = "https://social.example.org/@ann/114000000000000002";

  test("is asked for as data, and its account for its name", async () => {
    const { fetched, asked } = await fetching(post, ({ pathname }, { headers }) => {
      if (pathname === "/users/ann") return ofAnn;
      return headers.accept?.includes("activity+json") ? note() : { body: "<p>A page" };
    });
    expect(fetched).toMatchObject({ mediaType: activity, displayName: "Ann Lee" });
    expect(asked).toEqual([post, "https://social.example.org/users/ann"]);
  });

  test("is taken without the name where the account does not answer", async () => {
    const { fetched } = await fetching(post, ({ pathname }) =>
      pathname === "/users/ann" ? { status: 500 } : note(),
    );
    expect(fetched).toMatchObject({ mediaType: activity });
    expect(fetched).not.toHaveProperty("displayName");
  });

  test("that is given to other sites alone comes by Mastodon's interface", async () => {
    const { fetched, asked } = await fetching(post, ({ pathname }) =>
      pathname.startsWith("/api/") ? { body: mastodonStatus() } : { status: 401 },
    );
    expect(fetched).toMatchObject({ mediaType: "application/json" });
    expect(asked.at(-1)).toBe("https://social.example.org/api/v1/statuses/114000000000000002");
  });

  test("is a page where the site gives one", async () => {
    const { fetched } = await fetching(post, () => ({ body: "<p>A page" }));
    expect(fetched).toMatchObject({ mediaType: "text/html" });
  });

  test("is refused where one site gives what another must vouch for", async () => {
    const forged = note({ id: "https://famous.example.org/users/ann/statuses/1" });
    expect((await fetching(post, () => forged)).fetched).toContain("capture it there");
    const copy = {
      body: mastodonStatus({ uri: "https://other.example.org/users/bob/statuses/1" }),
    };
    const { fetched } = await fetching(post, ({ pathname }) =>
      pathname.startsWith("/api/") ? copy : { status: 401 },
    );
    expect(fetched).toBe(
      "“social.example.org” gives a copy of a post of “other.example.org”: capture it there.",
    );
  });

  test("that is gone, or leads into a network inside, is not fetched", async () => {
    expect((await fetching(post, () => ({ status: 410 }))).fetched).toContain("410");
    const inside = () => ({ status: 302, location: "https://inside.example.org/@ann/1" });
    expect((await fetching(post, inside)).fetched).toContain("not public");
    const byName = ({ pathname }: URL) => (pathname === "/users/ann" ? inside() : note());
    expect((await fetching(post, byName)).fetched).not.toHaveProperty("displayName");
  });
});
