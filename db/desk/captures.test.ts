import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { contextOf, emptyHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { sha256 } from "@/lib/canonical";
import type { Network } from "@/lib/capture/network";
import { leadingTo } from "@/lib/capture/network.fixture";
import { tinyPdf } from "@/lib/capture/pdf.fixture";
import { tinyPng } from "@/lib/capture/picture.fixture";
import { ConflictError, InputError } from "@/lib/errors";
import { captureBytesPath, keepBytesAside, readBytes } from "./capture-bytes";
import { addOccasion } from "./mutations/occasions";
import { addSpeaker } from "./mutations/people";
import { addCapture, addSource, changeSource } from "./mutations/sources";
import { addQuotation, logStatement } from "./mutations/statements";
import { getCapture, getDeskSource, listKnownSources, listNewestSources } from "./queries/sources";
import { logEntries, sources } from "./schema";
import { takeInAddress, takeInFile, takeInText } from "./take-in";

const page = `<!doctype html><html lang="en"><head><title>x</title><script type="application/ld+json">
{"@type":"NewsArticle","headline":"A denial","author":{"name":"Ada Byron"},"publisher":{"name":"The Courier"},"datePublished":"2026-02-02T23:52:00+03:00"}
</script></head><body><h1>A denial</h1><p>He said that it was not so.</p></body></html>`;
const pageText = "A denial\n\nHe said that it was not so.";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A site on loopback under a public name, whose answer can change. */
async function site() {
  const answer = { status: 200, body: page };
  const server = createServer((_, response) => {
    response.writeHead(answer.status, {
      "content-type": "text/html; charset=utf-8",
      server: "test",
    });
    response.end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const network: Network = leadingTo(port);
  return { answer, how: { contact: "https://gainsay.example", network } };
}

const url = "http://courier.example.org/a";

async function problemsOf(work: Promise<unknown>) {
  const error = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).problems;
}

test("a fetched page is a source with what it says of itself, its bytes outside the database", async () => {
  const { desk, folder } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const { how } = await site();
  const { source, capture, same } = await takeInAddress(reporter, { url: `${url}#top` }, how);
  expect(source).toMatchObject({
    url,
    title: "A denial",
    byline: "Ada Byron",
    publisher: "The Courier",
    publishedAt: "2026-02-02T23:52:00",
    publishedZone: "+03:00",
    language: "en",
  });
  expect(capture).toMatchObject({
    status: "captured",
    method: "fetched",
    finalUrl: url,
    redirects: "[]",
    mediaType: "text/html; charset=utf-8",
    byteLength: page.length,
    bytesSha256: sha256(page),
    extractedText: pageText,
    textSha256: sha256(pageText),
  });
  expect(JSON.parse(capture.headers ?? "")).toMatchObject({ server: "test" });
  expect(same).toBeUndefined();
  const path = captureBytesPath(desk.captureFolder, sha256(page));
  expect(gunzipSync(readFileSync(path)).toString()).toBe(page);
  expect([...verify(folder)].filter((line) => !line.includes("public record"))).toEqual([]);
});

test("what could not be fetched stays on record with the reason, and is completed by pasting", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const { answer, how } = await site();
  answer.status = 403;
  const failed = await takeInAddress(reporter, { url }, how);
  expect(failed.capture).toMatchObject({
    status: "failed",
    failure: "The site answered 403: it does not let programs read the page.",
    bytesSha256: null,
  });
  expect(failed.source.title).toBe(url);
  const { source, capture } = await takeInText(reporter, {
    source: failed.source.publicId,
    url,
    text: "A denial\r\n02.02.2026 23:52\r\n\r\nHe said that it was not so.",
    extent: "whole",
  });
  expect(source).toMatchObject({
    publicId: failed.source.publicId,
    title: "A denial",
    publishedAt: "2026-02-02T23:52",
    publishedZone: null,
  });
  expect(capture.extractedText).toBe("A denial\n02.02.2026 23:52\n\nHe said that it was not so.");
  const { captures } = getDeskSource(desk.db, source.publicId);
  expect(captures.map(({ status, method }) => [status, method])).toEqual([
    ["captured", "pasted"],
    ["failed", "fetched"],
  ]);
});

test("addresses that lead inside are failures on record; what is no address is said in its field", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const { how } = await site();
  const { capture } = await takeInAddress(reporter, { url: "http://127.0.0.1/admin" }, how);
  expect(capture.failure).toBe(
    "“127.0.0.1” leads into a network that is not public; only public pages are fetched.",
  );
  for (const wrong of ["", "example.org", "javascript:alert(1)", "http://me:pw@example.org/"]) {
    const [problem] = await problemsOf(takeInAddress(reporter, { url: wrong }, how));
    expect(problem?.field).toBe("url");
  }
  expect(desk.db.select().from(sources).all()).toHaveLength(1);
});

test("the same bytes, captured again, are recognised; what a person wrote is left alone", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const { how } = await site();
  const first = await takeInAddress(reporter, { url }, how);
  const id = first.source.publicId;
  changeSource(reporter, {
    source: id,
    revision: 1,
    fields: { title: "As corrected", byline: null },
  });
  const again = await takeInAddress(reporter, { source: id, url }, how);
  expect(again.same?.publicId).toBe(first.capture.publicId);
  expect(again.source).toMatchObject({ title: "As corrected", byline: "Ada Byron" });
  expect(getDeskSource(desk.db, id).captures[0]?.sameAs).toEqual({
    publicId: first.capture.publicId,
    capturedAt: first.capture.capturedAt,
  });
  expect(listKnownSources(desk.db, { url })[0]).toMatchObject({ publicId: id, captures: 2 });
  const textSha256 = first.capture.textSha256;
  expect(listKnownSources(desk.db, { textSha256 })).toHaveLength(1);
  expect(listKnownSources(desk.db, {})).toEqual([]);
});

test("files are read by their kind; one that cannot be read is a failure on record", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const pdf = tinyPdf([["A communique"]]);
  const read = await takeInFile(reporter, {
    ...{ name: "communique.pdf", bytes: pdf, mediaType: "application/pdf" },
  });
  expect(read.capture).toMatchObject({ method: "uploaded", extractedText: "A communique" });
  expect(Buffer.from(readBytes(desk.captureFolder, read.capture.bytesSha256 ?? ""))).toEqual(pdf);
  const scan = await takeInFile(reporter, {
    ...{ name: "scan.pdf", bytes: tinyPdf([[]]), mediaType: "application/pdf" },
  });
  expect(scan.source.title).toBe("scan.pdf");
  expect(scan.source.kind).toBe("document");
  expect(scan.capture).toMatchObject({ status: "captured", extractedText: "" });
  const picture = await takeInFile(reporter, {
    ...{ name: "still.jpg", bytes: tinyPng(), mediaType: "image/jpeg" },
  });
  expect(picture.capture).toMatchObject({ mediaType: "image/png", extractedText: "" });
  const none = await takeInFile(reporter, {
    ...{ name: "still.png", bytes: Buffer.from("<svg/>"), mediaType: "image/png" },
  });
  expect(none.capture.failure).toBe("This is no PNG, JPEG or WebP picture.");
});

test("captions are read as a transcript, uploaded or pasted", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const captions = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>It is open.\n";
  const bytes = Buffer.from(captions);
  const read = await takeInFile(reporter, { name: "debate.vtt", bytes, mediaType: "text/vtt" });
  expect(read.source).toMatchObject({ kind: "transcript", title: "debate.vtt" });
  expect(read.capture.extractedText).toBe("[0:01] Ann Lee: It is open.");
  expect(Buffer.from(readBytes(desk.captureFolder, read.capture.bytesSha256 ?? ""))).toEqual(bytes);
  const pasted = await takeInText(reporter, { text: captions, extent: "excerpt" });
  expect(pasted.source.kind).toBe("transcript");
  expect(pasted.capture).toMatchObject({
    mediaType: "text/vtt; charset=utf-8",
    extractedText: "[0:01] Ann Lee: It is open.",
  });
  const empty = { name: "none.vtt", bytes: Buffer.from("WEBVTT\n"), mediaType: "text/vtt" };
  expect((await takeInFile(reporter, empty)).capture.failure).toBe(
    "These captions hold no words with their times.",
  );
});

test("pasted HTML is read as a page, and nothing is no capture", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const { source, capture } = await takeInText(reporter, { text: page, extent: "excerpt" });
  expect(source.title).toBe("A denial");
  expect(capture).toMatchObject({
    mediaType: "text/html; charset=utf-8",
    extent: "excerpt",
    extractedText: pageText,
  });
  expect(await problemsOf(takeInText(reporter, { text: " \n", extent: "whole" }))).toEqual([
    { field: "text", message: "The text is empty." },
  ]);
});

/** What this thread has worked, in ms; the system tells it on Linux. */
const ownTime = "/proc/thread-self/schedstat";
const worked = () => Number(readFileSync(ownTime, "latin1").split(" ")[0]) / 1e6;

test.skipIf(!existsSync(ownTime))("packing what is slow to pack holds nobody up", async () => {
  const { desk } = emptyHouse();
  // Four letters in no order take gzip longer than any article does.
  const bytes = Buffer.from(Array.from(randomBytes(2_000_000), (byte) => byte & 3));
  const before = worked();
  gzipSync(bytes);
  const packing = worked() - before;
  let isDone = false;
  const keeping = keepBytesAside(desk.captureFolder, bytes).finally(() => {
    isDone = true;
  });
  let held = 0;
  while (!isDone) {
    const since = worked();
    await new Promise((done) => setTimeout(done, 1));
    held = Math.max(held, worked() - since);
  }
  expect(held).toBeLessThan(packing / 2);
  const { bytesSha256 } = await keeping;
  expect(bytes.equals(readBytes(desk.captureFolder, bytesSha256))).toBe(true);
});

test("no folder is made recursively: of a read-only disk Node then says that there is no such file", async () => {
  const { folder } = emptyHouse();
  const gone = join(folder, "gone");
  await expect(keepBytesAside(gone, Buffer.from("a"))).rejects.toMatchObject({ code: "ENOENT" });
  expect(existsSync(gone)).toBe(false);
  const held = join(folder, "captures");
  for (const bytes of ["a", "a", "b"]) await keepBytesAside(held, Buffer.from(bytes));
  expect(readBytes(held, sha256("b"))).toEqual(Buffer.from("b"));
});

test("nothing is recorded where one part of it cannot be", async () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const before = desk.db.select().from(logEntries).all().length;
  await problemsOf(takeInText(reporter, { text: "x", extent: "half" as "whole" }));
  expect(desk.db.select().from(sources).all()).toEqual([]);
  expect(desk.db.select().from(logEntries).all()).toHaveLength(before);
});

test("a source is changed by what was read of it; saying the same writes nothing", () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const add = (title: string) =>
    addSource(reporter, { kind: "article", level: "secondary", title });
  const [one, two] = [add("One").publicId, add("Two").publicId];
  const changed = changeSource(reporter, {
    ...{ source: one, revision: 1 },
    fields: { publishedAt: "2026-02-02", upstream: { source: two, hop: "reprints" } },
  });
  expect(changed).toMatchObject({ title: "One", publishedAt: "2026-02-02", revision: 2 });
  expect(getDeskSource(desk.db, one).upstream?.title).toBe("Two");
  expect(
    changeSource(reporter, { source: one, revision: 2, fields: { title: "One" } }).revision,
  ).toBe(2);
  expect(() =>
    changeSource(reporter, { source: one, revision: 1, fields: { title: "Else" } }),
  ).toThrow(ConflictError);
  const circle = {
    source: two,
    revision: 1,
    fields: { upstream: { source: one, hop: "reports" as const } },
  };
  expect(thrownBy(InputError, () => changeSource(reporter, circle)).problems[0]?.field).toBe(
    "fields.upstream",
  );
  expect(
    changeSource(reporter, { source: one, revision: 2, fields: { upstream: null } }),
  ).toMatchObject({ upstreamId: null, upstreamHop: null });
});

test("a source lists what was taken from it, and sources are listed page by page, newest first", () => {
  const { desk } = emptyHouse();
  const reporter = contextOf(desk, "reporter");
  const ids = Array.from(
    { length: 5 },
    (_, at) =>
      addSource(reporter, { kind: "article", level: "secondary", title: `Source ${at}` }).publicId,
  ).reverse();
  const first = listNewestSources(desk.db, { limit: 3 });
  const rest = listNewestSources(desk.db, { limit: 3, after: first.next ?? undefined });
  expect([...first.sources, ...rest.sources].map(({ publicId }) => publicId)).toEqual(ids);
  expect(rest.next).toBeNull();
  const source = ids[0] ?? "";
  const capture = addCapture(reporter, { source, extent: "whole", text: "It is so." }).publicId;
  const speaker = addSpeaker(reporter, { kind: "person", name: "Ada" }).publicId;
  const occasion = addOccasion(reporter, { kind: "speech", title: "A speech" }).publicId;
  const statement = logStatement(reporter, { speaker, occasion, summary: "So it is." }).publicId;
  for (const text of ["It is", "so."]) {
    addQuotation(reporter, { statement, form: "verbatim", text, capture });
  }
  expect(getDeskSource(desk.db, source)).toMatchObject({
    statements: [{ publicId: statement, speaker: "Ada", summary: "So it is." }],
    statementCount: 1,
  });
  expect(getCapture(desk.db, getDeskSource(desk.db, source).source)?.publicId).toBe(capture);
});

const seed = join(process.cwd(), "../shared/data/seed-article.txt");
test.skipIf(!existsSync(seed))(
  "the article of ../shared/data/seed-article.txt is taken in by pasting",
  async () => {
    const { desk } = emptyHouse();
    const reporter = contextOf(desk, "reporter");
    const text = readFileSync(seed, "utf8");
    const { source, capture } = await takeInText(reporter, { text, extent: "whole" });
    expect(source).toMatchObject({
      title: "Cuba denied the claim of negotiations with the USA.",
      publishedAt: "2026-02-02T23:52",
      publishedZone: null,
      byline: null,
      publisher: null,
    });
    expect(capture.extractedText).toBe(text);
  },
);

test("the same file, tried again, leaves one failed attempt, and completes it where it can be read", async () => {
  const { desk } = emptyHouse();
  const context = contextOf(desk, "reporter");
  const upload = (name: string, bytes: Uint8Array, source?: string) =>
    takeInFile(context, { source, name, bytes, mediaType: "application/pdf" });
  const scan = tinyPdf([["x"]]).subarray(0, 100);
  const first = await upload("scan.pdf", scan);
  expect(first.capture.failure).toBe("The PDF could not be read; it may be damaged.");
  const again = await upload("scan.pdf", scan);
  const onward = await upload("scan.pdf", scan, first.source.publicId);
  for (const taken of [again, onward]) {
    expect(taken.source.publicId).toBe(first.source.publicId);
    expect(taken.capture.publicId).toBe(first.capture.publicId);
  }
  expect(getDeskSource(desk.db, first.source.publicId).captures).toHaveLength(1);
  // Another file of that name is another attempt, and so is the same one for another source.
  const other = await upload("scan.pdf", tinyPdf([["x"]]).subarray(0, 110));
  expect(other.source.publicId).not.toBe(first.source.publicId);
  const elsewhere = await upload("scan.pdf", scan, other.source.publicId);
  expect(elsewhere.source.publicId).toBe(other.source.publicId);
  expect(getDeskSource(desk.db, other.source.publicId).captures).toHaveLength(2);
}, 120_000);
