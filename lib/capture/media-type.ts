/** The type and subtype of a Content-Type, without parameters, in lower case. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

export const htmlTypes = new Set(["text/html", "application/xhtml+xml"]);

/** Words beside the times at which they are shown: VTT, SRT. */
export const captionTypes = new Set(["text/vtt", "application/x-subrip"]);

/** Data in which a post may come. */
export const jsonTypes = new Set([
  "application/json",
  "application/activity+json",
  "application/ld+json",
]);

/** What text is read from. */
export const readableTypes = new Set([
  ...htmlTypes,
  ...captionTypes,
  "text/plain",
  "application/pdf",
]);

const byEnding: Record<string, string> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  txt: "text/plain",
  text: "text/plain",
  md: "text/plain",
  vtt: "text/vtt",
  srt: "application/x-subrip",
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

/** The media type of a file, by its name or by what its sender says; undefined where it is none that is read. */
export function fileMediaType(name: string, said = ""): string | undefined {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  if (Object.hasOwn(byEnding, ending)) return byEnding[ending];
  return readableTypes.has(mediaTypeOf(said)) ? said : undefined;
}

/** Whether what somebody pasted is the HTML of a page rather than its text. */
export function looksLikeHtml(text: string): boolean {
  const head = text.trimStart().slice(0, 500);
  return /^<(!doctype html|html|head|body|main|article|section|div|p|h[1-6]|meta|table|ul|ol|span|!--)[\s>]/i.test(
    head,
  );
}

/** Whether what is held is a picture. */
export const isPicture = (mediaType: string | null) =>
  mediaTypeOf(mediaType ?? "").startsWith("image/");

export const isPdf = (mediaType: string | null) =>
  mediaTypeOf(mediaType ?? "") === "application/pdf";

/** Whether a capture's text was read from a table. */
export const isTable = ({ mediaType }: { mediaType: string | null }) =>
  mediaTypeOf(mediaType ?? "") === "text/csv";

/** Whether what is held is a post as its platform gives it to programs. */
export const isPost = (mediaType: string | null): boolean =>
  jsonTypes.has(mediaTypeOf(mediaType ?? ""));
