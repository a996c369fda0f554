/** Fetches what an address leads to: a post as its platform gives it to programs, any other address as a page. */
import { CaptureFailure } from "@/lib/capture/failure";
import { type FetchedPage, type FetchOptions, fetchPage } from "@/lib/capture/fetch-page";
import { jsonTypes, mediaTypeOf, readableTypes } from "@/lib/capture/media-type";
import { noPostHere, wasDeleted } from "./failures";
import { addressAt, at, lineAt } from "./json";
import { isTombstone } from "./read-note";
import { recognise } from "./recognise";

/** What was fetched; of a post, what its account calls itself, where that stands apart from it. */
export type FetchedSource = FetchedPage & { displayName?: string };

type How = Pick<FetchOptions, "contact" | "network" | "time" | "headers">;

/** Bytes of a post, at most: its words are few. */
const mostBytes = 1024 * 1024;
/** Milliseconds for what is not needed. */
const patience = 4_000;

const asJson = { accept: "application/json", types: jsonTypes, size: mostBytes };
const asActivity = {
  accept:
    'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams", text/html;q=0.2',
  types: new Set([...jsonTypes, ...readableTypes]),
};

/** Throws a CaptureFailure that says in one sentence what stood in the way. */
export async function fetchSource(address: string, how: How): Promise<FetchedSource> {
  const found = recognise(address);
  if (found?.kind === "bluesky") return fetchBluesky(found.actor, found.key, how);
  if (found?.kind === "fediverse") return fetchActivity(found, how);
  return fetchPage(address, how);
}

const bluesky = "https://public.api.bsky.app/xrpc";

async function fetchBluesky(actor: string, key: string, how: How): Promise<FetchedPage> {
  const did = actor.startsWith("did:") ? actor : await didOf(actor, how);
  const uri = `at://${did}/app.bsky.feed.post/${key}`;
  const query = new URLSearchParams({ uris: uri });
  const page = await fetchPage(`${bluesky}/app.bsky.feed.getPosts?${query}`, { ...how, ...asJson });
  const posts = at(jsonOf(page.bytes), "posts");
  if (Array.isArray(posts) && posts.length === 0)
    throw new CaptureFailure(noPostHere, { status: 404 });
  return page;
}

async function didOf(handle: string, { headers: _, ...how }: How): Promise<string> {
  const query = new URLSearchParams({ handle });
  const address = `${bluesky}/com.atproto.identity.resolveHandle?${query}`;
  const { bytes } = await fetchPage(address, { ...how, ...asJson }).catch((error) => {
    if (!(error instanceof CaptureFailure) || !/answered 400/.test(error.message)) throw error;
    throw new CaptureFailure(`There is no account “${handle}” on Bluesky.`);
  });
  const did = lineAt(jsonOf(bytes), "did");
  if (!did?.startsWith("did:")) throw new CaptureFailure("Bluesky does not say whose post it is.");
  return did;
}

async function fetchActivity(
  { url, api }: { url: string; api: string | null },
  how: How,
): Promise<FetchedSource> {
  const page = await fetchPage(url, { ...how, ...asActivity }).catch((error) => {
    // Some sites give the object to other sites alone, and the post to everybody by their own interface.
    if (!api || !(error instanceof CaptureFailure) || !/answered 40[136]/.test(error.message))
      throw error;
    return fetchPage(api, { ...how, ...asJson });
  });
  if (!isJson(page)) return page;
  if (page.bytes.length > mostBytes) throw new CaptureFailure("The post is larger than 1 MB.");
  const json = jsonOf(page.bytes);
  refuseOtherSite(page, json);
  if (isTombstone(json)) throw new CaptureFailure(wasDeleted, { status: 410 });
  const author = addressAt(json, "attributedTo");
  const displayName = author && (await nameOf(author, how));
  return { ...page, ...(displayName && { displayName }) };
}

/** A site vouches for posts of its own: what it says of another’s anybody could have written. */
function refuseOtherSite({ finalUrl }: FetchedPage, json: unknown): void {
  const own = new URL(finalUrl).host;
  const named = [
    addressAt(json, "id") ?? addressAt(json, "uri"),
    addressAt(json, "attributedTo") ?? addressAt(json, "account", "url"),
  ];
  const other = named.find((address) => address !== null && new URL(address).host !== own);
  if (!other) return;
  const { host } = new URL(other);
  throw new CaptureFailure(`“${own}” gives a copy of a post of “${host}”: capture it there.`);
}

/** What an account calls itself; undefined where it does not say, or not in time. */
async function nameOf(author: string, { headers: _, ...how }: How): Promise<string | undefined> {
  try {
    const page = await fetchPage(author, {
      ...how,
      ...asActivity,
      size: mostBytes,
      time: patience,
    });
    const isOwn = new URL(page.finalUrl).host === new URL(author).host;
    return (isOwn && isJson(page) && lineAt(jsonOf(page.bytes), "name")) || undefined;
  } catch (error) {
    if (error instanceof CaptureFailure) return;
    throw error;
  }
}

const isJson = ({ mediaType }: FetchedPage) => jsonTypes.has(mediaTypeOf(mediaType));

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}
