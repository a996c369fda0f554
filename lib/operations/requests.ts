/** Names, counts and times every request of this process, from its beginning to the end of its answer. */
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { throughProxies } from "@/lib/client-address";
import { type Log, requestId } from "./log";
import { metrics } from "./metrics";
import { pathForLog, routeKind } from "./routes";

const requestIdHeader = "x-request-id";

/** What a front server may name a request by: enough to be told from others, and nothing that a log trips over. */
const usable = /^[\w.-]{8,64}$/;

/** Files of a page, which say nothing of what is read. */
const isPartOfPage = (path: string) => path.startsWith("/_next/static/");

/** Begins; with a log, each request is a line of it. */
export function observeRequests(trustedProxies: string[], log?: Log["log"]): void {
  const proxies = throughProxies(trustedProxies);
  const { requests, seconds, open } = metrics();
  const current = requestId();
  subscribe("http.server.request.start", (message) => {
    const { request, response, socket } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      socket: Socket;
    };
    const began = performance.now();
    const peer = socket.remoteAddress ?? "";
    const id = idOf(request, () => proxies.isFrontServer(peer));
    request.headers[requestIdHeader] = id;
    response.setHeader("X-Request-Id", id);
    // What is said while this request is answered belongs to it.
    current.enterWith(id);
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const kind = routeKind(path);
    open.inc();
    response.once("close", () => {
      open.dec();
      const took = performance.now() - began;
      // Where nobody waited for the answer there is none.
      const status = response.writableFinished ? response.statusCode : 0;
      requests.inc({ kind, status });
      seconds.observe({ kind }, took / 1000);
      if (!log || isPartOfPage(path)) return;
      const forwarded = String(request.headers["x-forwarded-for"] ?? "");
      log[status >= 500 ? "error" : "info"](
        {
          id,
          method: request.method,
          path: pathForLog(path),
          status,
          ms: Math.round(took * 10) / 10,
          from: proxies.networkOf(peer, forwarded),
        },
        "request",
      );
    });
  });
}

/** The id that a front server of ours gave; whatever anybody else says is not believed. */
function idOf({ headers }: IncomingMessage, isFrontServer: () => boolean): string {
  const given = String(headers[requestIdHeader] ?? "");
  return given && usable.test(given) && isFrontServer() ? given : randomUUID();
}
