/** What docs/webhooks.md shows a receiver: both programs take what we sign, and nothing else. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hookTypes } from "./messages";
import { newHookSecret, signedHeaders } from "./signature";

const text = readFileSync(resolve(import.meta.dirname, "../../docs/webhooks.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "gainsay-hooks-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shown = (language: string) =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "su").exec(text)?.[1] ?? "";

const secret = newHookSecret();
const body = '{"type":"person.spoke","of":"Łódź"}';
const now = new Date();
const signed = (at: Date, secrets: string[]) => signedHeaders({ id: "msg_1", body }, at, secrets);
const headers = signed(now, [secret]);
const asked: [headers: Record<string, string>, body: string, isOurs: boolean][] = [
  [headers, body, true],
  [signed(now, [newHookSecret(), secret]), body, true],
  [headers, `${body} `, false],
  [{ ...headers, "webhook-id": "msg_2" }, body, false],
  [{ ...headers, "webhook-signature": "v1,aaaa v2,bbbb nothing" }, body, false],
  [signed(now, [newHookSecret()]), body, false],
  [signed(new Date(now.getTime() - 600_000), [secret]), body, false],
];
const answers = asked.map(([, , isOurs]) => isOurs);

test("in Node", async () => {
  const file = join(folder, "receiver.mjs");
  writeFileSync(file, shown("js"));
  const { isOurs } = (await import(file)) as { isOurs: (...given: unknown[]) => boolean };
  expect(asked.map(([given, sent]) => isOurs(secret, given, sent))).toEqual(answers);
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;
test.skipIf(!hasPython)("in Python (skipped where python3 is absent)", () => {
  const program = `${shown("python")}
import json, sys
given = json.load(sys.stdin)
print(json.dumps([is_ours(given["secret"], headers, body) for headers, body, _ in given["asked"]]))
`;
  const input = JSON.stringify({ secret, asked });
  const { stdout, stderr } = spawnSync("python3", ["-c", program], { input, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(answers);
});

test("every type of message is told of, in the words of the code", () => {
  const rows = [...text.matchAll(/^\| `([a-z.]+)` \| (.*) \|$/gmu)].map(([, type, told]) => [
    type,
    told,
  ]);
  expect(Object.fromEntries(rows)).toEqual(hookTypes);
});
