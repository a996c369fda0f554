/** QR codes as pictures of vectors; the code itself is made by uqr. */
import { encode } from "uqr";

export interface QrPicture {
  /** Modules on a side, the quiet zone of four on each side included. */
  size: number;
  /** The dark modules as an SVG path in units of modules, one stroke a run. */
  path: string;
}

/** The QR code of a text. Throws where the text is longer than a code can hold (2,953 bytes). */
export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { border: 4, ecc: "M" });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("");
    return [...line.matchAll(/1+/g)].map(
      ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
    );
  });
  return { size, path: runs.join("") };
}
