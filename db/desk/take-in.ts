/** Takes a source in by one of three ways. Fetching and reading come before the transaction; what fails is recorded, too. */
import { captureSource } from "@/db/desk/mutations/captures";
import { type CaptureOutcome, heldAside, type SourceFields } from "@/db/desk/mutations/sources";
import type { DeskContext } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { captionsType } from "@/lib/capture/extract-captions";
import { extractPlain } from "@/lib/capture/extract-plain";
import { CaptureFailure, UnusableAddress } from "@/lib/capture/failure";
import type { Extracted, Metadata } from "@/lib/capture/found";
import { sourceAddress } from "@/lib/capture/guard";
import { isPicture, looksLikeHtml } from "@/lib/capture/media-type";
import type { Network } from "@/lib/capture/network";
import { pictureType } from "@/lib/capture/picture";
import { readSource } from "@/lib/capture/read-source";
import { sourceFieldsOf } from "@/lib/capture/source-fields";
import { InputError } from "@/lib/errors";
import { withLineFeeds } from "@/lib/line-ends";
import { fetchSource } from "@/lib/posts/fetch-source";
import { authorOf } from "@/lib/posts/post";
import { recognise } from "@/lib/posts/recognise";
import type { CaptureExtent } from "@/lib/vocabulary";

export type TakenIn = ReturnType<typeof captureSource>;

interface Given {
  /** Public id of the source that it is a capture of; without one, a source is made. */
  source?: string | null;
  /** The address that the source has. */
  url?: string | null;
}

/** What is known of a capture before its text has been read. */
type Way = Omit<Extract<CaptureOutcome, { status: "failed" }>, "status" | "failure">;

/** Fetches a page and captures it. Throws InputError where the address is none; any other failure is recorded. */
export async function takeInAddress(
  context: DeskContext,
  { source, url }: Given & { url: string },
  how: { contact: string; network?: Network },
): Promise<TakenIn> {
  const address = addressIn(url);
  const way: Way = { method: "fetched", extent: "whole" };
  return recordingFailure(context, { source, url: address }, address, way, async () => {
    const { bytes, displayName, ...page } = await fetchSource(address, how);
    Object.assign(way, page);
    return { bytes, ...named(await readSource(bytes, page.mediaType), displayName) };
  });
}

/** Captures a file under its name. Throws InputError where its address is none; any other failure is recorded. */
export async function takeInFile(
  context: DeskContext,
  { source, url, name, bytes, mediaType }: Given & FileGiven,
): Promise<TakenIn> {
  const given = { source, url: url ? addressIn(url) : null };
  const way: Way = {
    method: "uploaded",
    extent: "whole",
    mediaType: pictureType(bytes) ?? mediaType,
  };
  const read = async () => ({ bytes, ...(await readFile(bytes, mediaType)) });
  const where = [context.desk.captureFolder, context.forMatter];
  const upload = JSON.stringify([...where, given.url, name, sha256(bytes)]);
  const failed = failedUploads.get(upload);
  const before = source && source !== failed?.source.publicId ? undefined : failed;
  const taken = await recordingFailure(context, given, name, way, read, before);
  failedUploads.delete(upload);
  if (taken.capture.failure) failedUploads.set(upload, taken);
  const [oldest] = failedUploads.keys();
  if (failedUploads.size > mostFailed && oldest !== undefined) failedUploads.delete(oldest);
  return taken;
}

/** What a file says; a picture says nothing that a program reads. */
async function readFile(bytes: Uint8Array, mediaType: string): Promise<Extracted> {
  if (pictureType(bytes)) return { text: "", metadata: {} };
  if (isPicture(mediaType)) throw new CaptureFailure("This is no PNG, JPEG or WebP picture.");
  return readSource(bytes, mediaType);
}

/** The latest uploads that failed, by what was uploaded: the same one, tried again, leaves no second attempt behind. */
const failedUploads = new Map<string, TakenIn>();
const mostFailed = 100;

interface FileGiven {
  name: string;
  bytes: Uint8Array;
  mediaType: string;
}

/** Captures text, or the HTML of a page, as somebody pasted it. Throws InputError where there is nothing to read in it. */
export async function takeInText(
  context: DeskContext,
  { source, url, text, extent }: Given & { text: string; extent: CaptureExtent },
): Promise<TakenIn> {
  const address = url ? addressIn(url) : null;
  // A form sends line ends of its own.
  const pasted = withLineFeeds(text).toWellFormed();
  const bytes = Buffer.from(pasted, "utf8");
  const type = looksLikeHtml(pasted) ? "text/html" : (captionsType(pasted) ?? "text/plain");
  const read = async () =>
    type === "text/plain" ? extractPlain(pasted) : readSource(bytes, `${type}; charset=utf-8`);
  const extracted = await read().catch(asProblemOf("text"));
  const way = { method: "pasted", extent, mediaType: `${type}; charset=utf-8` } as const;
  return captureSource(context, {
    source,
    found: found(extracted, address ?? "Pasted text", address),
    outcome: await heldAside(context, bytes, { ...way, text: extracted.text }),
  });
}

/**
 * Records what `read` reads, or that it could not and why. `name` is what an unread source goes by; `before` is the same
 * attempt, made and failed earlier: what it made of the source is gone on with, and the same failure is not recorded anew.
 */
async function recordingFailure(
  context: DeskContext,
  { source: given, url }: Given,
  name: string,
  way: Way,
  read: () => Promise<Extracted & { bytes: Uint8Array }>,
  before?: TakenIn,
): Promise<TakenIn> {
  const source = given ?? before?.source.publicId;
  try {
    const { bytes, ...extracted } = await read();
    const outcome = await heldAside(context, bytes, {
      ...way,
      mediaType: way.mediaType ?? "",
      text: extracted.text,
      pages: extracted.pages,
    });
    return captureSource(context, { source, found: found(extracted, name, url), outcome });
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    if (before?.capture.failure === error.message) return before;
    const outcome = { ...way, status: "failed", failure: error.message } as const;
    return captureSource(context, { source, found: found({ metadata: {} }, name, url), outcome });
  }
}

/**
 * A source as it is taken in; what nobody said is the commonest, and can be corrected. Without an address it has the one
 * that the page gives as its own.
 */
function found(
  extracted: Pick<Extracted, "metadata" | "isTranscript" | "post"> & { text?: string },
  name: string,
  url: string | null | undefined,
): SourceFields {
  const own = extracted.metadata.canonicalUrl?.value;
  return {
    ...sourceFieldsOf(extracted, name),
    ...(extracted.post
      ? { kind: "post", level: "primary" }
      : { kind: kindOf(extracted), level: "secondary" }),
    url: url ?? (own && isUsable(own) ? own : null),
  };
}

function kindOf({ isTranscript, text }: { isTranscript?: boolean; text?: string }) {
  if (isTranscript) return "transcript";
  return text === "" ? "document" : "article";
}

/** A post whose account calls itself something that stands apart from the post. */
function named({ post, metadata, ...rest }: Extracted, displayName?: string): Extracted {
  if (!post || post.name || !displayName) return { ...rest, metadata, ...(post && { post }) };
  const author = authorOf({ ...post, name: displayName });
  const title = { value: `Post by ${author}`, from: "post" } as const;
  const authors: Metadata["authors"] = { value: [author], from: "post" };
  return { ...rest, post, metadata: { ...metadata, title, authors } };
}

function addressIn(typed: string): string {
  const found = recognise(typed);
  const url = found?.kind === "bluesky" ? found.url : typed;
  try {
    return sourceAddress(url);
  } catch (error) {
    if (error instanceof UnusableAddress)
      throw new InputError([{ field: "url", message: error.message }]);
    throw error;
  }
}

function isUsable(url: string): boolean {
  try {
    return sourceAddress(url) !== "";
  } catch (error) {
    if (error instanceof UnusableAddress) return false;
    throw error;
  }
}

const asProblemOf = (field: string) => (error: unknown) => {
  if (!(error instanceof CaptureFailure)) throw error;
  throw new InputError([{ field, message: error.message }]);
};
