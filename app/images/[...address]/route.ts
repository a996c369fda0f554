import { keptByHead } from "@/db/public/kept-by-head";
import { getPersonApart } from "@/db/public/pages-apart";
import { currentSlug, getMatterVersion } from "@/db/public/queries/matters";
import { readSettings } from "@/lib/env";
import { NowhereError, nowhere } from "@/lib/nowhere";
import { drawInTurn, TooManyError } from "@/lib/share-image/in-turn";
import type { Sheet } from "@/lib/share-image/sheet";
import {
  matterSheet,
  pairSheet,
  personSheet,
  pointSheet,
  statementSheet,
} from "@/lib/share-image/sheets";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Context {
  params: Promise<{ address: string[] }>;
}

/** GET /images/{pinned address}.png, which `urls` spells: a picture of what stands there, for those who show a link. */
export async function GET(request: Request, { params }: Context) {
  const { address } = await params;
  try {
    const found = await sheetAt(address.join("/"));
    if ("leadsTo" in found)
      return Response.redirect(new URL(found.leadsTo, readSettings().url), 308);
    const picture = await drawInTurn(found);
    const name = address.join("-").replace(/^matters-/, "");
    const isDownload = new URL(request.url).searchParams.has("download");
    return new Response(new Uint8Array(picture), {
      headers: {
        "content-type": "image/png",
        // What the law takes out goes from caches in front at once, and from visitors’ own within the hour.
        "cache-control": "public, max-age=3600, s-maxage=2",
        "content-disposition": `${isDownload ? "attachment" : "inline"}; filename="gainsay-${name}"`,
      },
    });
  } catch (error) {
    if (error instanceof NowhereError)
      return new Response("No picture stands here.\n", { status: 404 });
    if (!(error instanceof TooManyError)) throw error;
    return new Response("Too many pictures are being drawn; try again in a few seconds.\n", {
      status: 503,
      headers: { "retry-after": "5" },
    });
  }
}

const ofVersion =
  /^matters\/([^/]+)\/v\/([1-9]\d{0,8})(?:\/(pairs|statements|points)\/([\w-]+))?\.png$/;
const ofPerson = /^people\/([^/]+)\.png$/;

/** A picture that goes round is asked for often: its version is read once. */
const sheetAt = keptByHead("sheets", 500, readSheet);

async function readSheet(address: string): Promise<Sheet | { leadsTo: string }> {
  const origin = readSettings().url;
  const [, person] = ofPerson.exec(address) ?? [];
  if (person) {
    const found = asShown(await getPersonApart(person)) ?? nowhere();
    return personSheet(found, origin);
  }
  const [, slug = "", number = "", kind, id = ""] = ofVersion.exec(address) ?? [];
  if (!slug) nowhere();
  const now = await currentSlug(slug);
  if (now !== undefined && now !== slug) {
    const rest = kind ? `/${kind}/${id}` : "";
    return { leadsTo: urls.image(`/matters/${now}/v/${number}${rest}`) };
  }
  const { version } = asShown(await getMatterVersion(slug, Number(number))) ?? nowhere();
  if (version.withdrawal !== null) nowhere();
  const of = { version, origin };
  switch (kind) {
    case "pairs":
      return pairSheet(of, id);
    case "statements":
      return statementSheet(of, id);
    case "points":
      return pointSheet(of, /^[1-9]\d{0,4}$/.test(id) ? Number(id) : nowhere());
    default:
      return matterSheet(of);
  }
}
