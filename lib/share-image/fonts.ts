/**
 * The fonts of share images. Packages bring them as woff2, of which the library that draws makes boxes: they are unpacked
 * once, beside the build, and nothing else on the machine is looked at, so that every machine draws the same.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Packages of @fontsource-variable, and which of their files. */
const packages: [name: string, files: RegExp][] = [
  ["inter", /-wght-normal\.woff2$/],
  ["noto-serif", /-wdth-normal\.woff2$/],
  ["noto-serif-display", /-standard-normal\.woff2$/],
  ["noto-naskh-arabic", /-wght-normal\.woff2$/],
  ["noto-serif-hebrew", /-wght-normal\.woff2$/],
  ["noto-serif-devanagari", /-wght-normal\.woff2$/],
  ["noto-serif-bengali", /-wght-normal\.woff2$/],
  ["noto-serif-tamil", /-wght-normal\.woff2$/],
  ["noto-serif-thai", /-wght-normal\.woff2$/],
  ["noto-serif-georgian", /-wght-normal\.woff2$/],
  ["noto-serif-armenian", /-wght-normal\.woff2$/],
  ["noto-serif-ethiopic", /-wght-normal\.woff2$/],
  ["noto-serif-sc", /-wght-normal\.woff2$/],
  ["noto-serif-jp", /-wght-normal\.woff2$/],
  ["noto-serif-kr", /-wght-normal\.woff2$/],
];

/** Raise it when the list changes: fonts of before are left aside. */
const edition = 1;

const root = process.cwd();
const folder = join(root, ".next/cache", `share-image-fonts-${edition}`);
const settings = join(folder, "fonts.conf");

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="cwd">${folder}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
  <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
</fontconfig>
`;

/** Makes the fonts where they are missing, and has the process look at them alone. Before the drawing library is loaded. */
export async function useFonts(): Promise<void> {
  if (!existsSync(settings)) await unpackFonts();
  process.env.FONTCONFIG_FILE = settings;
}

async function unpackFonts(): Promise<void> {
  const { default: fontverter } = await import("fontverter");
  mkdirSync(join(root, ".next/cache"), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    for (const [name, wanted] of packages) {
      const from = join(root, "node_modules/@fontsource-variable", name, "files");
      for (const file of readdirSync(from).filter((each) => wanted.test(each))) {
        const font = await fontverter.convert(readFileSync(join(from, file)), "sfnt");
        writeFileSync(join(fresh, file.replace(/woff2$/, "ttf")), font);
      }
    }
    writeFileSync(join(fresh, "fonts.conf"), configuration);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    // Another process may have been faster.
    if (!existsSync(settings)) throw error;
  }
}
