import { expect, test } from "vitest";
import { peerHeader, throughHeader } from "@/lib/client-address";
import { mayReadMetrics } from "./who-may";

const from = (peer: string, more: Record<string, string> = {}) =>
  new Headers({ [peerHeader]: peer, [throughHeader]: "", ...more });
const token = "a-token-of-some-length";

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("%s is this machine", (peer) => {
  expect(mayReadMetrics(from(peer), null)).toBe(true);
});

test.each([
  ["192.0.2.1", {}],
  ["", {}],
  // A front server on this machine passes on what strangers ask.
  ["127.0.0.1", { [throughHeader]: "x-forwarded-for" }],
])("%j with %j may not", (peer, more) => {
  expect(mayReadMetrics(from(peer, more), null)).toBe(false);
});

test("where a token is set, it alone opens, from anywhere", () => {
  const shown = (given: string) =>
    mayReadMetrics(from("192.0.2.1", { authorization: `Bearer ${given}` }), token);
  expect(shown(token)).toBe(true);
  expect(shown("")).toBe(false);
  expect(shown(`${token}x`)).toBe(false);
  expect(mayReadMetrics(from("127.0.0.1"), token)).toBe(false);
});
