/**
 * Reader pages need none of the framework's scripts: what they do is done by style sheets, and by the one script that is
 * written out in each (components/layout/page-script.tsx). Links are plain, forms too. So pages that are kept are kept
 * without that runtime, and without the copy of their content that it would read. Plain JavaScript, as
 * lib/page-cache.mjs, which calls it. Why, and what it saves: docs/decisions/031-pages-without-a-runtime.md.
 */

/** First parts of the addresses of pages for readers. */
const readers = new Set([
  ...["", "index", "matters", "exchanges", "pairs", "statements", "people", "sources", "topics"],
  ...["corrections", "method", "embed", "api"],
]);

const runtime =
  /<script\b[^>]*\bsrc="\/_next\/static\/[^"]*"[^>]*><\/script>|<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="script")[^>]*>|<script\b[^>]*>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f|\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\))\.push\([\s\S]*?<\/script>/g;

/** Whether a path ("/matters/a") is that of a reader's page, which is the same for everybody who asks. */
export const isForReaders = (/** @type {string} */ path) => readers.has(path.split("/")[1] ?? "");

/**
 * The HTML of a page to keep under a path ("/matters/a"): for readers' pages without the framework's scripts.
 * @param {string} path
 * @param {string} html
 * @returns {string}
 */
export function withoutRuntime(path, html) {
  return isForReaders(path) ? html.replace(runtime, "") : html;
}
