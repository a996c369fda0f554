/** What logs and metrics name a request by: few kinds, and no address that says more than it should. */

/** Kinds by the first part of an address; what is not here is "other", so that made-up addresses make no new kinds. */
const kinds: Record<string, string> = {
  "": "front",
  exchanges: "list",
  matters: "list",
  topics: "list",
  corrections: "list",
  people: "person",
  pairs: "pair",
  statements: "statement",
  sources: "source",
  search: "search",
  data: "data",
  method: "static",
  ns: "static",
  _next: "static",
  icon: "static",
  images: "image",
  embed: "embed",
  oembed: "embed",
  mcp: "api",
  reconcile: "api",
  log: "log",
  api: "api",
  report: "report",
  desk: "desk",
  "sign-in": "door",
  invitations: "door",
  follow: "door",
  sitemap: "machine",
  "sitemap.xml": "machine",
  "robots.txt": "machine",
  "llms.txt": "machine",
  ".well-known": "machine",
  health: "operator",
  ready: "operator",
  metrics: "operator",
};

/** The kind of an address without its query: "comparison", "pair", "search", "export". */
export function routeKind(path: string): string {
  const [, first = "", second = "", third = "", fourth = "", fifth = ""] = path.split("/", 6);
  if (path.endsWith(".md") || path === "/twin") return "twin";
  if (first === "matters" && second) {
    if (third === "compare") return "versions";
    if (third === "v" && fifth === "pairs") return "pair";
    return third === "v" && fourth ? "pinned" : "comparison";
  }
  if (first === "api" && third === "export") return "export";
  if (first === "api" && second === "auth") return "door";
  if (first === "api" && second === "renew") return "operator";
  if (path.endsWith(".atom") || path.endsWith("feed.json")) return "feed";
  return Object.hasOwn(kinds, first) ? (kinds[first] ?? "other") : "other";
}

/**
 * An address as a log may keep it. Never its query: it holds what somebody looked for. What follows in an invitation or
 * a subscription is a secret, and at the desk it may name a matter that others must not know of.
 */
export function pathForLog(path: string): string {
  const [, first = "", second = "", third] = path.split("/", 4);
  if (first === "desk" && third !== undefined) return `/desk/${second}/…`;
  if (first === "invitations" || first === "follow") return second ? `/${first}/…` : path;
  return path.slice(0, 200);
}
