import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/**
 * Runs once as the server starts. Next believes any X-Forwarded-For that a client sends; so each request is marked with
 * the address of its connection before anything reads it, see lib/client-address.ts.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { subscribe } = await import("node:diagnostics_channel");
  const { peerHeader } = await import("./lib/client-address");
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[peerHeader] = socket.remoteAddress ?? "";
  });
}
