/** Fetches a public page: each hop's host is looked up once, checked, and connected to at the address that was checked. */
import { lookup } from "node:dns/promises";
import type { Readable } from "node:stream";
import { Agent, buildConnector, type Dispatcher, errors, request } from "undici";
import { decompressed } from "./decompress";
import { CaptureFailure } from "./failure";
import { checkedUrl, ipOf, isSameAddress, refuseUnlessPublic } from "./guard";
import { limits } from "./limits";
import { mediaTypeOf, readableTypes } from "./media-type";

/** How hosts are looked up and connected to; tests put their own in. */
export interface Network {
  /** All IP addresses of a host. */
  resolve(host: string): Promise<string[]>;
  /** Connects to `hostname`, an IP address here; TLS checks the name in `servername`. */
  connect: buildConnector.connector;
}

export interface FetchedPage {
  /** The address that answered, after all redirects. */
  finalUrl: string;
  /** Each hop that led on, with the status it answered. */
  redirects: { status: number; url: string }[];
  /** As received, names in lower case. */
  headers: Record<string, string | string[]>;
  /** The Content-Type as received. */
  mediaType: string;
  /** The body without its transfer compression. */
  bytes: Uint8Array;
}

export interface FetchOptions {
  /** Where people read what fetches their page: the public address of this installation. */
  contact: string;
  network?: Network;
  /** What is asked beside the page itself: whether it changed since (If-None-Match). */
  headers?: Record<string, string>;
  /** Milliseconds, and bytes. */
  time?: number;
  size?: number;
  /** What is asked for, and which media types are taken; else what text is read from. */
  accept?: string;
  types?: ReadonlySet<string>;
}

const openInternet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: buildConnector({ keepAlive: false, timeout: limits.time }),
};

/** Fetches a page. Throws a CaptureFailure that says in one sentence what stood in the way. */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { network = openInternet, time = limits.time } = options;
  const signal = AbortSignal.timeout(time);
  const agent = new Agent({ connect: guardedConnector(network), pipelining: 0 });
  try {
    return await untilAborted(signal, follow(checkedUrl(address), agent, signal, options));
  } catch (error) {
    throw asFailure(error, signal, time);
  } finally {
    // What is still on its way is of no use to anyone.
    agent.destroy().catch(() => {});
  }
}

async function follow(
  start: URL,
  dispatcher: Agent,
  signal: AbortSignal,
  {
    contact,
    size = limits.bytes,
    accept = pages,
    types = readableTypes,
    headers: asked,
  }: FetchOptions,
): Promise<FetchedPage> {
  const headers = { ...requestHeaders(contact, accept), ...asked };
  const redirects: FetchedPage["redirects"] = [];
  for (let url = start; ; ) {
    const response = await request(url, { dispatcher, signal, headers });
    // A body that is left unread fails when the connection is closed, and nobody else listens to it.
    response.body.on("error", () => {});
    const { statusCode: status } = response;
    const next = [301, 302, 303, 307, 308].includes(status) && response.headers.location;
    if (!next) {
      return { finalUrl: url.href, redirects, ...(await pageOf(response, size, types)) };
    }
    redirects.push({ status, url: url.href });
    if (redirects.length > limits.redirects) {
      throw new CaptureFailure(`The site redirects more than ${limits.redirects} times.`);
    }
    const target = String(next);
    if (!URL.canParse(target, url.href)) {
      throw new CaptureFailure("The site redirects to something that is not an address.");
    }
    // In the spelling that will be asked for, so that what is checked is what is fetched.
    url = checkedUrl(new URL(target, url).href);
  }
}

const pages = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8";

const requestHeaders = (contact: string, accept: string) => ({
  "user-agent": `Gainsay/0.1 (+${contact}/method; keeps copies of sources that journalists cite)`,
  accept,
  "accept-encoding": "gzip, deflate, br",
});

async function pageOf(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  size: number,
  types: ReadonlySet<string>,
): Promise<Pick<FetchedPage, "headers" | "mediaType" | "bytes">> {
  if (statusCode < 200 || statusCode > 299) {
    const words = `The site answered ${statusCode}${statusWords[statusCode] ?? ""}.`;
    throw new CaptureFailure(words, { status: statusCode });
  }
  const mediaType = String(headers["content-type"] ?? "");
  if (!types.has(mediaTypeOf(mediaType))) {
    throw new CaptureFailure(
      mediaType
        ? `The address holds “${mediaTypeOf(mediaType)}”; HTML, plain text, captions and PDF are read.`
        : "The site does not say what the address holds; HTML, plain text, captions and PDF are read.",
    );
  }
  const bytes = await upTo(size, decompressed(body, String(headers["content-encoding"] ?? "")));
  if (bytes.length === 0) throw new CaptureFailure("The page is empty.");
  const kept = Object.entries(headers).filter(([, value]) => value !== undefined);
  return { headers: Object.fromEntries(kept) as FetchedPage["headers"], mediaType, bytes };
}

const statusWords: Record<number, string> = {
  304: ": the page is as it was",
  401: ": the page is not public",
  402: ": the page must be paid for",
  403: ": it does not let programs read the page",
  404: ": there is no such page",
  410: ": the page is gone",
  429: ": it was asked too often",
  451: ": the page is withheld for legal reasons",
};

async function upTo(size: number, stream: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > size) {
      stream.destroy();
      throw new CaptureFailure(`The page is larger than ${size / 1024 / 1024} MB.`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Looks a host up, refuses it unless all of its addresses are public, and connects to the one that was checked. */
function guardedConnector({ resolve, connect }: Network): buildConnector.connector {
  return (options, done) => {
    const { hostname } = options;
    addressOf(hostname, resolve).then(
      (address) =>
        connect({ ...options, hostname: address }, (error, socket) => {
          if (error) return done(error, null);
          // The system may have been told otherwise, by a proxy or its routes: what counts is who is at the other end.
          if (isSameAddress(socket.remoteAddress, address)) return done(null, socket);
          socket.destroy();
          done(new CaptureFailure(`“${hostname}” was answered from another address.`), null);
        }),
      (error: Error) => done(error, null),
    );
  };
}

async function addressOf(hostname: string, resolve: Network["resolve"]): Promise<string> {
  const ip = ipOf(hostname);
  const addresses = ip ? [ip] : await resolve(hostname);
  refuseUnlessPublic(hostname, addresses);
  // IPv4 first: many servers stand in networks without the other.
  return addresses.find((address) => !address.includes(":")) ?? addresses[0] ?? "";
}

/** Rejects as soon as the signal aborts: a name that is being looked up cannot be called back. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

function asFailure(error: unknown, signal: AbortSignal, time: number): unknown {
  if (error instanceof CaptureFailure) return error;
  if (signal.aborted) {
    return new CaptureFailure(`The site took longer than ${time / 1000} seconds.`);
  }
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const cause = { cause: error };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new CaptureFailure(
      "There is no site at this address, or it cannot be found now.",
      cause,
    );
  }
  if (code.startsWith("ERR_TLS") || code.includes("CERT") || code.includes("SIGNATURE")) {
    return new CaptureFailure("The site’s certificate does not hold.", cause);
  }
  const ofTheSite = error instanceof errors.UndiciError || error instanceof errors.HTTPParserError;
  if (ofTheSite || /^(E|Z_)/.test(code)) {
    return new CaptureFailure(`The site could not be read (${code || error.message}).`, cause);
  }
  return error;
}
