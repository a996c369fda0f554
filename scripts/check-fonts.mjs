// npm run check: the fonts that a page in Latin letters asks for stay within what a phone should load.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = "public/fonts";
/** All of them: a page that uses each style of type asks for no more. */
const mostBytes = 200_000;

const fonts = readdirSync(folder)
  .filter((name) => name.endsWith("-latin.woff2"))
  .map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
const sum = fonts.reduce((all, { bytes }) => all + bytes, 0);
if (fonts.length === 0) {
  console.log(`There is no font in ${folder}.`);
  process.exitCode = 1;
} else if (sum > mostBytes) {
  for (const { name, bytes } of fonts) console.log(`${name}: ${bytes} bytes`);
  console.log(`Fonts of a Latin page: ${sum} bytes, at most ${mostBytes} are allowed.`);
  process.exitCode = 1;
}
