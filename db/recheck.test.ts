/** Captured addresses are asked again: at the desk, before a person, and to readers. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recheckAs } from "@/cli/recheck";
import { WrongUse } from "@/cli/wrong-use";
import { catchUp, rebuild } from "@/db/catch-up";
import { rechecker } from "@/db/desk/machine-accounts";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { lookAtRecheck } from "@/db/desk/mutations/rechecks";
import { restrictMatter } from "@/db/desk/mutations/restrictions";
import { submitForReview } from "@/db/desk/mutations/review";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, changeQuotation, logStatement } from "@/db/desk/mutations/statements";
import { listAskedAgain, listFindings, listRechecks } from "@/db/desk/queries/rechecks";
import { recheckDue } from "@/db/desk/recheck";
import { captures, quotations } from "@/db/desk/schema";
import { takeInAddress } from "@/db/desk/take-in";
import type { DeskContext } from "@/db/desk/write";
import { publicReader } from "@/db/public/files";
import { exportRows } from "@/db/public/queries/export-rows";
import { getRechecks } from "@/db/public/queries/rechecks";
import { contextOf, emptyHouse, soloEditor, type TestHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { limits } from "@/lib/capture/limits";
import type { Network } from "@/lib/capture/network";
import { leadingTo } from "@/lib/capture/network.fixture";
import { tinyPdf } from "@/lib/capture/pdf.fixture";
import { InputError, NotAllowedError } from "@/lib/errors";
import { datasets } from "@/lib/export/datasets";
import { wordsTold } from "@/lib/recheck/told";
import { urls } from "@/lib/urls";
import { addressesBetween } from "./publishing-work";

type Page = (request: IncomingMessage, response: ServerResponse) => void;

const words = "The quay was closed on Monday — and it stays so";
const html = (...paragraphs: string[]): string =>
  `<!doctype html><title>A paper</title><article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;
const whole = html(
  "What the office told us.",
  `“${words},” said the office.`,
  "More of it follows.",
);
const answer =
  (body: string | Uint8Array, type = "text/html; charset=utf-8", more = {}): Page =>
  (_, response) =>
    response.writeHead(200, { "content-type": type, ...more }).end(body);
const status =
  (code: number, more = {}): Page =>
  (_, response) =>
    response.writeHead(code, { "content-type": "text/html", ...more }).end("<p>No");

let server: Server;
let pages: Record<string, Page>;
let asked: IncomingMessage[];
let network: Network;
let house: TestHouse;
let reporter: DeskContext;

beforeEach(async () => {
  pages = {};
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    (pages[request.url ?? ""] ?? status(404))(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  network = leadingTo(port);
  house = emptyHouse();
  reporter = contextOf(house.desk, "reporter");
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const contact = "https://gainsay.example";

/** Captures a page and takes words from it into a matter; returns what they are called. */
async function quoted(path: string, page: Page = answer(whole), text = words) {
  pages[path] = page;
  const url = `http://paper.org${path}`;
  const { source, capture } = await takeInAddress(reporter, { url }, { contact, network });
  expect(capture.failure).toBeNull();
  const name = path.replaceAll("/", "");
  const matter = openMatter(reporter, {
    ...{ slug: `quay-${name}`, question: "Is the quay closed?", summary: "It is said to be." },
  }).publicId;
  const party = addParty(reporter, { matter, name: "Office", positionInShort: "It is." }).publicId;
  const point = addPoint(reporter, { matter, proposition: "The quay is closed" }).publicId;
  const speaker = addSpeaker(reporter, { kind: "organisation", name: `Office ${name}` }).publicId;
  const occasion = addOccasion(reporter, { kind: "speech", title: "At the quay" }).publicId;
  const statement = logStatement(reporter, { speaker, occasion, summary: "Closed." }).publicId;
  const quotation = addQuotation(reporter, {
    ...{ statement, source: source.publicId, capture: capture.publicId },
    ...{ form: "verbatim", language: "en", text },
  });
  placeStatement(reporter, { matter, statement, party });
  takeStance(reporter, { statement, point, position: "asserts" });
  return {
    ...{ matter, statement, source: source.publicId },
    ...{ capture: capture.publicId, quotation: quotation.publicId },
  };
}

/** Asks at a time of day 1, 2, 3 … of March, and returns what was found. */
async function ask(day = 1, more: Partial<Parameters<typeof recheckDue>[1]> = {}) {
  const now = () => new Date(Date.UTC(2027, 2, day, 6));
  const found = [];
  const options = { contact, network, everyDays: 7, limit: 100, pause: 0, ...more };
  for await (const one of recheckDue({ ...reporter, now }, options)) found.push(...one.found);
  return found;
}

const publish = (matter: string) => {
  submitForReview(soloEditor(house), { matter });
  publishMatter(soloEditor(house), { matter });
  catchUp(house.desk, house.folder);
};
const told = async (capture: string) =>
  (await getRechecks([capture], publicReader(house.folder))).get(capture);
const holds = () => expect([...verify(house.folder)]).toEqual([]);

describe("what a site answers", () => {
  test("the same words, set otherwise, in another encoding or a PDF: still there", async () => {
    await quoted("/a");
    await quoted("/b");
    await quoted(
      "/c",
      answer(tinyPdf([["He said: it was closed on Monday."]]), "application/pdf"),
      "it was closed on Monday",
    );
    pages["/a"] = answer(
      html("Otherwise.", "Now: ‘The quay was closed on\n Monday – and it stays so’."),
    );
    const latin = html(`Encore une fois, d’une façon nouvelle. ${words.replace("—", "-")} déjà`);
    pages["/b"] = answer(
      Buffer.from(latin.replaceAll("’", "'"), "latin1"),
      "text/html; charset=iso-8859-1",
    );
    expect((await ask()).map(({ outcome }) => outcome)).toEqual(Array(3).fill("still_there"));
  });

  test("other words: changed, with the passage that comes nearest; nothing near: changed as well", async () => {
    const { quotation, source } = await quoted("/a");
    pages["/a"] = answer(
      html("What the office told us.", "“The quay was closed on Sunday — and it stays so.”"),
    );
    const [found] = await ask(1);
    expect(found?.missing).toEqual([
      { quotation, nearest: expect.stringContaining("closed on Sunday") },
    ]);
    const [line] = listFindings(house.desk.db);
    expect(line).toMatchObject({ outcome: "changed", source });
    expect(line?.missing).toMatchObject([
      { text: words, nearest: expect.stringContaining("Sunday") },
    ]);
    pages["/a"] = answer(html("Something else altogether, about the weather of the week."));
    expect((await ask(20))[0]?.missing).toEqual([{ quotation, nearest: null }]);
  });

  test.each([404, 410])("%i: gone", async (code) => {
    await quoted("/a");
    pages["/a"] = status(code);
    expect(await ask()).toMatchObject([{ outcome: "gone", missing: [] }]);
  });

  test("a redirect to another page: moved, with the words there or without; to the same with a slash: not", async () => {
    const { quotation } = await quoted("/a");
    await quoted("/b");
    await quoted("/c");
    pages["/a"] = status(301, { location: "/home" });
    pages["/home"] = answer(html("Welcome to our new and much improved front page."));
    pages["/b"] = status(302, { location: "http://www.paper.org/new/b" });
    pages["/new/b"] = answer(whole);
    pages["/c"] = status(301, { location: "http://www.paper.org/c/" });
    pages["/c/"] = answer(whole);
    expect(await ask()).toMatchObject([
      { outcome: "moved", movedTo: "http://paper.org/home", missing: [{ quotation }] },
      { outcome: "moved", movedTo: "http://www.paper.org/new/b", missing: [] },
      { outcome: "still_there", movedTo: null },
    ]);
  });

  test("403, 503, too much, or nothing in time: it could not be asked, and nobody is told that it is gone", async () => {
    const { capture, matter } = await quoted("/a");
    publish(matter);
    await ask(1);
    catchUp(house.desk, house.folder);
    const before = await told(capture);
    expect(before).toMatchObject({ outcome: "still_there" });
    const large: Page = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(Buffer.alloc(limits.bytes + 1, "a"));
    };
    for (const [index, page] of [status(403), status(503), large, () => {}].entries()) {
      pages["/a"] = page;
      const found = await ask(10 + 40 * index, { time: index === 3 ? 300 : undefined });
      expect(found).toMatchObject([{ outcome: "not_asked", missing: [] }]);
    }
    expect(listFindings(house.desk.db)).toEqual([]);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toEqual(before);
    holds();
  });

  test("that the page is as it was, where it was asked with its own mark", async () => {
    await quoted("/a", answer(whole, "text/html", { etag: '"one"' }));
    pages["/a"] = (request, response) =>
      request.headers["if-none-match"] === '"one"'
        ? response.writeHead(304).end()
        : answer("<p>Never sent</p>")(request, response);
    expect(await ask()).toMatchObject([{ outcome: "still_there" }]);
    expect(await ask(20)).toMatchObject([{ outcome: "still_there" }]);
  });
});

describe("when a site is asked", () => {
  test("the one asked longest ago first, none twice within the time, and a run that ends goes on", async () => {
    for (const path of ["/a", "/b", "/c"]) await quoted(path);
    asked = [];
    await ask(1, { limit: 2 });
    await ask(1, { limit: 2 });
    expect(asked.map(({ url }) => url)).toEqual(["/a", "/b", "/c"]);
    await ask(7);
    expect(asked).toHaveLength(3);
    await ask(9);
    expect(asked).toHaveLength(6);
    expect(asked[0]?.headers["user-agent"]).toContain("Gainsay");
  });

  test("a host that refuses is left alone: the rest of the run, then for a day, two, four", async () => {
    await quoted("/a");
    await quoted("/b");
    pages["/a"] = pages["/b"] = status(429);
    asked = [];
    await ask(1);
    expect(asked.map(({ url }) => url)).toEqual(["/a"]);
    const [next] = listAskedAgain(house.desk.db, { everyDays: 7, limit: 1 });
    expect(next?.url).toContain("/b");
    await ask(1);
    expect(asked.map(({ url }) => url)).toEqual(["/a", "/b"]);
    await ask(2);
    await ask(2);
    expect(asked).toHaveLength(4);
    await ask(3);
    expect(asked).toHaveLength(4);
    await ask(4);
    expect(asked).toHaveLength(5);
  });

  test("one host is asked with a pause between; one source can be asked at once, due or not", async () => {
    const { source } = await quoted("/a");
    await quoted("/b");
    const start = Date.now();
    await ask(1, { pause: 200 });
    expect(Date.now() - start).toBeGreaterThanOrEqual(200);
    asked = [];
    expect(await ask(1, { source })).toHaveLength(1);
    expect(asked.map(({ url }) => url)).toEqual(["/a"]);
    expect(listRechecks(house.desk.db, source)).toHaveLength(2);
  });
});

describe("what a restricted matter alone uses", () => {
  /** As the server does by its schedule. */
  async function onSchedule() {
    asked = [];
    const options = { contact, network, everyDays: 7, limit: 100, pause: 0 };
    const found = recheckDue(rechecker(house.desk), options);
    while (!(await found.next()).done);
    return asked.map(({ url }) => url);
  }

  test("is asked for its members alone, when one of them asks: no machine sends a request", async () => {
    const { matter, source } = await quoted("/a");
    await quoted("/b");
    restrictMatter(reporter, { matter });
    expect(await onSchedule()).toEqual(["/b"]);
    asked = [];
    const command = (given: object) =>
      recheckAs(house.desk, given, contact, () => {}, { network, pause: 0 });
    await command({});
    await expect(command({ source })).rejects.toThrow(WrongUse);
    const other = contextOf(house.desk, "editor", "Eve");
    const options = { contact, network, everyDays: 1, limit: 1, source, pause: 0 };
    expect((await recheckDue(other, options).next()).done).toBe(true);
    expect(asked).toEqual([]);
    expect(await ask(1, { source })).toMatchObject([{ outcome: "still_there" }]);
    expect(asked.map(({ url }) => url)).toEqual(["/a"]);
  });

  test("is kept from a run that is on, which goes on with the next", async () => {
    const { matter } = await quoted("/a");
    const later = await quoted("/b");
    await quoted("/c");
    pages["/a"] = (request, response) => {
      for (const one of [matter, later.matter]) restrictMatter(reporter, { matter: one });
      answer(whole)(request, response);
    };
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await onSchedule()).toEqual(["/a", "/c"]);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect(await onSchedule()).toEqual([]);
  });
});

describe("what readers are told", () => {
  test("that words are still there, at once; that they are not, once an editor looked; the capture is never touched", async () => {
    const { capture, quotation, matter, source, statement } = await quoted("/a");
    const before = house.desk.db.select().from(captures).all();
    await ask(1);
    // Nothing of it is public before the capture is.
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toBeUndefined();
    publish(matter);
    expect(await told(capture)).toMatchObject({
      ...{ outcome: "still_there", checkedAt: "2027-03-01T06:00:00.000Z", missing: [] },
    });
    pages["/a"] = answer(html("The office took it back, and says nothing at all any more."));
    await ask(10);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({ outcome: "still_there" });
    const [line] = listFindings(house.desk.db);
    const look = { recheck: line?.id ?? "", finding: "holds" } as const;
    thrownBy(NotAllowedError, () => lookAtRecheck(reporter, look));
    const head = house.desk.connection.prepare("select max(id) from log_entries").pluck();
    const from = Number(head.get());
    lookAtRecheck(soloEditor(house), look);
    expect(listFindings(house.desk.db)).toEqual([]);
    expect(thrownBy(InputError, () => lookAtRecheck(soloEditor(house), look)).message).toContain(
      "Somebody looked at it",
    );
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toEqual({
      ...{ captureId: capture, outcome: "changed", movedTo: null, missing: [quotation] },
      lookedFor: [quotation],
      checkedAt: "2027-03-10T06:00:00.000Z",
    });
    const addresses = addressesBetween(house.folder, from, Number(head.get()));
    expect(addresses).toEqual([
      urls.source(source),
      urls.statement(statement),
      urls.matter("quay-a"),
    ]);

    let row: unknown[] | undefined;
    for await (const [first] of exportRows(publicReader(house.folder), "statements")) row = first;
    const column = (name: string) =>
      row?.[datasets.statements.columns.findIndex((one) => one.name === name)];
    expect(column("words_recheck")).toBe("not_found");
    expect(column("words_rechecked_at")).toBe("2027-03-10T06:00:00.000Z");

    // The same again needs no second look, and is told with its day.
    await ask(20);
    expect(listFindings(house.desk.db)).toEqual([]);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({ checkedAt: "2027-03-20T06:00:00.000Z" });
    holds();
    // A rebuilt record is told the same; a later version keeps it.
    rebuild(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({ checkedAt: "2027-03-20T06:00:00.000Z" });
    addPoint(reporter, { matter, proposition: "The quay opens" });
    const change = { kind: "update", what: "A point.", reason: "It came up." } as const;
    submitForReview(soloEditor(house), { matter, change });
    publishMatter(soloEditor(house), { matter });
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({ outcome: "changed" });
    holds();
    expect(house.desk.db.select().from(captures).all()).toEqual(before);
  });

  test("nothing of words that were quoted since, until they are looked for in the page itself", async () => {
    const page: Page = (request, response) =>
      request.headers["if-none-match"] === '"two"'
        ? response.writeHead(304).end()
        : answer(whole, "text/html", { etag: '"two"' })(request, response);
    const { capture, quotation, matter, statement, source } = await quoted("/a", page);
    publish(matter);
    pages["/a"] = (request, response) =>
      request.headers["if-none-match"] === '"three"'
        ? response.writeHead(304).end()
        : answer(html(`“${words},” said the office.`), "text/html", { etag: '"three"' })(
            request,
            response,
          );
    await ask(1);
    const later = addQuotation(reporter, {
      ...{ statement, source, capture, form: "reported", language: "en" },
      text: "More of it follows.",
    }).publicId;
    const change = { kind: "update", what: "More words.", reason: "They were left out." } as const;
    submitForReview(soloEditor(house), { matter, change });
    publishMatter(soloEditor(house), { matter });
    catchUp(house.desk, house.folder);
    const found = await told(capture);
    expect(found).toMatchObject({ outcome: "still_there", lookedFor: [quotation] });
    expect(found && wordsTold(found, [quotation])).toContain("Still there");
    expect(found && wordsTold(found, [later])).toBeNull();
    const exported: unknown[][] = [];
    for await (const rows of exportRows(publicReader(house.folder), "statements"))
      exported.push(...rows);
    const place = (name: string) =>
      datasets.statements.columns.findIndex((one) => one.name === name);
    expect(
      exported
        .map((row) =>
          ["quotation_id", "words_recheck", "words_rechecked_at"].map((name) => row[place(name)]),
        )
        .sort(),
    ).toEqual(
      [
        [quotation, "still_there", "2027-03-01T06:00:00.000Z"],
        [later, null, null],
      ].sort(),
    );
    // The site is not asked whether the page changed since: the words were not looked for then.
    expect(await ask(10)).toMatchObject([
      { outcome: "changed", missing: [{ quotation: later }], lookedFor: [quotation, later] },
    ]);
    catchUp(house.desk, house.folder);
    holds();
  });

  test("nothing of words that were changed since, until they are looked for in the page itself", async () => {
    const tagged = answer(whole, "text/html", { etag: '"one"' });
    const { capture, quotation, matter } = await quoted("/a", tagged);
    publish(matter);
    pages["/a"] = (request, response) =>
      request.headers["if-none-match"]
        ? response.writeHead(304).end()
        : answer(html(`“${words},” said the office.`), "text/html", { etag: '"two"' })(
            request,
            response,
          );
    await ask(1);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({ outcome: "still_there" });

    const { revision, text } = house.desk.db.select().from(quotations).get() ?? {};
    changeQuotation(reporter, {
      ...{ record: quotation, revision: revision ?? 0 },
      fields: { text: text?.slice(0, -1) },
    });
    // Readers still have the words that were looked for, and none that are looked for now.
    expect(await told(capture)).toMatchObject({ outcome: "still_there" });
    expect(await ask(10)).toMatchObject([{ outcome: "still_there" }]);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toBeUndefined();
    const change = { kind: "correction", what: "A letter.", reason: "It was one." } as const;
    submitForReview(soloEditor(house), { matter, change });
    publishMatter(soloEditor(house), { matter });
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toBeUndefined();
    asked = [];
    await ask(20);
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined]);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({
      ...{ outcome: "still_there", lookedFor: [quotation] },
      checkedAt: "2027-03-20T06:00:00.000Z",
    });
    holds();
  });

  test("nothing of a check that was mistaken; a page that came back asks for no look", async () => {
    const { capture, matter } = await quoted("/a");
    publish(matter);
    await ask(1);
    pages["/a"] = answer(html("Before you go on, tell us whether you consent to everything."));
    await ask(10);
    const [line] = listFindings(house.desk.db);
    lookAtRecheck(soloEditor(house), {
      ...{ recheck: line?.id ?? "", finding: "mistaken", note: "A page of consent." },
    });
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({ outcome: "still_there" });
    pages["/a"] = status(404);
    await ask(20);
    expect(listFindings(house.desk.db)).toMatchObject([{ outcome: "gone" }]);
    pages["/a"] = answer(whole);
    await ask(30);
    expect(listFindings(house.desk.db)).toEqual([]);
    catchUp(house.desk, house.folder);
    expect(await told(capture)).toMatchObject({
      ...{ outcome: "still_there", checkedAt: "2027-03-30T06:00:00.000Z" },
    });
    holds();
  });
});

test("the command tells each address, counts what was found, and refuses what it cannot use", async () => {
  await quoted("/a");
  await quoted("/b");
  pages["/b"] = status(404);
  const lines: string[] = [];
  const run = (given: Parameters<typeof recheckAs>[1]) =>
    recheckAs(house.desk, given, contact, (line) => lines.push(line), { network, pause: 0 });
  const { line, data, isAlike } = await run({});
  expect(line).toBe("2 addresses asked: 1 still there, 1 gone.");
  expect(isAlike).toBe(false);
  expect(data).toMatchObject({ still_there: 1, gone: 1, changed: 0, sources: [{}, {}] });
  expect(lines).toEqual(["Still there: http://paper.org/a", "Gone: http://paper.org/b"]);
  expect((await run({})).line).toBe("0 addresses asked.");
  expect((await run({ limit: "1" })).isAlike).toBe(true);
  await expect(run({ days: "never" })).rejects.toThrow(WrongUse);
  await expect(run({ source: "madeUpIdxxx2" })).rejects.toThrow(WrongUse);
});
