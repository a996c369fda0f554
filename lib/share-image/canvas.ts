/** What a share image is put together on: texts, lines and signs, each at its place. */
import { drawings } from "@/lib/drawings";
import { size } from "./size";
import { type Block, setText, type TextStyle } from "./text";

export const ink = "#16181d";

/** Where something drawn stands, its upper corner at the side where reading begins. */
interface Placed {
  block: Block;
  x: number;
  y: number;
}

/** What collects the picture: texts, and lines and signs as SVG. */
export class Canvas {
  readonly texts: Placed[] = [];
  svg = "";

  constructor(private readonly mirrored: boolean) {}

  /** `x`: from the edge where reading begins; where that is the right one, all is mirrored but the letters and signs. */
  text(block: Block, x: number, y: number): void {
    this.texts.push({ block, x: this.mirrored ? size.width - x - block.width : x, y });
  }

  box(x: number, y: number, width: number, height: number, look: string): void {
    const left = this.mirrored ? size.width - x - width : x;
    this.svg += `<rect x="${left}" y="${y}" width="${width}" height="${height}" ${look}/>`;
  }

  line(x1: number, y1: number, x2: number, y2: number, look: string): void {
    const at = (x: number) => (this.mirrored ? size.width - x : x);
    this.svg += `<path d="M${at(x1)} ${y1}L${at(x2)} ${y2}" ${look}/>`;
  }

  drawing(name: string, x: number, y: number, width: number, look: string): void {
    const left = this.mirrored ? size.width - x - width : x;
    const scale = width / 24;
    this.svg += `<g transform="translate(${left} ${y}) scale(${scale})" ${look}>${drawings[name] ?? ""}</g>`;
  }
}

export const stroke = (width: number, colour = ink) =>
  `fill="none" stroke="${colour}" color="${colour}" stroke-width="${width}" stroke-linecap="butt" stroke-linejoin="miter"`;

/** Sets a text no higher than `height`: smaller where that helps, else without its last words. */
export async function fitted(
  text: string,
  width: number,
  height: number,
  style: TextStyle,
  sizes: number[] = [style.size],
): Promise<Block> {
  for (const smaller of sizes) {
    const block = await setText(text, width, { ...style, size: smaller });
    if (block.height <= height) return block;
  }
  const smallest = { ...style, size: sizes.at(-1) ?? style.size };
  return cutTo(height, text, 4, (head) => setText(`${head} …`, width, smallest));
}

/** Sets the longest beginning of a text that is no higher than `height`, to within so many letters. */
export async function cutTo(
  height: number,
  text: string,
  within: number,
  set: (head: string) => Promise<Block>,
): Promise<Block> {
  const letters = [...text];
  const setFirst = (count: number) => set(letters.slice(0, count).join("").trimEnd());
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > within) {
    const middle = (fits + tooLong) >> 1;
    const { height: high } = await setFirst(middle);
    if (high <= height) fits = middle;
    else tooLong = middle;
  }
  return setFirst(fits);
}
