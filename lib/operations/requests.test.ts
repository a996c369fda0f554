/** Requests over real HTTP: how they are named, counted and written down. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as ask, createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLog, requestId } from "./log";
import { metrics } from "./metrics";
import { observeRequests } from "./requests";

const folder = mkdtempSync(join(tmpdir(), "gainsay-log-"));
const file = join(folder, "log");
const made = openLog(file);
let server: Server;
let origin = "";

beforeAll(async () => {
  observeRequests(["127.0.0.1"], made.log);
  server = createServer(async (request, response) => {
    await wait(1);
    if (request.url === "/never") return;
    if (request.url === "/fails") {
      made.log.error({ err: new Error("Broken.") }, "It failed");
      response.statusCode = 500;
    }
    response.end(requestId().getStore());
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** The lines written so far of one request, once there are as many as expected. */
async function linesOf(id: string, expected = 1): Promise<Record<string, unknown>[]> {
  for (;;) {
    made.flush();
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    const found = lines.map((line) => JSON.parse(line)).filter((line) => line.id === id);
    if (found.length >= expected) return found;
    await wait(10);
  }
}

test("every request has a name, which its answer and all that is said of it carry", async () => {
  const answer = await fetch(`${origin}/fails`);
  const id = answer.headers.get("x-request-id") ?? "";
  expect(await answer.text()).toBe(id);
  const [error, line] = await linesOf(id, 2);
  expect(error).toMatchObject({ level: "error", msg: "It failed", err: { message: "Broken." } });
  expect(line).toMatchObject({ level: "error", path: "/fails", status: 500, method: "GET" });
});

test("a front server's name of a request is kept where it can be one", async () => {
  const name = async (given: string) =>
    (await fetch(origin, { headers: { "x-request-id": given } })).headers.get("x-request-id");
  expect(await name("from-the-front-server")).toBe("from-the-front-server");
  for (const bad of ["short", 'a"}{"level":"error"', "x".repeat(65)])
    expect(await name(bad)).not.toBe(bad);
});

test("whatever anybody else says is not believed", async () => {
  const headers = { "x-request-id": "from-somebody-else" };
  const given = await new Promise((answered) => {
    ask(origin, { headers, localAddress: "127.0.0.2" }, (answer) => {
      answer.resume().on("end", () => answered(answer.headers["x-request-id"]));
    }).end();
  });
  expect(given).toMatch(/^[0-9a-f-]{36}$/);
});

test("what somebody looked for, who they are and what they hold is not written down", async () => {
  const headers = {
    cookie: "session=c00kie",
    authorization: "Bearer t0ken",
    "user-agent": "br0wser",
    "x-forwarded-for": "203.0.113.77",
  };
  const answer = await fetch(`${origin}/search?q=secret+words`, { headers });
  const [line] = await linesOf(answer.headers.get("x-request-id") ?? "");
  expect(Object.keys(line ?? {}).sort()).toEqual(
    ["from", "id", "level", "method", "ms", "msg", "path", "status", "time"].sort(),
  );
  expect(line).toMatchObject({ path: "/search", from: "203.0.113.0/24" });
  expect(readFileSync(file, "utf8")).not.toMatch(/secret|c00kie|t0ken|br0wser|113\.77/);
});

test("requests are counted by kind and status, also where nobody waits for the answer", async () => {
  await (await fetch(`${origin}/pairs/a`)).text();
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
  await wait(50);
  socket.destroy();
  const { registry, open } = metrics();
  while ((await open.get()).values[0]?.value !== 0) await wait(10);
  const text = await registry.metrics();
  expect(text).toContain('gainsay_requests_total{kind="pair",status="200"} 1');
  expect(text).toContain('gainsay_requests_total{kind="other",status="0"} 1');
  expect(text).toContain('gainsay_request_seconds_count{kind="pair"} 1');
});
