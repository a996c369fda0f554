/**
 * Salted commitments: what a version or the log says about a free text is only SHA-256 of a salt and the text.
 * The text can later be withheld (erased with its salt) and every hash that covers it still holds.
 */
import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/canonical";
import { mapValues } from "@/lib/map-values";

export interface CommittedText {
  commitment: string;
  salt: string;
  text: string;
}

/** A place in a record where a text stands: the record's public id and the field's path from there. */
export interface TextPlace {
  recordId: string;
  field: string;
}

/** Hash of salt and text; the fixed-length salt keeps the two apart. */
export function commitmentOf(salt: string, text: string): string {
  return sha256(`${salt}${text}`);
}

/** A new commitment of a text with a salt of 128 random bits (32 hex digits). */
export function commitText(text: string): CommittedText {
  const salt = randomBytes(16).toString("hex");
  return { commitment: commitmentOf(salt, text), salt, text };
}

/**
 * Keys whose strings come from closed lists, are ids, hashes or dates. Every other string is a free text:
 * a key that nobody thought of is committed rather than written out.
 */
const plainKeys = new Set([
  ...[
    "format",
    "id",
    "publicId",
    "slug",
    "wikidataId",
    "kind",
    "level",
    "form",
    "type",
    "method",
    "extent",
    "transcribed",
  ],
  ...["status", "hop", "upstreamHop", "outcome", "position", "state", "language", "addressedVia"],
  ...[
    "edtf",
    "from",
    "to",
    "publishedAt",
    "publishedZone",
    "capturedAt",
    "searchedAt",
    "askedAt",
    "deadline",
  ],
  ...["checkedAt", "issuedAt", "submittedAt", "approvedAt", "chosenAt", "mediaType"],
  ...[
    "bytesSha256",
    "textSha256",
    "contentHash",
    "hash",
    "submittedBy",
    "approvedBy",
    "publishedBy",
  ],
  ...[
    "partyId",
    "speakerId",
    "onBehalfOfId",
    "attributedById",
    "shownById",
    "seenAt",
    "occasionId",
    "statementId",
    "originalId",
    "sourceId",
    "captureId",
  ],
  ...["pointId", "quotationId", "claimId", "replyId", "rebuttalId", "leadRebuttalId"],
  ...["formerIds", "formerSlugs", "formerId", "formerSlug", "nowId", "keptId", "otherId", "oneId"],
  ...["recordTable", "act", "doneAt", "doneBy", "undoneAt"],
]);

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Replaces every free text in `value` by `{ "text": commitment }`, taking the commitment from `commit`.
 * A text belongs to the nearest object around it that has an `id` (or `publicId`).
 */
export function withCommitments(
  value: unknown,
  commit: (place: TextPlace, text: string) => string,
): Json {
  const walk = (node: unknown, key: string, recordId: string, field: string): Json => {
    if (typeof node === "string")
      return plainKeys.has(key) ? node : { text: commit({ recordId, field }, node) };
    if (node === null || typeof node !== "object") return node as Json;
    if (Array.isArray(node)) return node.map((item) => walk(item, key, recordId, field));
    const record = node as Record<string, unknown>;
    const named = record.publicId ?? record.id;
    const own = typeof named === "string" ? named : recordId;
    const path = own === recordId && field ? `${field}.` : "";
    return mapValues(record, (child, name) => walk(child, name, own, path + name));
  };
  return walk(value, "", "", "");
}

function isCommitted(node: object): node is { text: string } {
  return "text" in node && typeof node.text === "string" && Object.keys(node).length === 1;
}

/** Every commitment in a skeleton made by `withCommitments`. */
export function commitmentsIn(skeleton: Json): string[] {
  if (Array.isArray(skeleton)) return skeleton.flatMap(commitmentsIn);
  if (skeleton === null || typeof skeleton !== "object") return [];
  return isCommitted(skeleton) ? [skeleton.text] : Object.values(skeleton).flatMap(commitmentsIn);
}

/** What stands where a text was withheld. */
export const withheldText = "[withheld]";

/** Puts the texts back. A commitment without text becomes `withheldText`. */
export function withTexts(
  skeleton: Json,
  textOf: (commitment: string) => string | null | undefined,
): Json {
  if (Array.isArray(skeleton)) return skeleton.map((item) => withTexts(item, textOf));
  if (skeleton === null || typeof skeleton !== "object") return skeleton;
  if (isCommitted(skeleton)) return textOf(skeleton.text) ?? withheldText;
  return mapValues(skeleton, (child) => withTexts(child, textOf));
}

/** A text with its salt as a database holds it; of one withheld, when that was, and the public reason. */
export interface HeldText {
  commitment: string;
  salt: string | null;
  text: string | null;
  withheldAt: string | null;
  withheldReason: string | null;
}
