import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { forwarding, peerHeader, throughHeader } from "./client-address";
import { readSettings } from "./env";
import { answerUnread } from "./unread-requests";
import { urls } from "./urls";

/** No page answers to it, so the page for addresses of none is shown; below the API it is an address of none, too. */
const noAddress = "/%25";

/** How a request came whose method Next does not know; whatever a client sends under this name is overwritten. */
export const methodHeader = "x-gainsay-method";

/** Those that Next hands on; to any other it answers by itself, without a word. */
const known = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/**
 * Prepares every request of this process before anything reads it: marks it with the address of its connection (Next
 * believes any X-Forwarded-For that a client sends, and hands pages no connection to ask); sends an address that cannot
 * be decoded to where no page is (Next would answer 500); has the API answer to methods that it does not take; and over
 * https tells browsers to stay there.
 */
export function prepareRequests(): void {
  const isSecure = readSettings().url.startsWith("https:");
  answerUnread();
  subscribe("http.server.request.start", (message) => {
    const { request, response, socket } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      socket: Socket;
    };
    request.headers[throughHeader] = forwarding.find((name) => name in request.headers) ?? "";
    request.headers[peerHeader] = socket.remoteAddress ?? "";
    delete request.headers[methodHeader];
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const isOfApi = path.startsWith(urls.api());
    if (!isDecodable(path)) request.url = `${isOfApi ? urls.api() : ""}${noAddress}`;
    if (isOfApi && !known.has(request.method ?? "")) {
      request.headers[methodHeader] = request.method ?? "";
      request.method = "POST";
    }
    if (isSecure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  });
}

/** Whether a part of an address is UTF-8 in percent-encoding. */
export function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
