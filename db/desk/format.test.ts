/**
 * Documents are published and hashed. A field that those of before lack is optional and left out where it is empty: a
 * null in its place would make every record read otherwise, and give every matter a new version.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demoHouse } from "@/db/test-support";
import { getMatterDocument } from "./queries/document";
import { matters } from "./schema";

interface Field {
  name: string;
  isOptional: boolean;
  type: string;
}

/** The records of a document, by the names of their types, with their fields as they are declared. */
function declared(): Map<string, Field[]> {
  const source = readFileSync("lib/document/document.ts", "utf8");
  const [records = ""] = source.split("/** One published version of a matter as readers get it");
  return new Map(
    [...records.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)].map(([, kind = "", body]) => [
      kind,
      [...(body ?? "").matchAll(/^ {2}(\w+)(\??): (.*);$/gm)].map(
        ([, name = "", optional, type = ""]) => ({ name, type, isOptional: optional === "?" }),
      ),
    ]),
  );
}

/** What every document has had since the first. */
const always = {
  MatterDocument:
    "format matter parties points speakers occasions statements quotations stances rebuttals sources captures events replySearches commentRequests",
  MatterRecord: "id slug question summary topics",
  PartyRecord: "id name positionInShort",
  PointRecord: "id proposition opposite note",
  SpeakerRecord: "id slug kind name otherNames nativeName description wikidataId offices",
  OfficeRecord: "id title organisation from to",
  OccasionRecord: "id kind title venue datings",
  DatingRecord: "id edtf phrase earliest latest preferred sourceId note",
  StatementRecord:
    "id number partyId speakerId speakerRole onBehalfOfId occasionId summary language",
  CoSpeakerRecord: "id speakerId role",
  QuotationRecord:
    "id statementId form text language translatedBy originalId sourceId upstream position mediaTime",
  QuotationPosition: "captureId start end prefix suffix",
  StanceRecord: "id statementId pointId position quotationId span reason",
  RebuttalRecord: "id claimId replyId type addressedVia heading note reviewerRating",
  SourceRecord:
    "id kind level title publisher byline url publishedAt publishedZone language upstream",
  CaptureRecord:
    "id sourceId method extent status failure capturedAt finalUrl mediaType bytesSha256 textSha256 byteLength",
  TakedownRecord: "id kind by edtf phrase earliest latest seenAt shownById captureId note",
  EventRecord: "id title edtf phrase earliest latest sourceId quotation",
  ReplySearchRecord: "id statementId partyId searchedAt where outcome replyId",
  ReportedNonReplyRecord:
    "id statementId speakerId kind sourceId words language position edtf phrase earliest latest",
  CommentRequestRecord:
    "id statementId speakerId askedAt channel deadline outcome checkedAt replyId",
};

test("a field that the first documents lack is optional", () => {
  const required = [...declared()].map(([kind, fields]) => [
    kind,
    fields.flatMap(({ name, isOptional }) => (isOptional ? [] : name)).join(" "),
  ]);
  expect(Object.fromEntries(required)).toEqual(always);
});

test("an optional field is left out of a document where it is empty", () => {
  const { desk } = demoHouse();
  const id = desk.db.select().from(matters).get()?.publicId ?? "";
  const kinds = declared();
  const left = new Set<string>();
  const walk = (record: unknown, kind: string) => {
    for (const { name, type, isOptional } of kinds.get(kind) ?? []) {
      const value = (record as Record<string, unknown>)[name];
      if (isOptional && !Object.hasOwn(record as object, name)) left.add(`${kind}.${name}`);
      else if (isOptional) expect([null, undefined, "", []], name).not.toContainEqual(value);
      const [, of = ""] = /^(\w+)(?:\[\])?/.exec(type) ?? [];
      for (const part of [value].flat()) if (part && kinds.has(of)) walk(part, of);
    }
  };
  walk(getMatterDocument(desk.db, id), "MatterDocument");
  // The demo has a record of each kind that lacks it, so that all of them were looked at.
  const optional = [...kinds].flatMap(([kind, fields]) =>
    fields.flatMap(({ name, isOptional }) => (isOptional ? `${kind}.${name}` : [])),
  );
  expect([...left].toSorted()).toEqual(optional.toSorted());
});
