import { etagOf } from "@/app/api/v1/guards";
import { publicRecord } from "@/db/public/files";
import { listCorrections } from "@/db/public/queries/corrections";
import { getTopic } from "@/db/public/queries/lists";
import { currentSlug } from "@/db/public/queries/matters";
import { listNews, type NewsOf, newsInFeed } from "@/db/public/queries/news";
import { findPerson } from "@/db/public/queries/person-pages";
import { listPinned } from "@/db/public/queries/pinned";
import { searchForPrograms } from "@/db/public/search-apart";
import { readAsked } from "@/db/public/search-asked";
import { absolute } from "@/lib/absolute";
import { type Feed, writeFeed } from "@/lib/feeds/feed";
import { feedFormats, isFeedFormat } from "@/lib/feeds/formats";
import { correctionItem, foundItem, newsItem } from "@/lib/feeds/items";
import { hasAnswer } from "@/lib/if-none-match";
import { NowhereError, nowhere } from "@/lib/nowhere";
import { GivenUpError } from "@/lib/search/limits";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Context {
  params: Promise<{ format: string; address?: string[] }>;
}

/** GET {address}/feed.{format}, which next.config.ts leads here: what is new there, for programs that look again. */
export async function GET(request: Request, { params }: Context) {
  const { format, address = [] } = await params;
  if (!isFeedFormat(format)) return lost();
  const { pathname, search, searchParams } = new URL(request.url);
  const etag = await etagOf(pathname + search);
  const headers = {
    etag,
    "content-type": `${feedFormats[format].mediaType}; charset=utf-8`,
    "cache-control": "public, max-age=60, s-maxage=2, stale-while-revalidate=3598",
    "access-control-allow-origin": "*",
  };
  if (hasAnswer(etag, request.headers.get("if-none-match"))) {
    return new Response(null, { status: 304, headers });
  }
  try {
    const found = asShown(await feedOf(address, Object.fromEntries(searchParams), format));
    if ("leadsTo" in found) return Response.redirect(absolute(found.leadsTo), 308);
    return new Response(writeFeed(found, format), { headers });
  } catch (error) {
    if (error instanceof NowhereError) return lost();
    if (error instanceof GivenUpError)
      return new Response(`${error.message}\n`, { status: 503, headers: { "retry-after": "10" } });
    throw error;
  }
}

const lost = () => new Response("There is no feed at this address.\n", { status: 404 });

async function feedOf(
  address: string[],
  query: Record<string, string>,
  format: string,
): Promise<Feed | { leadsTo: string }> {
  const [kind, slug, ...rest] = address;
  if (rest.length > 0) nowhere();
  if (kind === undefined) {
    const about = "Every matter that comes on the record, changes or goes, the newest first.";
    return news({ of: "record" }, { title: "Gainsay", about, home: urls.front(), format });
  }
  if (kind === "corrections" && slug === undefined) return corrections(format);
  if (kind === "search" && slug === undefined) return found(query, format);
  if (slug === undefined) nowhere();
  switch (kind) {
    case "matters": {
      const now = (await currentSlug(slug)) ?? nowhere();
      if (now !== slug) return { leadsTo: urls.feed(urls.matter(now), format) };
      const items = await listNews({ of: "matter", slug });
      const title = items[0]?.question ?? nowhere();
      const about = "Every version of the matter, and which exchanges came with it.";
      return feed(
        items.map((item) => newsItem(item, absolute)),
        { title, about, home: urls.matter(slug), format },
      );
    }
    case "people": {
      const { speaker } = (await findPerson(slug)) ?? nowhere();
      const about = `The matters in which ${speaker.name} speaks, the last changed first.`;
      return news(
        { of: "person", slug },
        { title: speaker.name, about, home: urls.person(slug), format },
      );
    }
    case "topics": {
      const { name } = (await getTopic(slug)) ?? nowhere();
      const about = `The matters on ${name}, the last changed first.`;
      return news({ of: "topic", slug }, { title: name, about, home: urls.topic(slug), format });
    }
    default:
      return nowhere();
  }
}

interface Head {
  title: string;
  about: string;
  /** Paths. */
  home: string;
  /** Where the feed stands, if not below its page. */
  self?: string;
  format: string;
}

function feed(items: Feed["items"], { title, about, home, self, format }: Head): Feed {
  return {
    title,
    about,
    home: absolute(home),
    self: absolute(self ?? urls.feed(home, format)),
    items,
  };
}

async function news(of: NewsOf, head: Head): Promise<Feed> {
  const items = await listNews(of);
  return feed(
    items.map((item) => newsItem(item, absolute)),
    head,
  );
}

async function corrections(format: string): Promise<Feed> {
  const page = await listCorrections(undefined, publicRecord(), newsInFeed);
  return feed(
    (page?.lines ?? []).map((line) => correctionItem(line, absolute)),
    {
      title: "Gainsay: corrections",
      about: "Every correction and withdrawal, the newest first.",
      ...{ home: urls.corrections(), self: urls.correctionsFeed(format), format },
    },
  );
}

/** The newest statements that a search finds. */
async function found(asked: Record<string, string>, format: string): Promise<Feed> {
  const { query, filters } = await readAsked(asked);
  if (!query) nowhere();
  const { hits } = await searchForPrograms(query, "", {
    ...{ filters, kind: "statement", order: "newest", limit: newsInFeed },
  });
  const slugs = hits.flatMap((hit) =>
    hit.kind === "statement" ? (hit.matters[0]?.slug ?? []) : [],
  );
  const published = await listPinned(slugs);
  const about = "Statements on record that this search finds, those said last first.";
  const address = new URLSearchParams(asked).toString();
  return feed(
    hits.flatMap((hit) => {
      const slug = hit.kind === "statement" ? hit.matters[0]?.slug : undefined;
      return foundItem(hit, published.get(slug ?? "")?.publishedAt, absolute) ?? [];
    }),
    {
      title: `Gainsay: ${asked.q ?? "search"}`,
      about,
      home: `${urls.search()}?${address}`,
      self: `${urls.feed(urls.search(), format)}?${address}`,
      format,
    },
  );
}
