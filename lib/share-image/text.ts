/** Text of share images, set by Pango in every script: lines broken, directions and fallbacks as it knows them. */
import type { Sharp, SharpOptions } from "sharp";
import { onceItWorks } from "@/lib/once";
import { useFonts } from "./fonts";

export type Face = "display" | "said" | "ui";

export interface TextStyle {
  face: Face;
  /** Pixels of an image that is 1,200 wide. */
  size: number;
  /** As a multiple of the size. */
  line: number;
  colour: string;
  /** 400 to 650. */
  weight?: number;
  align?: "start" | "centre" | "end";
  /** BCP 47; which shapes of letters a language has. */
  language?: string | undefined;
}

/** A text as it is drawn: its box is as wide as the text and as high as its lines. */
export interface Block {
  image: Buffer;
  width: number;
  height: number;
}

const faces: Record<Face, string> = {
  display: 'font_family="Noto Serif Display" font_stretch="semi-condensed"',
  said: 'font_family="Noto Serif" font_stretch="semi-condensed"',
  ui: 'font_family="Inter"',
};

/** The library is loaded when the first image is drawn: fonts are looked for once, and servers that draw none stay small. */
export const drawing = onceItWorks(async () => {
  await useFonts();
  const { default: sharp } = await import("sharp");
  // One image uses one processor, and what was drawn is kept by nobody here.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp as (input?: SharpOptions | Buffer, options?: SharpOptions) => Sharp;
});

/**
 * Pictures among letters, which none of the fonts has: flags, and all that a device may show as a picture, with what
 * joins and tints them. What fonts draw as letters (©, ™, ↔) stays.
 */
const picture =
  /(?:\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u{1F000}-\u{1FAFF}])(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*)/u;
const pictures = new RegExp(`${picture.source}(?:\\s*${picture.source})*`, "gu");

/** The words without boxes in the place of emoji: that some stood there is said, in brackets, as an omission is. */
export const withoutPictures = (text: string) => text.replace(pictures, "[emoji]");

const escaped = (text: string) =>
  text
    // What XML has no letter for.
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text in another direction than what stands around it: it orders itself alone. */
export const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * Sets a text in lines no wider than `width`. What is drawn is cut to its ink: a mark that is not seen, above and below,
 * keeps the box as high as the lines are, so that texts side by side stand on one line.
 */
export async function setText(text: string, width: number, style: TextStyle): Promise<Block> {
  const sharp = await drawing();
  const { face, size, line, colour, weight = 400, align = "start", language } = style;
  const strut = `<span font_family="Inter" size="1pt" line_height="1" alpha="1">|</span>`;
  const named =
    language && language !== "und" ? ` lang="${escaped(language).replaceAll('"', "")}"` : "";
  // A sentence of ours runs from left to right, whatever it begins with.
  const ours = face === "ui" ? "\u200e" : "";
  const markup = `${strut}\n<span ${faces[face]} size="${size}pt" weight="${weight}" line_height="${Math.round(size * line * 1024)}" foreground="${colour}"${named}>${ours}${escaped(withoutPictures(text))}</span>\n${strut}`;
  const { data, info } = await sharp({
    text: {
      text: markup,
      width: Math.floor(width),
      dpi: 72,
      rgba: true,
      wrap: "word-char",
      align: align === "start" ? "left" : align === "end" ? "right" : "centre",
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
}
