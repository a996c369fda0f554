declare module "fontverter" {
  /** Writes a font in another container: "sfnt" is TrueType. */
  export function convert(font: Buffer, to: "sfnt" | "woff" | "woff2"): Promise<Buffer>;
  export default { convert };
}
