/** How much of a source is taken in; beyond, the capture fails with a sentence. */
export const limits = {
  /** Bytes of a page or file, decompressed. */
  bytes: 5 * 1024 * 1024,
  redirects: 5,
  /** Milliseconds for a fetch, all hops and the body included. */
  time: 10_000,
  /** Elements of an HTML page, and how deep they may lie within one another. */
  nodes: 200_000,
  depth: 500,
  /** Characters of text, as the mutations hold it. */
  text: 2_000_000,
  /** Pages of a PDF. */
  pages: 1_000,
} as const;
