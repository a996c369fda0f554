import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { clientAddress, peerHeader } from "./client-address";
import { prepareRequests } from "./prepare-requests";

function addressOf(peer: string | null, forwarded: string | null, trustedProxies: string[] = []) {
  const headers = new Headers();
  if (peer !== null) headers.set(peerHeader, peer);
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers, { trustedProxies });
}

describe("clientAddress", () => {
  test.each([
    [
      "the connection's own, whatever the client claims",
      "203.0.113.9",
      "198.51.100.1",
      [],
      "203.0.113.9",
    ],
    [
      "a connection that is no front server's",
      "203.0.113.9",
      "198.51.100.1",
      ["10.0.0.0/8"],
      "203.0.113.9",
    ],
    ["what the front server names", "127.0.0.1", "198.51.100.1", ["127.0.0.1"], "198.51.100.1"],
    [
      "the last that is not a front server",
      "10.0.0.2",
      "1.2.3.4, 198.51.100.1, 10.9.9.9",
      ["10.0.0.0/8"],
      "198.51.100.1",
    ],
    [
      "nothing beyond what cannot be read",
      "10.0.0.2",
      "1.2.3.4, nonsense, 10.9.9.9",
      ["10.0.0.0/8"],
      "10.9.9.9",
    ],
    ["a front server that names nobody", "10.0.0.2", null, ["10.0.0.0/8"], "10.0.0.2"],
    [
      "an IPv4 address written as IPv6",
      "::ffff:127.0.0.1",
      "198.51.100.1:4711",
      ["127.0.0.1"],
      "198.51.100.1",
    ],
    ["an IPv6 address as its network", "2001:db8:1:2:3:4:5:6", null, [], "2001:db8:1:2::/64"],
    ["an IPv6 front server", "::1", "[2001:db8::7]:443", ["::1"], "2001:db8::/64"],
    ["a server that did not say", null, "198.51.100.1", ["10.0.0.0/8"], "unknown"],
  ])("%s", (_, peer, forwarded, trusted, expected) => {
    expect(addressOf(peer, forwarded, trusted)).toBe(expected);
  });

  test("nothing a client sends moves it, and nothing throws", () => {
    const header = fc.stringMatching(/^[!-~ ]*$/);
    fc.assert(
      fc.property(header, (forwarded) => addressOf("203.0.113.9", forwarded) === "203.0.113.9"),
    );
    fc.assert(
      fc.property(header, header, (peer, forwarded) => {
        addressOf(peer, forwarded, ["0.0.0.0/0", "::/0"]);
      }),
    );
  });
});

test("a request carries the address of its connection, not the one it claims", async () => {
  prepareRequests();
  const server = createServer((request, response) => response.end(request.headers[peerHeader]));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { [peerHeader]: "1.2.3.4" } });
  expect(await answer.text()).toBe("127.0.0.1");
});
