/**
 * A matter whose words stand in nothing that a program reads as a page: a claim that is heard in a recording, answered
 * by a post; a letter that is held as a scan, answered by a poster and by a post that was pasted.
 */

import { tinyPdf } from "@/lib/capture/pdf.fixture";
import { tinyPng } from "@/lib/capture/picture.fixture";
import { sourceFieldsOf } from "@/lib/capture/source-fields";
import { extractPost } from "@/lib/posts/extract-post";
import { blueskyAnswer } from "@/lib/posts/posts.fixture";
import { captureSource } from "./desk/mutations/captures";
import {
  addParty,
  addPoint,
  headRebuttal,
  openMatter,
  placeStatement,
} from "./desk/mutations/matters";
import { addDating, addOccasion } from "./desk/mutations/occasions";
import { addSpeaker } from "./desk/mutations/people";
import { heldAside, type SourceFields } from "./desk/mutations/sources";
import { takeStance } from "./desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "./desk/mutations/statements";
import { takeInHeard, takeInPost } from "./desk/take-in-by-hand";
import { typeFrom } from "./desk/type-words";
import type { DeskContext } from "./desk/write";

export const mediaSlug = "was-the-gate-locked";

/** Writes the matter at the desk; returns who is who, and what was recorded, by their public ids. */
export async function writeMedia(context: DeskContext) {
  const matter = openMatter(context, {
    slug: mediaSlug,
    question: "Was the harbour gate locked in February?",
    summary: "The port says that it was; people who use the harbour say that it was not.",
  }).publicId;
  const party = (name: string, positionInShort: string) =>
    addParty(context, { matter, name, positionInShort }).publicId;
  const port = party("Port Authority", "The gate was locked all week.");
  const users = party("Harbour users", "The gate was never locked.");
  const locked = addPoint(context, { matter, proposition: "The gate was locked" }).publicId;

  const video = await takeInHeard(context, {
    ...{ source: null, url: "https://video.example.org/watch/port-evening", title: "Port evening" },
    ...{ transcribed: "recording", begins: "12:31", ends: "12:38" },
    text: "The gate was locked all week, and I locked it myself.",
  });
  const post = await heldPost(context);
  const letter = await typedFrom(context, tinyPdf([[], []]), "application/pdf", "A letter", [
    "",
    "The gate was locked on our order.",
  ]);
  const poster = await typedFrom(context, tinyPng(), "image/png", "A poster at the quay", [
    "THE GATE STAYS OPEN",
  ]);
  const pasted = await takeInPost(context, {
    ...{ source: null, url: "https://x.com/quay_traders/status/1886200000000000001" },
    ...{ platform: "X", extent: "whole", author: "Quay Traders", handle: "@quay_traders" },
    ...{ posted: "2026-02-04", screenshot: tinyPng(), suppliedBy: "a reader" },
    text: "Locked? Our boats went through it every morning.",
  });

  const said = (
    speaker: string,
    of: string,
    kind: "interview" | "post" | "unspecified",
    title: string,
    { source, capture }: Held,
    words: Words,
  ) => {
    const occasion = addOccasion(context, { kind, title }).publicId;
    const { edtf, text, summary, position, ...media } = words;
    if (edtf) addDating(context, { occasion, source: source.publicId, edtf, preferred: true });
    const statement = logStatement(context, {
      speaker,
      occasion,
      summary,
      language: "en",
    }).publicId;
    const quotation = addQuotation(context, {
      ...{ statement, form: "verbatim", language: "en", text, capture: capture.publicId, ...media },
    }).publicId;
    placeStatement(context, { matter, statement, party: of });
    takeStance(context, { statement, point: locked, position, quotation });
    return { statement, quotation };
  };
  const account = (name: string, platform: string, handle: string) =>
    addSpeaker(context, { kind: "account", name, platform, handle }).publicId;

  const heard = said(
    addSpeaker(context, { kind: "person", name: "Dana Cole" }).publicId,
    port,
    "interview",
    "Interview on the evening news",
    video,
    {
      ...{ edtf: "2026-02-02", position: "asserts", mediaTime: 751, mediaEnd: 758 },
      text: "The gate was locked all week, and I locked it myself.",
      summary: "The gate was locked all week.",
    },
  );
  const posted = said(
    account("Harbour Watch", "Bluesky", "@harbourwatch.example"),
    users,
    "post",
    "Post on Bluesky",
    post,
    {
      ...{ edtf: "2026-02-02T23:52:07Z", position: "denies" },
      text: "The gate was never locked:",
      summary: "The gate was never locked.",
    },
  );
  const written = said(
    addSpeaker(context, { kind: "organisation", name: "Harbour Office" }).publicId,
    port,
    "unspecified",
    "A letter",
    letter,
    {
      ...{ edtf: "2026-02", position: "asserts", summary: "The office had the gate locked." },
      text: "The gate was locked on our order.",
    },
  );
  const shown = said(
    addSpeaker(context, { kind: "group", name: "Friends of the harbour" }).publicId,
    users,
    "unspecified",
    "A poster at the quay",
    poster,
    { position: "denies", text: "THE GATE STAYS OPEN", summary: "The gate stays open." },
  );
  const traders = said(
    account("Quay Traders", "X", "@quay_traders"),
    users,
    "post",
    "Post on X",
    pasted,
    {
      ...{ edtf: "2026-02-04", position: "denies", summary: "Boats went through every morning." },
      text: "Locked? Our boats went through it every morning.",
    },
  );
  const answers = (claim: typeof heard, reply: typeof heard, heading: string) => {
    const rebuttal = linkRebuttal(context, {
      ...{ claim: claim.statement, reply: reply.statement, type: "denies", addressedVia: "claim" },
    }).publicId;
    headRebuttal(context, { matter, rebuttal, heading });
    return rebuttal;
  };
  const pair = answers(heard, posted, "The gate in February");
  const ofScan = answers(written, shown, "The letter");
  answers(written, traders, "The boats");
  return { ...{ matter, heard, posted, written, shown, traders, pair, ofScan } };
}

interface Held {
  source: { publicId: string };
  capture: { publicId: string };
}

interface Words {
  edtf?: string;
  position: "asserts" | "denies";
  text: string;
  summary: string;
  mediaTime?: number;
  mediaEnd?: number;
}

/** A post, as its platform gives it. */
async function heldPost(context: DeskContext): Promise<Held> {
  const answer = JSON.stringify(blueskyAnswer());
  const read = extractPost(answer);
  const outcome = await heldAside(context, Buffer.from(answer), {
    ...{ method: "fetched", extent: "whole", mediaType: "application/json", text: read.text },
    finalUrl: "https://public.api.bsky.app/xrpc/app.bsky.feed.getPosts",
  });
  const found: SourceFields = {
    ...sourceFieldsOf(read, "A post"),
    ...{ kind: "post", level: "primary", url: read.post?.url },
  };
  return captureSource(context, { found, outcome });
}

/** A file without text, and the words that were typed from it. */
async function typedFrom(
  context: DeskContext,
  bytes: Uint8Array,
  mediaType: string,
  title: string,
  pages: string[],
): Promise<Held> {
  const way = { method: "uploaded", extent: "whole", mediaType, text: "" } as const;
  const outcome = await heldAside(context, bytes, way);
  const found = { kind: "document", level: "primary", title, language: "en" } as const;
  const { source, capture } = captureSource(context, { found, outcome });
  return { source, capture: typeFrom(context, { capture: capture.publicId, pages }) };
}
