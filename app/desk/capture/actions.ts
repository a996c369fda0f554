"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { type ListedSource, listKnownSources } from "@/db/desk/queries/sources";
import { type TakenIn, takeInAddress, takeInFile, takeInText } from "@/db/desk/take-in";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { UnusableAddress } from "@/lib/capture/failure";
import { sourceAddress } from "@/lib/capture/guard";
import { limits } from "@/lib/capture/limits";
import { fileMediaType } from "@/lib/capture/media-type";
import { formatInstant } from "@/lib/dates/format";
import { type CaptureState, type KnownSource, type WayIn, waysIn } from "@/lib/desk/capture";
import { typedIn } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { asTyped } from "@/lib/form/read";
import { withLineFeeds } from "@/lib/line-ends";
import { urls } from "@/lib/urls";
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
  extent: asTyped.transform((extent) => (extent === "excerpt" ? extent : "whole")),
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
  try {
    return sourceAddress(url);
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
  {
    source,
    url,
    text,
    extent,
    way: { way },
    file,
  }: Omit<Fields, "source"> & { source: string | null },
): Promise<TakenIn> {
  if (way === "fetch")
    return takeInAddress(context, { source, url }, { contact: readSettings().url });
  if (way === "upload") return takeInUpload(context, { source, url }, file);
  return takeInText(context, { source, url, text, extent });
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
      "HTML, plain text, captions (VTT, SRT) and PDF files are read; this is none of them.",
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  return takeInFile(context, { ...given, name: file.name, bytes, mediaType });
}
