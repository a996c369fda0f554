/** What every request of the API goes through: who may read, how often, and whether anything changed since. */
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { derivation } from "@/db/public/project";
import { getHead } from "@/db/public/queries/head";
import { indexMark } from "@/db/releases/files";
import { clientAddress } from "@/lib/client-address";
import { readSettings } from "@/lib/env";
import { hasAnswer } from "@/lib/if-none-match";
import { ofProcess } from "@/lib/of-process";
import { countLimit } from "@/lib/operations/metrics";
import { isDecodable, methodHeader } from "@/lib/prepare-requests";
import { notUnderstood, problem } from "@/lib/problem";
import packageJson from "@/package.json";
import { keyGiven } from "./keys";

/** Pages of other sites may read, and see what is said about limits and pages. */
export const anybodyMayRead: MiddlewareHandler = async ({ res, req }, next) => {
  if (req.method === "OPTIONS") {
    return new Response(null, {
      status: 204,
      headers: {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "GET, HEAD, OPTIONS",
        "access-control-allow-headers": "authorization, if-none-match",
        "access-control-max-age": "86400",
      },
    });
  }
  res.headers.set("access-control-allow-origin", "*");
  res.headers.set(
    "access-control-expose-headers",
    "etag, link, ratelimit, ratelimit-policy, retry-after, www-authenticate",
  );
  await next();
};

export const onlyReading: MiddlewareHandler = async ({ req }, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const answer = problem(
    405,
    "Only for reading",
    `${req.header(methodHeader) ?? req.method} is not taken here: the record is read with GET.`,
  );
  answer.headers.set("allow", "GET, HEAD, OPTIONS");
  return answer;
};

/** So many requests a minute from one address, and with one key; nobody who reads page by page comes to either. */
export const limits = {
  address: { points: 300, duration: 60, of: "came from this address" },
  key: { points: 3_000, duration: 60, of: "came with this key" },
} as const;

const limiters = () =>
  ofProcess("api limits", () => ({
    address: new RateLimiterMemory(limits.address),
    key: new RateLimiterMemory(limits.key),
  }));

/**
 * Counts requests by key or else by address, and tells of it as the IETF's draft of RateLimit fields has it. What comes
 * with a key that is not good counts for its address, so that nobody guesses for long, and is refused.
 */
export const limited: MiddlewareHandler = async (context, next) => {
  const { raw } = context.req;
  const { key, refusal } = keyGiven(raw.headers);
  const by = key ? "key" : "address";
  const most = limits[by];
  const left = await limiters()
    [by].consume(key?.id ?? clientAddress(raw.headers))
    .catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
  const seconds = Math.ceil(left.msBeforeNext / 1000);
  const tell = ({ headers }: Response) => {
    headers.set("ratelimit-policy", `"${by}";q=${most.points};w=${most.duration}`);
    headers.set("ratelimit", `"${by}";r=${left.remainingPoints};t=${seconds}`);
  };
  if (left.consumedPoints <= most.points) {
    tell(context.res);
    if (!refusal) return next();
    tell(refusal);
    return refusal;
  }
  countLimit("api");
  const answer = problem(
    429,
    "Too many requests",
    `More than ${most.points} in a minute ${most.of}. Ask again in ${seconds} seconds.`,
  );
  tell(answer);
  answer.headers.set("retry-after", String(seconds));
  return answer;
};

/** What Next puts in the place of bytes that it cannot decode; nobody looks for it. */
const unreadable = "\uFFFD";
const isReadable = (part: string) =>
  isDecodable(part) && !decodeURIComponent(part).includes(unreadable);

/** A query that cannot be decoded is refused: what is left of it would be taken for what was asked. */
export const onlyReadable: MiddlewareHandler = async ({ req }, next) => {
  const parts = new URL(req.url).search.slice(1).split("&");
  const wrong = parts.filter((part) => !isReadable(part));
  if (wrong.length === 0) return next();
  return notUnderstood(
    wrong.map((part) => ({
      parameter: part.split("=", 1)[0] ?? "",
      detail: "It is not UTF-8 in percent-encoding.",
    })),
  );
};

/** What answers are made by besides the record: this release, its rules, and the settings that they name. */
const madeBy = () => {
  const { dataFolder, url, licence } = readSettings();
  return JSON.stringify([packageJson.version, derivation, url, licence, indexMark(dataFolder)]);
};

/** Names what an address answers: while the head of the record stands, it answers as before, by the same rules. */
export async function etagOf(address: string): Promise<string> {
  const hash = createHash("sha256")
    .update(madeBy() + address)
    .digest("base64url");
  return `"${await getHead()}-${hash.slice(0, 12)}"`;
}

/** Everything here is made of the public record. */
export const unlessKnown: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const { pathname, search } = new URL(req.url);
  const etag = await etagOf(pathname + search);
  const headers = { etag, "cache-control": "public, max-age=0, must-revalidate" };
  if (hasAnswer(etag, req.header("if-none-match")))
    return new Response(null, { status: 304, headers });
  await next();
  if (context.res.status >= 300) return;
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
};
