/** What comes to the server that is no request of a reader, over real HTTP. */
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { throughHeader } from "./client-address";
import { methodHeader, prepareRequests } from "./prepare-requests";

/** A server that answers with what reached it. */
let server: Server;
beforeAll(async () => {
  prepareRequests();
  server = createServer(({ method, url, headers }, response) => {
    response.end(
      JSON.stringify({ method, url, was: headers[methodHeader], through: headers[throughHeader] }),
    );
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
});
afterAll(() => server.close());

/** Sends bytes as they are, and gives back all that comes. */
function send(bytes: string): Promise<{ status: number; head: string; body: unknown }> {
  return new Promise((answered) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let got = "";
    socket.on("data", (data) => {
      got += data;
    });
    // What is refused early closes the connection while the rest is still being sent.
    socket.on("error", () => {});
    socket.on("close", () => {
      const [head = "", body = ""] = got.split("\r\n\r\n");
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
      answered({ status, head, body: JSON.parse(/\{.*\}/s.exec(body)?.[0] ?? "null") });
    });
    socket.write(bytes);
  });
}
const ask = (line: string, fields = "") =>
  send(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${fields}\r\n`);

describe("a request", () => {
  test.each([
    ["GET /api/v1/matters?a=1", { method: "GET", url: "/api/v1/matters?a=1" }],
    ["PROPFIND /api/v1/matters", { method: "POST", url: "/api/v1/matters", was: "PROPFIND" }],
    ["TRACE /api/v1", { method: "POST", url: "/api/v1", was: "TRACE" }],
    ["PROPFIND /matters", { method: "PROPFIND", url: "/matters" }],
    ["GET /api/v1/matters/%E0%A4%A?x=1", { method: "GET", url: "/api/v1/%25" }],
    ["GET /matters/%E0%A4%A", { method: "GET", url: "/%25" }],
  ])("%s reaches pages as they understand it", async (line, reaches) => {
    expect((await ask(line)).body).toEqual({ ...reaches, through: "" });
  });

  test("says of itself no other method than it has", async () => {
    const { body } = await ask("POST /api/v1/matters", `${methodHeader}: PROPFIND\r\n`);
    expect(body).toMatchObject({ method: "POST", url: "/api/v1/matters" });
    expect(body).not.toHaveProperty("was");
  });

  test.each([
    ["X-Forwarded-For: 127.0.0.1", "x-forwarded-for"],
    ["Forwarded: for=127.0.0.1", "forwarded"],
    ["X-Real-IP: 127.0.0.1", "x-real-ip"],
    [`${throughHeader}:`, ""],
    [`Via: 1.1 a\r\n${throughHeader}:`, "via"],
  ])("with %s came through a front server by what it says", async (field, through) => {
    expect((await ask("GET /metrics", `${field}\r\n`)).body).toMatchObject({ through });
  });
});

describe("what cannot be read is answered with a problem", () => {
  test.each([
    ["an address of 10 MB", `/?q=${"a".repeat(10_000_000)}`, ""],
    ["a field of 10 MB", "/", `X-Long: ${"a".repeat(10_000_000)}\r\n`],
  ])("%s", async (_, path, fields) => {
    const { status, head, body } = await ask(`GET ${path}`, fields);
    // Nothing but that answer: where the rest was still on its way, the connection may have gone before it came.
    if (Number.isNaN(status)) return expect(head).toBe("");
    expect(status).toBe(431);
    expect(head).toContain("Content-Type: application/problem+json");
    expect(body).toMatchObject({ status: 431, title: "Too long" });
  });

  test.each([
    ["a field of 20 KB", `GET / HTTP/1.1\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["a method that is none", "FOO / HTTP/1.1\r\n\r\n", 400],
    ["no HTTP at all", "Good morning\r\n\r\n", 400],
  ])("%s", async (_, bytes, status) => {
    const answer = await send(bytes);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: "about:blank", status });
  });
});
