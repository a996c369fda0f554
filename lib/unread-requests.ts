/** Answers what never becomes a request: Node closes the connection on it with a bare status, and says nothing. */
import { subscribe } from "node:diagnostics_channel";
import type { Server, Socket } from "node:net";

interface Unread {
  status: string;
  title: string;
  detail: string;
}

const tooLarge: Unread = {
  status: "431 Request Header Fields Too Large",
  title: "Too long",
  detail: "The address and the fields of the request are longer than 16 KB together. Ask for less.",
};
const tooSlow: Unread = {
  status: "408 Request Timeout",
  title: "Too slow",
  detail: "The request did not come to its end in time. Send it again.",
};
const malformed: Unread = {
  status: "400 Bad Request",
  title: "Not a request",
  detail: "This is not a request of HTTP that can be read.",
};

const kinds: Record<string, Unread> = {
  HPE_HEADER_OVERFLOW: tooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};

/** The whole answer, as it goes over the wire: a problem document. */
function answerTo(code: string | undefined): string {
  const { status, title, detail } = kinds[code ?? ""] ?? malformed;
  const body = JSON.stringify({
    ...{ type: "about:blank", status: Number.parseInt(status, 10), title, detail },
  });
  const fields = [
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  return `HTTP/1.1 ${status}\r\n${fields.join("\r\n")}\r\n\r\n${body}`;
}

/** From now on, for every server of this process. */
export function answerUnread(): void {
  const answering = new WeakSet<Server>();
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: Server } }).socket;
    if (!server || answering.has(server)) return;
    answering.add(server);
    server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
      // Nobody is there to be told.
      if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
      socket.end(answerTo(error.code));
    });
  });
}
