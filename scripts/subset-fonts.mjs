/**
 * Makes the woff2 files in `public/fonts/` from the @fontsource-variable packages: Latin, with a second file for the rarer
 * letters that a browser fetches only where a page has them. Run once after a font is upgraded; the result is committed.
 *
 *   mkdir /tmp/fonts && cd /tmp/fonts && npm init -y && npm install subset-font@2.9.0
 *   NODE_PATH=/tmp/fonts/node_modules node scripts/subset-fonts.mjs
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const subsetFont = createRequire(`${process.env.NODE_PATH ?? "."}/x.js`)("subset-font");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, "node_modules/@fontsource-variable");
const target = join(root, "public/fonts");

/**
 * Code points, inclusive. `styles/fonts.css` gives the same ranges as `unicode-range`.
 * @type {Record<string, [number, number][]>}
 */
const ranges = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2c6],
    [0x2da, 0x2da],
    [0x2dc, 0x2dc],
    [0x2002, 0x200b],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x2030],
    [0x2032, 0x2033],
    [0x2039, 0x203a],
    [0x2044, 0x2044],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  "latin-ext": [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x18f, 0x18f],
    [0x192, 0x192],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x1cd, 0x1dc],
    [0x1e6, 0x1e7],
    [0x218, 0x21b],
    [0x259, 0x259],
    [0x300, 0x304],
    [0x306, 0x30c],
    [0x323, 0x323],
    [0x1e00, 0x1eff],
    [0x20a0, 0x20ab],
    [0x20ad, 0x20c0],
  ],
};

/** Axes are pinned where the design uses one value; a whole axis costs as much as a second font. */
const fonts = [
  { name: "noto-serif", file: "standard", axes: { wdth: 87.5, wght: 400 } },
  { name: "noto-serif-display", file: "standard", axes: { wdth: 87.5, wght: 650 } },
  { name: "inter", file: "wght", axes: { wght: { min: 400, max: 700 } } },
  { name: "jetbrains-mono", file: "wght", axes: { wght: 400 } },
];

const features = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum", "pnum"];

mkdirSync(target, { recursive: true });
for (const { name, file, axes } of fonts) {
  for (const [range, spans] of Object.entries(ranges)) {
    // Hashes and commands are ASCII.
    if (name === "jetbrains-mono" && range !== "latin") continue;
    const source = join(packages, name, "files", `${name}-${range}-${file}-normal.woff2`);
    const text = spans
      .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
      .map((code) => String.fromCodePoint(code))
      .join("");
    const subset = await subsetFont(readFileSync(source), text, {
      targetFormat: "woff2",
      variationAxes: axes,
      keepFeatures: name === "jetbrains-mono" ? [] : features,
      noHinting: true,
    });
    writeFileSync(join(target, `${name}-${range}.woff2`), subset);
    console.log(`${name}-${range}.woff2 ${subset.length}`);
  }
  copyFileSync(join(packages, name, "LICENSE"), join(target, `${name}.OFL.txt`));
}
