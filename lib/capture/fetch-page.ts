/** Fetches a public page: each hop's host is looked up once, checked, and connected to at the address that was checked. */
import type { Readable } from "node:stream";
import { type Agent, type Dispatcher, request } from "undici";
import { decompressed } from "./decompress";
import { CaptureFailure } from "./failure";
import { checkedUrl } from "./guard";
import { limits } from "./limits";
import { mediaTypeOf, readableTypes } from "./media-type";
import { type Network, withinReach } from "./network";

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

/** Fetches a page. Throws a CaptureFailure that says in one sentence what stood in the way. */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { network, time = limits.time } = options;
  const start = checkedUrl(address);
  return withinReach({ network, time }, (agent, signal) => follow(start, agent, signal, options));
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
