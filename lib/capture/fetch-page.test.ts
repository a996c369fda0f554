import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect as connectTo, type Socket } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { CaptureFailure } from "./failure";
import { type FetchOptions, fetchPage } from "./fetch-page";
import type { Network } from "./network";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A site on loopback, and a network in which every name leads to it by way of public addresses. */
async function site(listener: RequestListener, hosts: Record<string, string[]> = {}) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const connected: string[] = [];
  const asked: string[] = [];
  const network: Network = {
    resolve: async (host) => {
      asked.push(host);
      return hosts[host] ?? ["93.184.216.34"];
    },
    connect: ({ hostname }, done) => {
      connected.push(hostname);
      loopback(port, hostname, (socket) => done(null, socket));
    },
  };
  const fetch = (address: string, options: Partial<FetchOptions> = {}) =>
    fetchPage(address, { contact: "https://gainsay.example", network, ...options });
  return { fetch, network, connected, asked, port };
}

/** A socket to loopback that says it reached the address that was asked for. */
function loopback(port: number, address: string, done: (socket: Socket) => void) {
  const socket = connectTo(port, "127.0.0.1", () => {
    Object.defineProperty(socket, "remoteAddress", { value: address });
    done(socket);
  });
}

const page = "<!doctype html><title>Ja</title><p>Ø";
const asHtml = { "content-type": "text/html; charset=utf-8" };

async function whyNot(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CaptureFailure);
  return (error as Error).message;
}

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
  ["identity", (text: string) => Buffer.from(text)],
] as const)("reads a page sent as %s, with its headers and the way there", async (name, pack) => {
  const { fetch, connected } = await site((request, response) => {
    if (request.url === "/old") {
      response.writeHead(301, { location: "/new?a=b" }).end();
    } else {
      response.writeHead(200, { ...asHtml, "content-encoding": name, "x-said": "so" });
      response.end(pack(page));
    }
  });
  const fetched = await fetch("http://example.org/old");
  expect(Buffer.from(fetched.bytes).toString()).toBe(page);
  expect(fetched).toMatchObject({
    finalUrl: "http://example.org/new?a=b",
    redirects: [{ status: 301, url: "http://example.org/old" }],
    mediaType: "text/html; charset=utf-8",
    headers: { "x-said": "so" },
  });
  expect(new Set(connected)).toEqual(new Set(["93.184.216.34"]));
});

test("says who it is", async () => {
  let agent = "";
  const { fetch } = await site((request, response) => {
    agent = request.headers["user-agent"] ?? "";
    response.writeHead(200, asHtml).end(page);
  });
  await fetch("http://example.org/");
  expect(agent).toMatch(/^Gainsay\/[\d.]+ \(\+https:\/\/gainsay\.example\/method;/);
});

const corpusFile = join(process.cwd(), "../shared/data/ssrf-corpus.json");
const corpus: string[] = existsSync(corpusFile) ? JSON.parse(readFileSync(corpusFile, "utf8")) : [];

/** What a look-up would answer for the names of the corpus: what is written in them, or a public address. */
const answers = { "127.0.0.1.nip.io": ["127.0.0.1"] };

test.skipIf(corpus.length === 0)(
  "connects to nothing for the addresses of ../shared/data/ssrf-corpus.json",
  async () => {
    const { fetch, connected } = await site((_, response) => response.end("never"), answers);
    for (const address of corpus) await whyNot(fetch(address));
    expect(connected).toEqual([]);
  },
);

test.skipIf(corpus.length === 0)("follows no redirect to one of them", async () => {
  let location = "";
  const { fetch, connected } = await site((request, response) => {
    if (request.url === "/start") response.writeHead(302, { location }).end();
    else response.writeHead(200, asHtml).end(page);
  }, answers);
  for (const address of corpus) {
    // What a header cannot carry never arrives.
    location = address.replace(/[^\u0020-\u00ff]/g, encodeURIComponent);
    await fetch("http://example.org/start").catch((error: unknown) =>
      expect(error, address).toBeInstanceOf(CaptureFailure),
    );
  }
  expect(new Set(connected)).toEqual(new Set(["93.184.216.34"]));
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "169.254.169.254",
  "100.64.0.1",
  "192.168.1.1",
  "0.0.0.0",
  "224.0.0.1",
  "168.63.129.16",
  "::1",
  "::ffff:127.0.0.1",
  "fe80::1",
  "fd00::1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:0:0:0:0:0:80ff:fffe",
])("refuses a name that leads to %s, alone or beside a public address", async (inner) => {
  const { fetch, connected } = await site((_, response) => response.end("never"), {
    "inner.example.org": [inner],
    "both.example.org": ["93.184.216.34", inner],
  });
  expect(await whyNot(fetch("http://inner.example.org/"))).toContain(
    "leads into a network that is not public",
  );
  await whyNot(fetch("https://both.example.org/"));
  expect(connected).toEqual([]);
});

test("a name that leads elsewhere at the second look-up gains nothing by it", async () => {
  const turns = [["93.184.216.34"], ["127.0.0.1"]];
  const { network, connected } = await site((request, response) => {
    if (request.url === "/again") response.writeHead(302, { location: "/" }).end();
    else response.writeHead(200, asHtml).end(page);
  });
  let looked = 0;
  network.resolve = async () => turns[Math.min(looked++, 1)] ?? [];
  const options = { contact: "https://gainsay.example", network };
  await fetchPage("http://rebind.example.org/", options);
  // One look-up, and the connection goes to the address that was checked.
  expect([looked, connected]).toEqual([1, ["93.184.216.34"]]);
  expect(await whyNot(fetchPage("http://rebind.example.org/", options))).toContain("not public");
  expect(connected).toEqual(["93.184.216.34"]);
});

test("nothing is said to somebody else than the address that was checked", async () => {
  let requests = 0;
  const { network, port } = await site((_, response) => {
    requests++;
    response.writeHead(200, asHtml).end(page);
  });
  network.connect = (_, done) => {
    const socket = connectTo(port, "127.0.0.1", () => done(null, socket));
  };
  expect(
    await whyNot(fetchPage("http://example.org/", { contact: "https://gainsay.example", network })),
  ).toBe("“example.org” was answered from another address.");
  expect(requests).toBe(0);
});

test("follows five redirects, and not a sixth", async () => {
  const { fetch } = await site((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.writeHead(200, asHtml).end(page);
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  expect((await fetch("http://example.org/5")).redirects).toHaveLength(5);
  expect(await whyNot(fetch("http://example.org/6"))).toBe("The site redirects more than 5 times.");
});

test("stops a small body that unpacks to a huge one, and one that never ends", async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
  let sent = 0;
  const { fetch } = await site((request, response) => {
    if (request.url === "/bomb") {
      response.writeHead(200, { ...asHtml, "content-encoding": "gzip" }).end(bomb);
      return;
    }
    response.writeHead(200, asHtml);
    const more = () => {
      sent += 64 * 1024;
      if (!response.destroyed) response.write("x".repeat(64 * 1024), () => setImmediate(more));
    };
    more();
  });
  const before = process.memoryUsage().rss;
  expect(await whyNot(fetch("http://example.org/bomb"))).toBe("The page is larger than 5 MB.");
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  expect(await whyNot(fetch("http://example.org/endless"))).toBe("The page is larger than 5 MB.");
  expect(sent).toBeLessThan(50 * 1024 * 1024);
});

test("stops a site that takes its time, wherever it does so", async () => {
  const silent = await site(() => {});
  const time = 200;
  const slow = "The site took longer than 0.2 seconds.";
  expect(await whyNot(silent.fetch("http://example.org/", { time }))).toBe(slow);
  const dripping = await site((_, response) => {
    response.writeHead(200, asHtml);
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  });
  expect(await whyNot(dripping.fetch("http://example.org/", { time }))).toBe(slow);
  const unresolved = { ...silent.network, resolve: () => new Promise<string[]>(() => {}) };
  expect(await whyNot(silent.fetch("http://example.org/", { time, network: unresolved }))).toBe(
    slow,
  );
  const unreached = { ...silent.network, connect: () => {} };
  expect(await whyNot(silent.fetch("http://example.org/", { time, network: unreached }))).toBe(
    slow,
  );
});

test.each([
  [404, asHtml, "The site answered 404: there is no such page."],
  [403, asHtml, "The site answered 403: it does not let programs read the page."],
  [500, asHtml, "The site answered 500."],
  [
    200,
    { "content-type": "image/png" },
    "The address holds “image/png”; HTML, plain text, captions and PDF are read.",
  ],
  [
    200,
    {},
    "The site does not say what the address holds; HTML, plain text, captions and PDF are read.",
  ],
  [200, { ...asHtml, "content-encoding": "gzip, gzip" }, "The page is compressed more than once."],
  [
    200,
    { ...asHtml, "content-encoding": "zstd" },
    "The page is compressed in a way that is not read (zstd).",
  ],
  [200, { ...asHtml, "content-encoding": "gzip" }, "The site could not be read (Z_DATA_ERROR)."],
])("says what was wrong with an answer: %s %j", async (status, headers, sentence) => {
  const { fetch } = await site((_, response) => {
    response.writeHead(status, headers).end(page);
  });
  expect(await whyNot(fetch("http://example.org/"))).toBe(sentence);
});

test("an empty page, an answer that is no HTTP and a closed door are failures too", async () => {
  const { fetch } = await site((request, response) => {
    if (request.url === "/empty") response.writeHead(200, asHtml).end();
    else response.socket?.end("What?\r\n\r\n");
  });
  expect(await whyNot(fetch("http://example.org/empty"))).toBe("The page is empty.");
  expect(await whyNot(fetch("http://example.org/what"))).toMatch(/^The site could not be read/);
  const network: Network = {
    resolve: async () => ["93.184.216.34"],
    connect: (_, done) => {
      const socket = connectTo(1, "127.0.0.1");
      socket.on("error", (error) => done(error, null));
    },
  };
  expect(await whyNot(fetch("http://example.org/", { network }))).toMatch(/ECONNREFUSED/);
});
