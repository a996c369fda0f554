/** Sites on loopback under public names: what each answers to an address, and what it was asked. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Network } from "@/lib/capture/network";
import { toLoopback } from "@/lib/capture/network.fixture";

export interface Answer {
  status?: number;
  type?: string;
  body?: string | object;
  location?: string;
}
type Answers = (url: URL, request: IncomingMessage) => Answer | undefined;

/** `close` ends it. Addresses of https are answered too: who connects decides on TLS. */
export async function sitesOn(answers: Answers) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host}`);
    asked.push(url.href);
    const { status = 200, type, body = "", location } = answers(url, request) ?? { status: 404 };
    response.writeHead(status, {
      "content-type": type ?? (typeof body === "string" ? "text/html" : "application/json"),
      ...(location && { location }),
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    resolve: async (host) => (host.startsWith("inside.") ? ["10.0.0.1"] : ["93.184.216.34"]),
    connect: toLoopback(port),
  };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { network, asked, close };
}
