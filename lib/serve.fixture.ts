/** A real server for tests: answers over HTTP with what a route's handler gives. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

type Handler = (request: Request) => Response | Promise<Response>;

/** Serves until it is ended. */
export async function serve(
  answer: Handler,
): Promise<{ origin: string; end: () => Promise<void> }> {
  const server = createServer(async (asked, sent) => {
    const { method = "GET", url = "/", headers } = asked;
    const body = method === "GET" || method === "HEAD" ? undefined : Readable.toWeb(asked);
    const request = new Request(new URL(url, `http://${headers.host}`), {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((each): [string, string] => [name, each]),
      ),
      body: body as BodyInit | undefined,
      ...{ duplex: "half" },
    });
    const { status, headers: given, body: pieces } = await answer(request);
    sent.writeHead(status, Object.fromEntries(given));
    if (pieces) Readable.fromWeb(pieces as ReadableStream).pipe(sent);
    else sent.end();
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    end: () =>
      new Promise((ended) => {
        server.close(() => ended());
        server.closeAllConnections();
      }),
  };
}
