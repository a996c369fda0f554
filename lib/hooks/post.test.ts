import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect as connectTo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Network } from "@/lib/capture/network";
import { hookAddress, postMessage } from "./post";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A receiver on loopback, and a network in which names lead to it by way of the addresses given. */
async function receiver(listener: RequestListener, addresses = ["93.184.216.34"], at = "") {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const connected: string[] = [];
  const network: Network = {
    resolve: async () => addresses,
    connect: ({ hostname }, done) => {
      connected.push(hostname);
      const socket = connectTo(port, "127.0.0.1", () => {
        Object.defineProperty(socket, "remoteAddress", { value: at || hostname });
        done(null, socket);
      });
    },
  };
  const send = (address = "https://receiver.example.org/in", time = 2_000) =>
    postMessage(address, {
      headers: { "webhook-id": "msg_1" },
      body: '{"a":1}',
      network,
      time,
      contact: "https://gainsay.example",
    });
  return { send, connected };
}

test("sends the message as it is, and reads of the answer its status", async () => {
  const got: unknown[] = [];
  const { send } = await receiver(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { method, url, headers } = request;
    got.push([
      method,
      url,
      headers["webhook-id"],
      headers["content-type"],
      headers.host,
      `${Buffer.concat(pieces)}`,
    ]);
    response.writeHead(204).end();
  });
  expect(await send()).toEqual({ status: 204 });
  expect(got).toEqual([
    ["POST", "/in", "msg_1", "application/json", "receiver.example.org", '{"a":1}'],
  ]);
});

test("follows no redirect, and reads no answer that never ends", async () => {
  let asked = 0;
  const moved = await receiver((_, response) => {
    asked += 1;
    response.writeHead(307, { location: "https://receiver.example.org/other" }).end();
  });
  expect(await moved.send()).toEqual({ status: 307 });
  expect(asked).toBe(1);
  const endless = await receiver((_, response) => {
    response.writeHead(200);
    const more = () => response.destroyed || response.write("x".repeat(65_536), more);
    more();
  });
  expect(await endless.send()).toEqual({ status: 200 });
});

test("waits no longer than it says", async () => {
  const { send } = await receiver(() => {});
  expect(await send(undefined, 100)).toEqual({ failure: "The site took longer than 0.1 seconds." });
});

test.each(["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1"])(
  "sends nothing to a name that leads to %s, alone or beside a public address",
  async (inner) => {
    for (const addresses of [[inner], ["93.184.216.34", inner]]) {
      const { send, connected } = await receiver((_, response) => response.end(), addresses);
      expect(await send()).toEqual({ failure: expect.stringContaining("not public") });
      expect(connected).toEqual([]);
    }
  },
);

test("sends nothing to somebody else than the address that was checked", async () => {
  let asked = 0;
  const { send } = await receiver(
    (_, response) => {
      asked += 1;
      response.end();
    },
    ["93.184.216.34"],
    "127.0.0.1",
  );
  expect(await send()).toEqual({ failure: expect.stringContaining("from another address") });
  expect(asked).toBe(0);
});

const corpusFile = join(process.cwd(), "../shared/data/ssrf-corpus.json");
test.skipIf(!existsSync(corpusFile))(
  "connects to nothing for the addresses of ../shared/data/ssrf-corpus.json",
  async () => {
    const { send, connected } = await receiver((_, response) => response.end(), ["127.0.0.1"]);
    const corpus: string[] = JSON.parse(readFileSync(corpusFile, "utf8"));
    for (const address of corpus) {
      for (const each of [address, address.replace(/^http:/i, "https:")])
        expect(await send(each), each).toHaveProperty("failure");
    }
    expect(connected).toEqual([]);
  },
);

test("takes addresses of https alone, without a port", () => {
  expect(hookAddress(" https://receiver.example.org/in?a=b#c ")).toBe(
    "https://receiver.example.org/in?a=b",
  );
  for (const none of [
    "http://receiver.example.org/",
    "https://receiver.example.org:80/",
    "https://receiver.example.org:8443/",
    "ftp://receiver.example.org/",
    "receiver.example.org",
    "https://a:b@receiver.example.org/",
  ])
    expect(() => hookAddress(none), none).toThrow();
});
