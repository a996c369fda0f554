/** Files that are sent at once: so many, and each counts no longer than somebody reads it. */
import { afterEach, expect, test } from "vitest";
import { peerHeader } from "@/lib/client-address";
import { forgetOfProcess } from "@/lib/of-process";
import { most, sent } from "./open-files";

afterEach(() => forgetOfProcess("open files"));

const from = (address: string) => new Headers({ [peerHeader]: address });
const pieces = (count: number, fails = false) => {
  let left = count;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left === 0) return fails ? controller.error(new Error("Broken.")) : controller.close();
        left -= 1;
        controller.enqueue(new Uint8Array([left]));
      },
    },
    { highWaterMark: 0 },
  );
};
/** A file that must be sent. */
function file(address: string, body = pieces(2), idle?: number) {
  const answer = sent(from(address), () => body, idle);
  if (answer instanceof Response) throw new Error(`Not sent: ${answer.status}.`);
  return answer;
}
const status = (address: string) => {
  const answer = sent(from(address), () => pieces(1));
  return answer instanceof Response ? answer.status : 200;
};

test("four go to one address, and the next once one of them is there, given up or broken", async () => {
  const address = "192.0.2.1";
  const ends = [
    (body: ReadableStream) => new Response(body).arrayBuffer(),
    (body: ReadableStream) => body.cancel(),
    async (body: ReadableStream) => {
      const reader = body.getReader();
      await reader.read();
      await reader.cancel();
    },
  ];
  for (const end of ends) {
    forgetOfProcess("open files");
    const files = Array.from({ length: most.address }, () => file(address));
    const refused = sent(from(address), () => pieces(1)) as Response;
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "10"]);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(((await refused.json()) as { detail: string }).detail).toContain("4 files");
    // Others have theirs meanwhile.
    expect(status("192.0.2.2")).toBe(200);
    for (const body of files.slice(0, 1)) await end(body);
    expect([status(address), status(address)]).toEqual([200, 429]);
  }
  forgetOfProcess("open files");
  const files = Array.from({ length: most.address }, () => file(address, pieces(1, true)));
  await expect(new Response(files[0]).arrayBuffer()).rejects.toThrow("Broken.");
  expect(status(address)).toBe(200);
});

test("so many go out in all", () => {
  for (let at = 0; at < most.all; at += 1) file(`192.0.2.${at}`);
  const refused = sent(from("198.51.100.1"), () => pieces(1)) as Response;
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "10"]);
});

test("one that nobody reads on is given up", async () => {
  let isGivenUp = false;
  const endless = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => controller.enqueue(new Uint8Array(1)),
      cancel() {
        isGivenUp = true;
      },
    },
    { highWaterMark: 0 },
  );
  const reader = file("192.0.2.1", endless, 20).getReader();
  await reader.read();
  await expect(reader.closed).rejects.toThrow("Nobody read on.");
  expect(isGivenUp).toBe(true);
  for (let at = 0; at < most.address; at += 1) expect(status("192.0.2.1")).toBe(200);
});
