import { isPicture, mediaTypeOf } from "./media-type";

const beginnings: [type: string, begins: (bytes: Uint8Array) => boolean][] = [
  ["image/png", (bytes) => holds(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", (bytes) => holds(bytes, 0, [0xff, 0xd8, 0xff])],
  [
    "image/webp",
    (bytes) =>
      holds(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && holds(bytes, 8, [0x57, 0x45, 0x42, 0x50]),
  ],
];

const holds = (bytes: Uint8Array, at: number, wanted: number[]) =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** The media type of a picture by its first bytes, whatever its name says; undefined where it is none that is taken. */
export const pictureType = (bytes: Uint8Array): string | undefined =>
  beginnings.find(([, begins]) => begins(bytes))?.[0];

/** What the desk shows of a capture as it came: pictures and PDFs, and nothing that could be a page. */
export const isShownAsFile = (mediaType: string | null) =>
  mediaTypeOf(mediaType ?? "") === "application/pdf" ||
  (isPicture(mediaType) && ["png", "jpeg", "webp"].some((kind) => mediaType === `image/${kind}`));
