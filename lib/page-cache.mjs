/**
 * Where Next keeps the pages it has rendered: in memory, up to a number of bytes, the least recently asked for going
 * first. A 404 is never kept, so that junk addresses cost nothing; no file is written, so that a full disk or a
 * read-only folder holds no page back; and a start begins empty, so that no page of another build or record is served.
 * Named in next.config.ts as `cacheHandler`; plain JavaScript, since Next loads it as it is.
 */
import { promisify } from "node:util";
import { gunzipSync, gzip as gzipCalled } from "node:zlib";
import { LRUCache } from "lru-cache";
import { isForReaders, withoutRuntime } from "./without-runtime.mjs";

const gzip = promisify(gzipCalled);

/** Most bytes of all pages together, which are kept packed: a page of 20 statements takes about 40,000. */
const mostBytes = 48 * 2 ** 20;
/** Most bytes of those that are asked for most, which are kept unpacked beside that. */
const mostHotBytes = 24 * 2 ** 20;
/** Most tags whose renewal is remembered; past that all pages are made anew. */
const mostTags = 50_000;
const tagsHeader = "x-next-cache-tags";

/** @typedef {{ value: any, lastModified: number, cacheControl: { revalidate?: number | false } | undefined, tags: string[] }} Entry */

function newState() {
  /** The HTML of entries, unpacked. @type {LRUCache<Entry, Buffer>} */
  const hot = new LRUCache({
    maxSize: mostHotBytes,
    sizeCalculation: (html) => html.length + 1000,
  });
  const pages = new LRUCache({
    maxSize: mostBytes,
    sizeCalculation: sizeOf,
    dispose: (/** @type {Entry} */ entry) => hot.delete(entry),
  });
  return {
    ...{ hot, pages },
    /** Of the path of a reader's page ("/matters/a") its key. @type {LRUCache<string, string>} */
    keys: new LRUCache({ max: mostTags }),
    /** When each tag was renewed last. @type {Map<string, number>} */
    renewals: new Map(),
    /** When the rendering of what is not here began. @type {LRUCache<string, number>} */
    begun: new LRUCache({ max: 1000 }),
    /** How often a page was there and was not, for lib/operations/metrics.ts. */
    ...{ hits: 0, misses: 0 },
  };
}

/**
 * One for the process, where lib/of-process.ts keeps such things: Next makes a handler for every request, loads this file,
 * and has copies of it in its own bundles.
 */
const held = /** @type {{ gainsay?: Map<string, any> }} */ (/** @type {unknown} */ (globalThis));
held.gainsay ??= new Map();
const kept = held.gainsay;
if (!kept.get("page cache")) kept.set("page cache", newState());
/** @type {ReturnType<typeof newState>} */
const state = kept.get("page cache");
const { hot, pages, keys, renewals, begun } = state;

/** What is counted for a page: its HTML, and what the browser's own navigation gets. */
function sizeOf(/** @type {Entry} */ { value }, /** @type {string} */ key) {
  const { packed: page, packedData, body, segmentData } = value;
  const parts = [page, packedData, body, ...(segmentData?.values() ?? [])];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), key.length + 1000);
}

/**
 * A page without what a string and a copy for the browser's navigation take, packed beside the work of the process. Of a
 * reader's page no part is asked for by itself (`segmentData`): it has no runtime.
 * @param {string} path
 * @param {any} value
 */
async function packed(path, { html: rendered, rscData, segmentData, ...rest }) {
  const html = withoutRuntime(path, rendered);
  const [page, packedData] = await Promise.all([gzip(html), rscData && gzip(rscData)]);
  const parts = isForReaders(path) ? {} : { segmentData };
  return { ...rest, ...parts, packed: page, packedData };
}

/** The HTML of a page that is kept packed. @param {Entry} entry @returns {Buffer} */
export function htmlOf(entry) {
  const html = hot.get(entry) ?? gunzipSync(entry.value.packed);
  hot.set(entry, html);
  return html;
}

/** @param {Entry} entry as Next wants it */
function unpacked(entry) {
  const { packed: page, packedData, ...rest } = entry.value;
  if (!page) return entry;
  const html = htmlOf(entry).toString();
  return { ...entry, value: { ...rest, html, rscData: packedData && gunzipSync(packedData) } };
}

/**
 * The reader's page that is kept under a path, where it may be sent as it is; its HTML is packed in `value.packed`.
 * @returns {Entry | null}
 */
export function keptAt(/** @type {string} */ path) {
  const entry = /** @type {Entry | undefined} */ (pages.get(keys.get(path) ?? ""));
  return entry?.value.packed && isCurrent(entry) && !isDue(entry) ? entry : null;
}

/** Counts that a page was there, where it was sent without Next. */
export function countKept() {
  state.hits += 1;
}

export default class PageCache {
  /** @returns {Promise<Entry | null>} null: render it */
  async get(/** @type {string} */ key) {
    const entry = /** @type {Entry | undefined} */ (pages.get(key));
    const current = entry && isCurrent(entry) ? entry : null;
    // One whose time is up is served once more while it is rendered anew.
    if ((!current || isDue(current)) && !begun.has(key)) begun.set(key, now());
    if (current) state.hits += 1;
    else {
      state.misses += 1;
      pages.delete(key);
    }
    return current && unpacked(current);
  }

  async set(
    /** @type {string} */ key,
    /** @type {any} */ value,
    /** @type {any} */ { cacheControl },
  ) {
    // What was renewed while the page was rendered may not be in it: its age counts from the beginning.
    const lastModified = begun.get(key) ?? now();
    begun.delete(key);
    pages.delete(key);
    if (!value || value.status === 404) return;
    const given = String(value.headers?.[tagsHeader] ?? "")
      .split(",")
      .filter(Boolean);
    const tags = [...given, ...given.flatMap(besides)];
    const path = pathOf(key);
    const kept = typeof value.html === "string" ? await packed(path, value) : value;
    pages.set(key, { value: kept, lastModified, cacheControl, tags });
    if (isForReaders(path)) keys.set(path === "/index" ? "/" : path, key);
  }

  async revalidateTag(/** @type {string | string[]} */ tags) {
    if (renewals.size > mostTags) {
      renewals.clear();
      pages.clear();
    }
    for (const tag of [tags].flat()) renewals.set(tag, now());
  }

  resetRequestCache() {}
}

/** The path that a key is of: Next puts a route's kind and build before it, "/route-cache/APP_PAGE/7f…/$/matters/a". */
const pathOf = (/** @type {string} */ key) => key.replace(/^\/route-cache\/[^$]*\$/, "");

/**
 * The tag by which a page is renewed with all that stand directly below one address ("/people/from/*"): Next has tags of
 * an address and of its route, and none between. For the tag of its address, which is no layout's and no route's.
 * @param {string} tag
 */
function besides(tag) {
  return /\[|\/(?:layout|page)$/.test(tag) ? [] : [tag.replace(/\/[^/]*$/, "/*")];
}

/** Whether nothing that it shows was renewed since its rendering began. @param {Entry} entry */
const isCurrent = ({ tags, lastModified }) =>
  tags.every((tag) => (renewals.get(tag) ?? 0) < lastModified);

/** @param {Entry} entry */
function isDue({ cacheControl, lastModified }) {
  const { revalidate } = cacheControl ?? {};
  return typeof revalidate === "number" && now() > lastModified + revalidate * 1000;
}

/** Milliseconds since 1970, with fractions: two events of one millisecond are not at one time. */
const now = () => performance.timeOrigin + performance.now();
