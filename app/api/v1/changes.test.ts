/** The list of changes as a program meets it, and the versions that it leads to. */
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { changeAddress } from "@/db/desk/mutations/matters";
import { mergeRecords } from "@/db/desk/mutations/merges";
import * as t from "@/db/desk/schema";
import { house as merging } from "@/db/merging.fixture";
import { withhold } from "@/db/withholding.fixture";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { encodeKey } from "@/lib/cursor";
import { forgetOfProcess } from "@/lib/of-process";
import { api } from "./api";

afterEach(() => {
  forgetOfProcess("api limits");
  vi.unstubAllEnvs();
});
afterAll(() => vi.unstubAllEnvs());

const ask = (path: string, init?: RequestInit) =>
  api.request(new URL(path, "http://localhost").href, init);
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever was sent.
const read = async (path: string): Promise<any> => (await ask(path)).json();
const pathOf = (address: string) => new URL(address).pathname + new URL(address).search;

/** A house whose record is the one that the API reads. */
function house() {
  const held = merging();
  vi.stubEnv("GAINSAY_DATA", held.folder);
  return held;
}

describe("the list of changes", () => {
  test("leads on from change to change, and back once something is new", async () => {
    const { desk, editor, matter, publish, speakerOf, said, folder } = house();
    const all = await read("/api/v1/changes");
    expect(all.data).toMatchObject([
      {
        ...{ kind: "publication", do: "put", why: null, redirect: null, withheld: null },
        matter: { id: matter, page: "http://localhost:3000/matters/us-cuba-negotiations" },
        version: { number: 1, page: "http://localhost:3000/matters/us-cuba-negotiations/v/1" },
      },
    ]);
    const back = `/api/v1/changes?since=${all.since}`;
    expect(await read(back)).toEqual({ data: [], since: all.since, next: null });
    const { headers } = await ask(back);
    const etag = { headers: { "if-none-match": headers.get("etag") ?? "" } };
    expect([(await ask(back, etag)).status, headers.get("link")]).toEqual([304, null]);

    const [one, other] = [speakerOf("Ana Ash"), speakerOf("Ana Birch")];
    said(one.publicId, "It is so.");
    said(other.publicId, "It was so.");
    publish();
    mergeRecords(editor, { kind: "speakers", keep: one.publicId, gone: other.publicId });
    const revision = desk.db.select().from(t.matters).get()?.revision ?? 0;
    changeAddress(editor, { record: matter, revision, slug: "new-address" });
    publish();
    const held = desk.db.select().from(t.commitments).all();
    const words = held.find(({ text }) => text === "It was so.")?.commitment ?? "";
    withhold(desk, words, editor.actorId);
    catchUp(desk, folder);

    expect((await ask(back, etag)).status).toBe(200);
    const told = [];
    for (let next: string | null = `${back}&limit=2`; next; ) {
      const answer: Response = await ask(pathOf(new URL(next, "http://localhost").href));
      const page = (await answer.json()) as { data: unknown[]; next: string | null };
      expect(page.data.length).toBe(page.next ? 2 : page.data.length);
      expect(answer.headers.get("link")).toBe(page.next && `<${page.next}>; rel="next"`);
      told.push(...page.data);
      next = page.next;
    }
    const people = "http://localhost:3000/people";
    const [from, into] = [other.publicId, one.publicId];
    expect(told).toMatchObject([
      { kind: "correction", do: "put", why: "A slip.", version: { number: 2 } },
      {
        ...{ kind: "correction", matter: { slug: "new-address" } },
        correction: { kind: "correction", what: "They were two.", reason: "A slip." },
      },
      {
        ...{ kind: "address", do: "redirect" },
        redirect: {
          ...{ list: "matters", from: "us-cuba-negotiations", into: "new-address" },
          intoPage: "http://localhost:3000/matters/new-address",
        },
      },
      { kind: "merge", do: "redirect", redirect: { list: "speakers", from, into, fromPage: null } },
      {
        ...{ kind: "merge", do: "redirect" },
        redirect: { fromPage: `${people}/ana-birch`, intoPage: `${people}/ana-ash` },
      },
      {
        ...{ kind: "withholding", do: "redact", why: "A court ordered it." },
        withheld: { commitment: words, versions: [{ number: 2 }, { number: 3 }] },
      },
    ]);
    expect((await ask("/api/v1/changes", { method: "HEAD" })).headers.get("etag")).toBeTruthy();
  });

  test("says so where a cursor is broken, or of a record that is not this one", async () => {
    house();
    for (const since of ["", "x", "WyJwYWlycyIsMSwiYSJd"]) {
      const answer = await ask(`/api/v1/changes?since=${since}`);
      const { errors } = (await answer.json()) as { errors: { parameter: string }[] };
      expect([answer.status, errors[0]?.parameter]).toEqual([400, "since"]);
    }
    const gone = await ask(`/api/v1/changes?since=${encodeKey("changes", [1, "of another"])}`);
    expect([gone.status, ((await gone.json()) as { title: string }).title]).toEqual([
      410,
      "No such place",
    ]);
  });
});

test("a version is there by its number for ever, and its hash vouches for it, withheld or not", async () => {
  const { desk, editor, folder } = house();
  const [{ version: named }] = (await read("/api/v1/changes")).data;
  const version = await read(pathOf(named.document));
  expect(version.version).toMatchObject({ number: 1, hash: named.hash, withdrawal: null });
  const hold = async () => {
    const sealed = await read(pathOf(named.sealed));
    expect(sha256(canonicalJson(sealed.sealed))).toBe(named.hash);
    for (const { commitment, salt, text } of sealed.texts)
      if (text !== null) expect(sha256(salt + text)).toBe(commitment);
    return sealed.texts as { text: string | null; withheldReason: string | null }[];
  };
  const texts = await hold();
  expect(texts.filter(({ text }) => text === null)).toEqual([]);
  const held = desk.db.select().from(t.commitments).all();
  const { question } = version.document.matter;
  withhold(desk, held.find(({ text }) => text === question)?.commitment ?? "", editor.actorId);
  catchUp(desk, folder);
  expect((await hold()).filter(({ text }) => text === null)).toMatchObject([
    { salt: null, withheldReason: "A court ordered it." },
  ]);
  expect((await read(pathOf(named.document))).document.matter.question).toBe("[withheld]");
  for (const number of ["0", "2", "x", "01", "1.0", "99999999999"])
    for (const path of ["", "/sealed"]) {
      const answer = await ask(`/api/v1/matters/us-cuba-negotiations/v/${number}${path}`);
      expect(answer.status).toBe(404);
    }
});
