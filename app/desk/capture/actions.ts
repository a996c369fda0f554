"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { type ListedSource, listKnownSources } from "@/db/desk/queries/sources";
import { type TakenIn, takeInAddress, takeInFile, takeInText } from "@/db/desk/take-in";
import { takeInHeard, takeInPost } from "@/db/desk/take-in-by-hand";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { UnusableAddress } from "@/lib/capture/failure";
import { sourceAddress } from "@/lib/capture/guard";
import { limits } from "@/lib/capture/limits";
import { fileMediaType } from "@/lib/capture/media-type";
import { formatInstant } from "@/lib/dates/format";
import {
  type CaptureState,
  handNames,
  type KnownSource,
  type WayIn,
  waysIn,
} from "@/lib/desk/capture";
import { typedIn } from "@/lib/desk/form";
import { eachOf } from "@/lib/each-of";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { asTyped } from "@/lib/form/read";
import { withLineFeeds } from "@/lib/line-ends";
import { recognise } from "@/lib/posts/recognise";
import { urls } from "@/lib/urls";
import type { CaptureExtent } from "@/lib/vocabulary";
import { asDeskForm } from "../form";

/** The button that was pressed: "fetch", or "fetch new" and "fetch {id}" where it was asked which source is meant. */
function decisionOf(pressed: string): { way: WayIn; choice?: string } {
  const [word = "", choice] = pressed.split(" ");
  const way = waysIn.find((each) => each === word) ?? "fetch";
  return { way, ...(choice && { choice: choice === "new" ? "" : choice }) };
}

/** What is pasted is kept as it is. */
const schema = z.object({
  ...{ url: asTyped, text: asTyped, matter: asTyped, source: asTyped },
  ...eachOf(handNames, () => asTyped),
  screenshot: z.file().optional(),
  extent: asTyped.transform((extent): CaptureExtent => (extent === "excerpt" ? extent : "whole")),
  way: asTyped.transform(decisionOf),
  file: z.file().optional(),
});
type Fields = z.output<typeof schema>;

/** Takes a source in as the form asks, and goes on to it or to the record screen; what stood in the way is answered. */
export async function takeIn(_: CaptureState, form: FormData): Promise<CaptureState> {
  const answer = await asDeskForm(form, schema, async (context, fields) => {
    const { url, matter, way: asked } = fields;
    const { way, choice } = asked;
    const given = choice ?? sourceGiven(context, fields.source, url);
    const known = given === null ? knownSources(context, fields) : [];
    const unread = known.length === 1 && known[0]?.capture?.status === "failed" ? known[0] : null;
    if (known.length > 0 && !unread) return { known: { sources: known.map(inWords), way } };
    const source = unread?.publicId ?? (given || null);
    const taken = await takenIn({ ...context, forMatter: matter }, { ...fields, source });
    return { taken, way, matter };
  });
  if (!answer.ok) return answer;
  const { known, taken, way, matter = "" } = answer.value;
  const notYet: CaptureState = {
    ...{ ok: false, kind: "input", message: "", problems: [] },
    typed: typedIn(form),
  };
  if (!taken) return { ...notYet, known };
  const { source, capture } = taken;
  if (capture.failure) {
    const failed = { source: source.publicId, capture: capture.publicId, why: capture.failure };
    return { ...notYet, failed };
  }
  const from = { ...(/^[\w-]{12}$/.test(matter) && { matter }) };
  if (capture.extractedText === "") redirect(urls.typeWords(capture.publicId, from));
  redirect(
    way === "log"
      ? urls.newRecord({ capture: capture.publicId, ...from })
      : urls.deskSource(source.publicId, { captured: capture.publicId, ...from }),
  );
}

/** The source that the form belongs to, unless another address was typed since; null: nobody has said. */
function sourceGiven(context: DeskContext, id: string, url: string): string | null {
  if (!id) return null;
  const row = requireRecord(seenIn(context), "sources", id);
  return !url || !row.url || spelled(row.url) === spelled(url) ? id : null;
}

const spelled = (url: string): string => {
  const found = recognise(url);
  try {
    return sourceAddress(found?.kind === "bluesky" ? found.url : url);
  } catch (error) {
    if (error instanceof UnusableAddress) return url;
    throw error;
  }
};

/** Sources that may be meant. One that could not be captured so far is: then nobody needs to be asked. */
function knownSources(context: DeskContext, { way: { way }, url, text }: Fields): ListedSource[] {
  const pasted = way === "log" || way === "look";
  return listKnownSources(seenIn(context), {
    url: url && spelled(url),
    textSha256: pasted && text ? sha256(withLineFeeds(text)) : null,
  });
}

const inWords = ({ publicId, title, capture }: ListedSource): KnownSource => ({
  id: publicId,
  title,
  captured: capture ? `${capture.status} ${formatInstant(capture.capturedAt)}` : "not captured",
});

function takenIn(
  context: DeskContext,
  fields: Omit<Fields, "source"> & { source: string | null },
): Promise<TakenIn> {
  const {
    source,
    url,
    text,
    extent,
    way: { way },
    file,
  } = fields;
  if (way === "fetch") refuseUnfetchable(url);
  if (way === "fetch")
    return takeInAddress(context, { source, url }, { contact: readSettings().url });
  if (way === "upload") return takeInUpload(context, { source, url }, file);
  const { as, author, handle, posted, suppliedBy, title, begins, ends } = fields;
  const given = { source, text };
  if (as === "post") {
    const platform = platformOf(url);
    const post = {
      ...given,
      extent,
      url: httpAddress(url),
      platform,
      author,
      handle,
      posted,
      suppliedBy,
    };
    return screenshotOf(fields).then((screenshot) => takeInPost(context, { ...post, screenshot }));
  }
  if (as === "recording" || as === "page") {
    const heard = { ...given, url: httpAddress(url), title, begins, ends };
    return takeInHeard(context, { ...heard, transcribed: as });
  }
  return takeInText(context, { source, url, text, extent });
}

/** What a platform or a recording answers to programs is not what is meant. Throws InputError, which says what helps. */
function refuseUnfetchable(url: string): void {
  const found = recognise(url);
  const refuse = (message: string) => new InputError([{ field: "url", message }]);
  if (found?.kind === "walled")
    throw refuse(`${found.platform} shows programs nothing. Paste the words of the post below.`);
  if (found?.kind === "recording")
    throw refuse("A recording is not captured. Type the words below as you hear them.");
}

const platformOf = (url: string) => {
  const found = recognise(url);
  if (found?.kind === "walled") return found.platform;
  return URL.canParse(url) ? new URL(url).host : "";
};

function httpAddress(url: string): string {
  try {
    return sourceAddress(url);
  } catch (error) {
    if (!(error instanceof UnusableAddress)) throw error;
    throw new InputError([{ field: "url", message: error.message }]);
  }
}

async function screenshotOf({ screenshot }: Pick<Fields, "screenshot">) {
  if (!screenshot || screenshot.size === 0) return null;
  if (screenshot.size > limits.bytes)
    throw new InputError([{ field: "screenshot", message: "The picture is larger than 5 MB." }]);
  return new Uint8Array(await screenshot.arrayBuffer());
}

async function takeInUpload(
  context: DeskContext,
  given: { source: string | null; url: string },
  file: File | undefined,
): Promise<TakenIn> {
  const refuse = (message: string) => new InputError([{ field: "file", message }]);
  if (!file || file.size === 0) throw refuse("Choose a file that is not empty.");
  if (file.size > limits.bytes) throw refuse("The file is larger than 5 MB.");
  const mediaType = fileMediaType(file.name, file.type);
  if (!mediaType)
    throw refuse(
      "HTML, plain text, captions (VTT, SRT), PDF and pictures (PNG, JPEG, WebP) are taken; this is none of them.",
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  return takeInFile(context, { ...given, name: file.name, bytes, mediaType });
}
