/**
 * Answers who asks for a page that is kept (lib/page-cache.mjs) with its bytes, before Next reads the request: finding
 * its way and writing a string anew for each takes Next longer than all else. The fields of the answer are the ones that
 * Next sent with the same bytes before, so nothing of them stands here. Why: docs/decisions/077-kept-pages-as-bytes.md.
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { hasAnswer } from "./if-none-match";
import { countKept, htmlOf, type KeptPage, keptAt } from "./page-cache.mjs";

/** Paths that are written as they are read; any other is left to Next. */
const plain = /^\/(?:[\w-]+(?:\/[\w-]+)*)?$/;
/** By what Next answers otherwise than with the page. */
const special = /^(?:rsc|next-.+|x-nextjs-.+|x-prerender-.+|x-middleware-.+|x-matched-path|range)$/;
/** What of an answer belongs to that one alone. */
const own =
  /^(?:x-request-id|date|connection|keep-alive|transfer-encoding|content-(?:encoding|length))$/;

type Fields = Record<string, string | string[] | number>;

/** What Next sent with each page. */
const learned = new WeakMap<KeptPage, Fields>();

/** From now on, for every server of this process. */
export function answerFromKept(): void {
  const answering = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (answering.has(server)) return;
    answering.add(server);
    const others = server.listeners("request");
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (answer(request, response)) return;
      for (const other of others) other.call(server, request, response);
    });
  });
}

/** Whether it was answered. */
function answer(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  if (method !== "GET" || !plain.test(url) || isSpecial(headers)) return false;
  const page = keptAt(url);
  if (!page) return false;
  const fields = learned.get(page);
  if (!fields) {
    response.once("finish", () => learn(url, page, response));
    return false;
  }
  countKept();
  if (hasPage(headers, String(fields.etag))) {
    const { "content-type": _, ...rest } = fields;
    response.writeHead(304, rest).end();
    return true;
  }
  const isPacked = takesGzip(headers["accept-encoding"]);
  const bytes = isPacked ? page.value.packed : htmlOf(page);
  response.writeHead(200, {
    ...fields,
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
    "content-length": bytes.length,
  });
  response.end(bytes);
  return true;
}

/** Keeps what Next sent with a page, where it was this one that it sent. */
function learn(url: string, page: KeptPage, response: ServerResponse): void {
  const given = response.getHeaders();
  const isPage =
    response.statusCode === 200 &&
    given["x-nextjs-cache"] === "HIT" &&
    given.etag !== undefined &&
    String(given["content-type"]).startsWith("text/html") &&
    keptAt(url) === page;
  if (!isPage) return;
  const fields = Object.entries(given).filter(
    (field): field is [string, Fields[string]] => field[1] !== undefined && !own.test(field[0]),
  );
  learned.set(page, Object.fromEntries(fields));
}

const isSpecial = (headers: IncomingHttpHeaders) =>
  Object.keys(headers).some((name) => special.test(name)) ||
  headers.cookie?.includes("__prerender_bypass");

/** Whether whoever asks has it, and would have that said. */
const hasPage = (headers: IncomingHttpHeaders, etag: string) =>
  headers["if-none-match"] !== undefined &&
  !headers["cache-control"]?.includes("no-cache") &&
  hasAnswer(etag, headers["if-none-match"]);

/** Whether gzip is among what is taken, and not at q=0. */
const takesGzip = (accepted: string | string[] | undefined) =>
  /(?:^|[\s,])gzip\s*(?:$|,|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/i.test(String(accepted ?? ""));
