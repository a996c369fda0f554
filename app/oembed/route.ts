import { keptByHead } from "@/db/public/kept-by-head";
import { getPairApart } from "@/db/public/pages-apart";
import { currentSlug, getMatter, getMatterVersion } from "@/db/public/queries/matters";
import { getPairVersion } from "@/db/public/queries/pairs";
import { getStatement } from "@/db/public/queries/statements";
import { comparisonView } from "@/lib/comparison/view";
import { type OEmbedded, oembedOf } from "@/lib/embed/oembed";
import { readSettings } from "@/lib/env";
import { NowhereError, nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { cardOf, matterCardOf, statementCards } from "@/lib/views/card";

export const dynamic = "force-dynamic";

const said = (sentence: string, status: number) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

/** GET /oembed?url={address of a matter, a pair or a statement}: the card of what stands there. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const origin = readSettings().url;
  if ((query.get("format") ?? "json") !== "json")
    return said("Answers are given as json alone.", 501);
  const asked = query.get("url") ?? "";
  if (!URL.canParse(asked)) return said("url must be the address of a page of this record.", 400);
  const { origin: from, pathname } = new URL(asked);
  if (from !== new URL(origin).origin) return said("That address is not of this record.", 404);
  try {
    const most = { width: atMost(query.get("maxwidth")), height: atMost(query.get("maxheight")) };
    return Response.json(oembedOf(await cardAt(pathname), origin, most), {
      headers: {
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=3600, s-maxage=2",
      },
    });
  } catch (error) {
    if (error instanceof NowhereError)
      return said("Nothing at that address can be shown on a card.", 404);
    throw error;
  }
}

function atMost(text: string | null): number {
  const number = Number(text);
  return text && Number.isSafeInteger(number) && number > 0 ? number : Number.POSITIVE_INFINITY;
}

const slugAndVersion = /^\/matters\/([^/]+)(?:\/v\/([1-9]\d{0,8})(?:\/pairs\/([\w-]+))?)?$/;

/** A page that goes round is asked for by many sites: what its card shows is read once. */
const cardAt = keptByHead("cards", 500, readCard);

/** The card of a page: of a pinned one pinned, of one that follows the record as it is. */
async function readCard(path: string): Promise<OEmbedded> {
  const [, kind, id = ""] = /^\/(pairs|statements)\/([\w-]+)$/.exec(path) ?? [];
  if (kind === "pairs")
    return pairCard(asShown(await getPairApart(id)) ?? nowhere(), urls.embedPair(id));
  if (kind === "statements") return statementCard(id);
  const [, slug = "", version, pair] = slugAndVersion.exec(path) ?? [];
  const now = slug && asShown(await currentSlug(slug));
  if (!now) nowhere();
  const number = Number(version);
  if (pair) {
    const found = asShown(await getPairVersion(now, number, pair)) ?? nowhere();
    return pairCard(found, urls.embedPairVersion(now, number, pair));
  }
  const found = await (version ? getMatterVersion(now, number) : getMatter(now));
  const shown = (asShown(found) ?? nowhere()).version;
  if (shown.withdrawal !== null) nowhere();
  return {
    title: shown.document.matter.question,
    card: matterCardOf(comparisonView(shown.document)),
    path: version ? urls.embedMatterVersion(now, number) : urls.embedMatter(now),
    pictured: urls.matterVersion(now, shown.number),
  };
}

type Paired = NonNullable<Awaited<ReturnType<typeof getPairApart>>>;

function pairCard({ pair, version }: Pick<Paired, "pair" | "version">, path: string): OEmbedded {
  const { matter, record, title } = pair;
  const pictured = urls.pairVersion(matter.slug, version.number, record.id);
  return { title, card: cardOf(pair, matter), path, pictured };
}

async function statementCard(id: string): Promise<OEmbedded> {
  const found = asShown(await getStatement(id)) ?? nowhere();
  const { slug, question } = found.statement.matter;
  const { version } = asShown(await getMatter(slug)) ?? nowhere();
  const card = statementCards(comparisonView(version.document))(id) ?? nowhere();
  const pictured = urls.statementPicture(slug, version.number, id);
  return { title: question, card, path: urls.embedStatement(id), pictured };
}
