/** What an address leads to, by its spelling alone: a post that its platform gives as data, one that it keeps behind a sign-in, a recording, or a page. */

export type Recognised =
  /** A post of the AT Protocol: whose (a handle or a DID), and its record key. */
  | { kind: "bluesky"; url: string; actor: string; key: string }
  /** What looks like a post of a site that speaks ActivityPub, and where Mastodon gives it as data. */
  | { kind: "fediverse"; url: string; api: string | null }
  /** A post of a platform that shows programs nothing. */
  | { kind: "walled"; url: string; platform: string; handle: string | null }
  /** Sound or moving pictures, and at what time it starts. */
  | { kind: "recording"; url: string; time: number | null }
  | { kind: "page"; url: string };

const handleOrDid = /^(?:did:[a-z]+:[\w.:%-]{1,200}|[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)$/i;
const recordKey = /^[\w.~:-]{1,512}$/;

/** Null where it is no address at all. */
export function recognise(typed: string): Recognised | null {
  const text = typed.trim();
  const [, repository = "", key = ""] =
    /^at:\/\/([^/\s]+)\/app\.bsky\.feed\.post\/([^/?#\s]+)$/.exec(text) ?? [];
  if (key) return blueskyPost(repository, key);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return (
    ofBluesky(url) ??
    ofWalled(url) ??
    ofRecording(url) ??
    ofFediverse(url) ?? { kind: "page", url: text }
  );
}

function blueskyPost(actor: string, key: string): Recognised | null {
  if (!handleOrDid.test(actor) || !recordKey.test(key)) return null;
  return { kind: "bluesky", url: `https://bsky.app/profile/${actor}/post/${key}`, actor, key };
}

function ofBluesky({ hostname, pathname }: URL): Recognised | null {
  if (hostname !== "bsky.app") return null;
  const [, actor = "", key = ""] =
    /^\/profile\/([^/]+)\/post\/([^/]+)\/?$/.exec(decoded(pathname)) ?? [];
  return key ? blueskyPost(actor, key) : null;
}

/** Platforms whose posts nobody reads without signing in, by their hosts, and where a post names its account. */
const walls: { platform: string; host: RegExp; path: RegExp }[] = [
  {
    platform: "X",
    host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/,
    path: /^\/(\w{1,20})\/status\/\d+/,
  },
  { platform: "Threads", host: /^(?:www\.)?threads\.(?:net|com)$/, path: /^\/@([\w.]+)\/post\// },
  {
    platform: "Instagram",
    host: /^(?:www\.)?instagram\.com$/,
    path: /^\/(?:([\w.]+)\/)?(?:p|reel)\//,
  },
  {
    platform: "Facebook",
    host: /^(?:\w+\.)?facebook\.com$/,
    path: /^\/(?:([\w.]+)\/posts\/|permalink\.php|story\.php|share\/p\/)/,
  },
  { platform: "LinkedIn", host: /^(?:\w+\.)?linkedin\.com$/, path: /^\/(?:posts|feed\/update)\// },
];

function ofWalled({ hostname, pathname, href }: URL): Recognised | null {
  for (const { platform, host, path } of walls) {
    const found = host.test(hostname) && path.exec(pathname);
    if (!found) continue;
    const handle = found[1] && found[1] !== "i" ? `@${found[1]}` : null;
    return { kind: "walled", url: href, platform, handle };
  }
  return null;
}

const recordings: [RegExp, RegExp][] = [
  [/^(?:www\.|m\.)?youtube\.com$/, /^\/(?:watch|live\/|shorts\/)/],
  [/^youtu\.be$/, /^\/[\w-]{6,}/],
  [/^(?:www\.)?vimeo\.com$/, /^\/\d+/],
  [/^(?:www\.)?dailymotion\.com$/, /^\/video\//],
  [/^(?:www\.|vm\.)?tiktok\.com$/, /^\/(?:@[\w.]+\/video\/|\w+)/],
  [/^(?:www\.)?twitch\.tv$/, /^\/videos\//],
  [/^(?:www\.)?facebook\.com$/, /^\/(?:watch|reel|[\w.]+\/videos)\b/],
  [/./, /\.(?:aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm)$/i],
];

function ofRecording(url: URL): Recognised | null {
  const isOne = recordings.some(
    ([host, path]) => host.test(url.hostname) && path.test(url.pathname),
  );
  return isOne ? { kind: "recording", url: url.href, time: timeIn(url) } : null;
}

/** The time that an address starts at: "t=751", "t=12m31s", "#t=751". */
function timeIn({ searchParams, hash }: URL): number | null {
  const given =
    searchParams.get("t") ?? searchParams.get("start") ?? /[#&]t=([\w.]+)/.exec(hash)?.[1];
  const [whole, hours = "0", minutes = "0", seconds = "0"] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(given ?? "") ?? [];
  return whole ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : null;
}

/** Addresses of posts as software that speaks ActivityPub makes them. */
const ofMastodon =
  /^\/(?:@[\w.-]+(?:@[\w.-]+)?|users\/[\w.-]+\/statuses|api\/v1\/statuses|deck\/@[\w.-]+)\/(\d+)\/?$/;
const ofOthers =
  /^\/(?:notice|notes|objects|display|p\/[\w.-]+|@[\w.-]+\/p|ap\/users\/\d+\/statuses)\/[\w-]+\/?$/;

function ofFediverse({ origin, pathname, href }: URL): Recognised | null {
  const [, id] = ofMastodon.exec(pathname) ?? [];
  if (id) return { kind: "fediverse", url: href, api: `${origin}/api/v1/statuses/${id}` };
  return ofOthers.test(pathname) ? { kind: "fediverse", url: href, api: null } : null;
}

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A post under one name, however its address is spelled: by its site, its account and its number. */
export function postKey(address: string): string | null {
  const found = recognise(address);
  if (found?.kind === "bluesky") return `bsky.app ${found.key}`;
  if (found?.kind !== "fediverse") return null;
  const { host, pathname } = new URL(found.url);
  const [, id] = ofMastodon.exec(pathname) ?? [];
  return `${host} ${id ?? pathname.replace(/\/$/, "")}`;
}
