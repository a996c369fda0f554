/** Pages are renewed for this process alone. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { askToRenew } from "@/lib/renewal";
import { POST } from "./route";

const revalidatePath = vi.hoisted(() => vi.fn());
vi.mock("next/cache", () => ({ revalidatePath }));

const server = createServer(async (message, response) => {
  const headers = message.headers as Record<string, string>;
  const body = await text(message);
  const { status } = await POST(
    new Request("http://server/api/renew", { method: "POST", headers, body }),
  );
  response.writeHead(status).end();
});

afterEach(() => {
  server.close();
  vi.unstubAllEnvs();
  revalidatePath.mockReset();
});

test("the server renews what it asks itself for, and nobody else can ask", async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  vi.stubEnv("PORT", String((server.address() as AddressInfo).port));

  await askToRenew(["/matters/кто", "/people/a"]);
  expect(revalidatePath.mock.calls.map(([address]) => address)).toEqual(
    expect.arrayContaining([encodeURI("/matters/кто"), "/people/a"]),
  );
  revalidatePath.mockReset();
  await askToRenew("all");
  expect(revalidatePath.mock.calls).toEqual([["/", "layout"]]);

  revalidatePath.mockReset();
  for (const secret of ["", "00", "0".repeat(64), "not hex"]) {
    const headers = { "x-gainsay-renewal": secret };
    const asked = new Request("http://server/api/renew", {
      method: "POST",
      headers,
      body: '"all"',
    });
    expect((await POST(asked)).status).toBe(404);
  }
  expect(revalidatePath).not.toHaveBeenCalled();
});
