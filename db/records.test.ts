/** `records.jsonl` holds the published record: every matter's document can be put together from its lines. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { recordTypes } from "@/lib/export/record-types";
import { exportedHouse, site } from "./exported.fixture";
import { recordsPieces } from "./public/export-work";
import { publicReader } from "./public/files";
import { getMatter } from "./public/queries/matters";

let house: Awaited<ReturnType<typeof exportedHouse>>;
beforeAll(async () => {
  house = await exportedHouse();
});
afterAll(() => house.end());

// biome-ignore lint/suspicious/noExplicitAny: lines are of many shapes.
type Line = any;

async function read() {
  let text = "";
  for await (const piece of recordsPieces(house.folder, site, "CC BY 4.0")) text += piece;
  const lines: Line[] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const of = (type: keyof typeof recordTypes) =>
    lines.filter(({ record }) => record === type).map(({ record: _, ...fields }) => fields);
  return { text, lines, of };
}

const byId = (list: Line[] = []) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Without what says that there is nothing, which documents leave out. */
const known = ({ formerIds, leadRebuttalId, matterId: _, ...record }: Line) => ({
  ...record,
  ...(formerIds && { formerIds }),
  ...(leadRebuttalId && { leadRebuttalId }),
});

test("types come in their order, each described, and the file is the same every time", async () => {
  const { text, lines } = await read();
  const types = [...new Set(lines.map(({ record }) => record))];
  const order = Object.keys(recordTypes);
  expect(types).toEqual(order.filter((type) => types.includes(type)));
  expect(types.length).toBeGreaterThan(15);
  expect(lines[0]).toMatchObject({ format: "gainsay-records/1", site, licence: "CC BY 4.0" });
  expect(lines.at(-1)).toEqual({ record: "end", logHead: lines[0].logHead });
  expect((await read()).text).toBe(text);
});

test("every published document can be put together from the lines", async () => {
  const { of } = await read();
  const record = publicReader(house.folder);
  expect(of("matter")).toHaveLength(3);
  for (const { version, ...matter } of of("matter")) {
    const published = (await getMatter(matter.slug, record))?.version;
    if (!published) throw new Error("It is not there.");
    expect(version).toMatchObject({ number: published.number, hash: published.hash });
    const own = (type: Parameters<typeof of>[0]) =>
      of(type)
        .filter(({ matterId }) => matterId === matter.id)
        .map(known);
    const standings = new Map(own("standing").map((row) => [row.statementId, row]));
    const pairings = new Map(own("pairing").map((row) => [row.rebuttalId, row]));
    const statements = of("statement").flatMap((row) => {
      const { number, partyId } = standings.get(row.id) ?? {};
      return number ? [{ ...row, number, partyId }] : [];
    });
    const said = new Set(statements.map(({ id }) => id));
    const rebuttals = of("rebuttal").flatMap((row) => {
      const pairing = pairings.get(row.id);
      return pairing ? [{ ...row, heading: pairing.heading }] : [];
    });
    const document = published.document as MatterDocument & Record<string, Line[]>;
    const shared = (type: Parameters<typeof of>[0], list: { id: string }[]) => {
      const ids = new Set(list.map(({ id }) => id));
      return byId(of(type).filter(({ id }) => ids.has(id)));
    };
    expect(known(matter)).toEqual(document.matter);
    expect(own("party")).toEqual(document.parties);
    expect(own("point")).toEqual(document.points);
    expect(own("stance")).toEqual(document.stances);
    expect(own("event")).toEqual(document.events);
    expect(own("reply_search")).toEqual(document.replySearches);
    expect(own("comment_request")).toEqual(document.commentRequests);
    expect(own("reported_non_reply")).toEqual(document.reportedNonReplies ?? []);
    expect(byId(statements)).toEqual(byId(document.statements));
    expect(byId(rebuttals)).toEqual(byId(document.rebuttals));
    expect(byId(of("quotation").filter((row) => said.has(row.statementId)))).toEqual(
      byId(document.quotations),
    );
    expect(shared("speaker", document.speakers)).toEqual(byId(document.speakers));
    expect(shared("occasion", document.occasions)).toEqual(byId(document.occasions));
    expect(shared("source", document.sources)).toEqual(byId(document.sources));
    expect(shared("capture", document.captures)).toEqual(byId(document.captures));
  }
});
