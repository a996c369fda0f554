import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { peerHeader } from "./client-address";

/**
 * Marks every request of this process with the address of its connection, before anything reads it: Next believes any
 * X-Forwarded-For that a client sends, and hands pages no connection to ask.
 */
export function markPeers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[peerHeader] = socket.remoteAddress ?? "";
  });
}
