import { join } from "node:path";
import type { NextConfig } from "next";
import { contentSecurityPolicy } from "./lib/content-security-policy";
import { mostRequestBytes } from "./lib/request-limit";

/** For readers. Next's inline data needs 'unsafe-inline' scripts: a nonce would make every page dynamic. */
const readerScripts = "'self' 'unsafe-inline'";

/** How long, in seconds, a cache may serve a page that it could not renew: withheld text must vanish. */
const expireTime = 3600;

/**
 * Every page that is kept: here it is rendered anew at once when something is published that it shows, and a cache in
 * front, which nobody tells, asks again after two seconds. Pinned versions too: they say which is the latest.
 */
const current = {
  sources: [
    ...["/", "/exchanges", "/exchanges/:place*", "/topics", "/topics/:slug", "/people"],
    ...["/people/:slug", "/people/from/:key", "/pairs/:id", "/statements/:id", "/sources/:id"],
    ...["/sources/:id/transcript", "/sources/:id/transcript/:page", "/corrections"],
    ...["/corrections/before/:cursor", "/matters/:slug", "/matters/:slug/facing/:sides"],
    ...["/matters/:slug/compare/:from/:to", "/matters/:slug/v/:version"],
    ...["/matters/:slug/v/:version/:kind(facing|pairs|statements)/:below"],
    ...["/embed/pairs/:id", "/embed/statements/:id", "/embed/matters/:slug"],
    ...["/embed/matters/:slug/v/:version", "/embed/matters/:slug/v/:version/:kind/:id"],
    ...["/method", "/ns", "/api"],
  ],
  cacheControl: `s-maxage=2, stale-while-revalidate=${expireTime - 2}, stale-if-error=${expireTime - 2}`,
};

const config: NextConfig = {
  // The browser tests build beside the ordinary build, see scripts/test.mjs. A tsconfig that extends another is one
  // that Next leaves as it is.
  distDir: process.env.GAINSAY_BUILD ?? ".next",
  typescript: {
    tsconfigPath: process.env.GAINSAY_BUILD ? "tsconfig.build.json" : "tsconfig.json",
    // `npm run check` holds the types, tests included; a start need not wait for them.
    ignoreBuildErrors: true,
  },
  serverExternalPackages: ["better-sqlite3", "fontverter", "pino", "prom-client", "sharp"],
  cacheHandler: join(process.cwd(), "lib/page-cache.mjs"),
  experimental: {
    // forbidden(): 403 for a page that is not for the role.
    authInterrupts: true,
    serverActions: { bodySizeLimit: mostRequestBytes },
  },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  expireTime,
  rewrites: async () => ({
    // Our terms, for programs that ask for them as linked data.
    beforeFiles: [
      ["text/turtle", "terms.ttl"],
      ["application/ld\\+json", "terms.jsonld"],
    ].map(([type, file]) => ({
      source: "/ns",
      has: [{ type: "header" as const, key: "accept", value: `.*${type}.*` }],
      destination: `/ns/${file}`,
    })),
    afterFiles: [
      // A file beside every page that is cited, which no folder of pages can be named after.
      {
        source: "/:address+/cite.:format(bib|ris|csl\\.json)",
        destination: "/cite/:format/:address+",
      },
      // A feed beside the page whose news it tells.
      { source: "/:address*/feed.:format(atom|json)", destination: "/feeds/:format/:address*" },
      { source: "/corrections.:format(atom|json)", destination: "/feeds/:format/corrections" },
      // The plain-text twin of every reader's page; what lies below the others has none.
      {
        source: "/:path((?!(?:api|desk|embed|twin|_next|data/releases/[^/]+)/).+).md",
        destination: "/twin/:path.md",
      },
    ],
  }),
  headers: async () => [
    ...current.sources.map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: current.cacheControl }],
    })),
    // Where two rules set one header, the later one holds: cards may stand in other sites' pages, nothing else may.
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        },
      ],
    },
    {
      // Not the desk and its doors, which have a stricter one: see proxy.ts.
      source: "/:path((?!(?:desk|sign-in|invitations|follow)(?:/|$)).*)",
      headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy(readerScripts) }],
    },
    {
      source: "/embed/:path*",
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy(readerScripts, "*") },
      ],
    },
  ],
};

export default config;
