/** What is counted and measured of this process, as Prometheus reads it. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { ofProcess } from "@/lib/of-process";
import { openFiles } from "./open-files";

const makeMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "gainsay_requests_total",
      help: "Requests by the kind of what was asked for and the status of the answer; 0 where nobody waited for it.",
      labelNames: ["kind", "status"] as const,
      registers,
    }),
    seconds: new Histogram({
      name: "gainsay_request_seconds",
      help: "From the beginning of a request to the end of its answer.",
      labelNames: ["kind"] as const,
      buckets: [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10, 60],
      registers,
    }),
    open: new Gauge({
      name: "gainsay_requests_open",
      help: "Requests that are being answered.",
      registers,
    }),
    limits: new Counter({
      name: "gainsay_limit_hits_total",
      help: "Requests that a limit held back, by the limit.",
      labelNames: ["limit"] as const,
      registers,
    }),
  };
};

/** The metrics of this process. */
export const metrics = () => ofProcess("metrics", makeMetrics);

/** The limits that are counted where they hold a request back. */
export type Limit = "api" | "files" | "attempts" | "reports" | "follows";

/** Counts that a limit held somebody back. */
export const countLimit = (limit: Limit): void => metrics().limits.inc({ limit });

/** What the page cache says of itself, see lib/page-cache.mjs, which is loaded apart from everything else. */
interface PageCacheState {
  pages: { size: number; calculatedSize: number };
  /** What of it is kept unpacked besides. */
  hot: { calculatedSize: number };
  hits: number;
  misses: number;
}

/** From now on also the process itself (memory, processor, event loop), its cache of pages and its files on the way. */
export function measureProcess(): void {
  const { registry } = metrics();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const cache = () =>
    ofProcess<PageCacheState | undefined>("page cache", () => undefined) ?? {
      ...{ pages: { size: 0, calculatedSize: 0 }, hot: { calculatedSize: 0 }, hits: 0, misses: 0 },
    };
  new Gauge({
    name: "gainsay_page_cache_bytes",
    help: "Bytes of the rendered pages that are kept, packed, and unpacked those that are asked for most.",
    registers,
    collect() {
      const { pages, hot } = cache();
      this.set(pages.calculatedSize + hot.calculatedSize);
    },
  });
  new Gauge({
    name: "gainsay_page_cache_pages",
    help: "How many rendered pages are kept.",
    registers,
    collect() {
      this.set(cache().pages.size);
    },
  });
  new Counter({
    name: "gainsay_page_cache_asked_total",
    help: "How often a page was asked for that was there, or was not.",
    labelNames: ["outcome"] as const,
    registers,
    collect() {
      const { hits, misses } = cache();
      this.reset();
      this.inc({ outcome: "hit" }, hits);
      this.inc({ outcome: "miss" }, misses);
    },
  });
  new Gauge({
    name: "gainsay_files_open",
    help: "Exports and other whole files that are on their way to somebody.",
    registers,
    collect() {
      this.set([...openFiles().values()].reduce((sum, one) => sum + one, 0));
    },
  });
}
