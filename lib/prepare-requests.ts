import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { peerHeader } from "./client-address";
import { readSettings } from "./env";

/** No page answers to it, so the page for addresses of none is shown. */
const noAddress = "/%25";

/**
 * Prepares every request of this process before anything reads it: marks it with the address of its connection (Next
 * believes any X-Forwarded-For that a client sends, and hands pages no connection to ask); sends an address that cannot
 * be decoded to where no page is (Next would answer 500); and over https tells browsers to stay there.
 */
export function prepareRequests(): void {
  const isSecure = readSettings().url.startsWith("https:");
  subscribe("http.server.request.start", (message) => {
    const { request, response, socket } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      socket: Socket;
    };
    request.headers[peerHeader] = socket.remoteAddress ?? "";
    if (!isDecodable(request.url ?? "/")) request.url = noAddress;
    if (isSecure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  });
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
