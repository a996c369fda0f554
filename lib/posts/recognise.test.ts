import fc from "fast-check";
import { expect, test } from "vitest";
import { postKey, recognise } from "./recognise";

test.each([
  ["https://bsky.app/profile/ann.example/post/3labc2", "bluesky"],
  ["at://did:plc:abc123/app.bsky.feed.post/3labc2", "bluesky"],
  ["https://social.example.org/@ann/114000000000000002", "fediverse"],
  ["https://social.example.org/users/ann/statuses/114", "fediverse"],
  ["https://social.example.org/@bob@other.example.org/114", "fediverse"],
  ["https://pleroma.example/notice/AbC12", "fediverse"],
  ["https://x.com/ann/status/1234567", "walled"],
  ["https://mobile.twitter.com/ann/status/1234567?s=20", "walled"],
  ["https://www.youtube.com/watch?v=abcdefgh", "recording"],
  ["https://port.example/talk.mp4", "recording"],
  ["https://port.example/news/denial.html", "page"],
  ["https://bsky.app/about", "page"],
  ["https://x.com/about", "page"],
])("%s is a %s", (address, kind) => {
  expect(recognise(` ${address} `)?.kind).toBe(kind);
});

test("an address gives its platform, its account and its time", () => {
  expect(recognise("https://x.com/ann_lee/status/12")).toMatchObject({
    ...{ platform: "X", handle: "@ann_lee" },
  });
  expect(recognise("https://x.com/i/status/12")).toMatchObject({ handle: null });
  expect(recognise("https://youtu.be/abcdefgh?t=12m31s")).toMatchObject({ time: 751 });
  expect(recognise("https://port.example/talk.mp4#t=90,95")).toMatchObject({ time: 90 });
  expect(recognise("https://vimeo.com/123#t=90")).toMatchObject({ time: 90 });
  expect(recognise("at://ann.example/app.bsky.feed.post/3labc2")).toMatchObject({
    url: "https://bsky.app/profile/ann.example/post/3labc2",
  });
});

test("what is no address is none", () => {
  expect(recognise("the minister said")).toBeNull();
  expect(recognise("javascript:alert(1)")).toBeNull();
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => void recognise(text)));
});

test("one post has one key, however it is spelled", () => {
  expect(postKey("https://social.example.org/@ann/114")).toBe(
    postKey("https://social.example.org/users/ann/statuses/114"),
  );
  expect(postKey("https://bsky.app/profile/ann.example/post/3l")).toBe(
    postKey("at://did:plc:abc/app.bsky.feed.post/3l"),
  );
  expect(postKey("https://social.example.org/@ann/114")).not.toBe(
    postKey("https://other.example.org/@ann/114"),
  );
  expect(postKey("https://port.example/news")).toBeNull();
});
