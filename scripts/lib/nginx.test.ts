// What the shipped configuration of nginx does, with a real nginx, where one is installed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mostRequestBytes } from "@/lib/request-limit";
import { freePort } from "@/scripts/bench/processes";
import { hasNginx, startNginx } from "./nginx";

const shipped = readFileSync(
  new URL("../../deploy/nginx/gainsay-server.conf", import.meta.url),
  "utf8",
);

test("it takes as much at once as the application, and says the same", () => {
  expect(shipped).toContain(`client_max_body_size ${mostRequestBytes / 2 ** 20}m;`);
  const proxy = readFileSync(new URL("../../proxy.ts", import.meta.url), "utf8");
  const sentence = /"(This is more than .*)"/.exec(proxy)?.[1] ?? "";
  expect(shipped).toContain(sentence);
});

test("it does not hold packets back, which costs a page from the cache most of its speed", () => {
  expect(shipped).toMatch(/^tcp_nopush off;/m);
});

describe.skipIf(!hasNginx())("nginx in front of a server", () => {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-nginx-"));
  /** How often the server was asked at each path, and the words it now answers with. */
  const asked = new Map<string, number>();
  let words = "first";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://server");
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const isOwn = /^\/(echo|desk)/.test(pathname);
    response.setHeader(
      "Cache-Control",
      isOwn ? "private, no-store" : "s-maxage=2, stale-while-revalidate=3598, stale-if-error=3598",
    );
    response.setHeader("X-Request-Id", request.headers["x-request-id"] ?? "");
    if (pathname === "/fails") response.statusCode = 500;
    response.end(pathname === "/echo" ? JSON.stringify(request.headers) : words);
  });
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  let app = "";

  beforeAll(async () => {
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
    const { port } = server.address() as AddressInfo;
    app = `127.0.0.1:${port}`;
    nginx = await startNginx({ folder, port: await freePort(), app: [app] });
  });
  afterAll(async () => {
    await nginx.end();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, how?: RequestInit) => fetch(nginx.origin + path, how);

  test("keeps a page for as long as the server says, and then has the new one", async () => {
    expect(await (await ask("/page")).text()).toBe("first");
    words = "second";
    const found: string[] = [];
    do found.push(await (await ask("/page")).text());
    while (found.at(-1) === "first");
    expect(found.length).toBeGreaterThan(1);
    expect(asked.get("/page")).toBe(2);
  });

  test("asks the server once where many ask for a page that it does not have", async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask("/many")));
    expect(asked.get("/many")).toBe(1);
  });

  test.each([
    ["the desk", "/desk", {}],
    ["who has a cookie", "/cookie", { cookie: "a=b" }],
    ["who has a key", "/key", { authorization: "Bearer x" }],
    ["an error", "/fails", {}],
  ])("keeps nothing of %s", async (_, path, headers) => {
    await ask(path, { headers });
    await ask(path, { headers });
    expect(asked.get(path)).toBe(2);
  });

  test("believes nothing of what a visitor says about where a request comes from", async () => {
    const names = [
      ...["x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-proto", "x-forwarded-host"],
      ...["x-forwarded-port", "x-gainsay-peer", "x-gainsay-method", "x-middleware-subrequest"],
      ...["x-request-id", "proxy"],
    ];
    const made = Object.fromEntries(names.map((name) => [name, "made-up"]));
    const answer = await ask("/echo", { headers: made });
    const reached = await answer.json();
    expect(JSON.stringify(reached)).not.toContain("made-up");
    expect(reached).toMatchObject({ host: "localhost", "x-forwarded-for": "127.0.0.1" });
    expect(reached["x-request-id"]).toBe(answer.headers.get("x-request-id"));
  });

  test("names each request by itself, also where the page was kept", async () => {
    const ids = [await ask("/named"), await ask("/named")].map(({ headers }) =>
      headers.get("x-request-id"),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test("answers what is too large with a sentence, and the operator's addresses to nobody", async () => {
    const body = new Uint8Array(mostRequestBytes + 1);
    const answer = await ask("/desk", { method: "POST", body });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("which is the most that is taken at once");
    for (const path of ["/metrics", "/api/renew"]) expect((await ask(path)).status).toBe(404);
  });

  test("serves what it holds where the server does not answer, and says so where it holds nothing", async () => {
    const at = { folder: join(folder, "alone"), port: await freePort() };
    const other = createServer((_, response) => {
      response.setHeader("Cache-Control", "s-maxage=1, stale-if-error=60");
      response.end("held");
    });
    await new Promise((resolve) => other.listen(0, "127.0.0.1", () => resolve(undefined)));
    const { port } = other.address() as AddressInfo;
    const alone = await startNginx({ ...at, app: [`127.0.0.1:${port}`] });
    const read = async (path: string) => {
      const answer = await fetch(alone.origin + path);
      return [answer.status, (await answer.text()).slice(0, 40)];
    };
    expect(await read("/held")).toEqual([200, "held"]);
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await read("/held")).toEqual([200, "held"]);
    expect(await read("/new")).toEqual([503, "The server does not answer just now. Try"]);
    await alone.end();
  });

  test("is the site of its own name alone", async () => {
    const { status } = await fetch(nginx.origin.replace("localhost", "127.0.0.1"));
    expect(status).toBe(421);
  });

  test("holds back who asks too often, and says so", async () => {
    const at = { folder: join(folder, "counted"), port: await freePort(), app: [app] };
    const strict = await startNginx({ ...at, counted: true });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => fetch(`${strict.origin}/sign-in`)),
    );
    await strict.end();
    expect(answers.map(({ status }) => status)).toContain(429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(30);
  });
});
