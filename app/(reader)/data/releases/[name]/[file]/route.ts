import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { getRelease } from "@/db/public/queries/releases";
import { releaseFolder } from "@/db/releases/files";
import { readSettings } from "@/lib/env";
import { hasAnswer } from "@/lib/if-none-match";
import { partOf } from "@/lib/release/range";
import { releaseHref } from "@/lib/release/release";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ name: string; file: string }>;
}

/** How long a cache may serve a file without asking: it never changes, and yet may have to go. */
const cached = "public, max-age=3600, immutable";

const refused = (status: number, sentence: string, headers: HeadersInit = {}) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });

/** GET /data/releases/{name}/{file}: a file, or the part of it that is asked for. */
export async function GET(request: Request, { params }: Context) {
  const { name, file: asked } = await params;
  const { dataFolder, url } = readSettings();
  const release = await getRelease(name);
  const file = release?.manifest.files.find((one) => one.name === asked);
  if (!release || !file) return refused(404, "There is no such file.");
  const page = releaseHref({ name, site: url });
  if (release.gone) {
    const { reason, reissue } = release.gone;
    const instead = reissue
      ? ` Issued in its place: ${new URL(urls.releaseFile(reissue, asked), url).href}`
      : "";
    return refused(410, `Release ${name} holds words that are withheld. ${reason}${instead}`);
  }
  const etag = `"${file.sha256}"`;
  const headers = {
    etag,
    "content-type": file.mediaType,
    "cache-control": cached,
    "accept-ranges": "bytes",
    "access-control-allow-origin": "*",
    link: `<${page}>; rel="collection"`,
  };
  if (hasAnswer(etag, request.headers.get("if-none-match")))
    return new Response(null, { status: 304, headers });
  const since = request.headers.get("if-range");
  const range = since === null || since === etag ? request.headers.get("range") : null;
  const part = partOf(range, file.bytes);
  if (part === "none")
    return refused(416, "The file has no such bytes.", {
      "content-range": `bytes */${file.bytes}`,
    });
  const { start, end } = part ?? { start: 0, end: file.bytes - 1 };
  const body =
    request.method === "HEAD" || file.bytes === 0
      ? null
      : Readable.toWeb(
          createReadStream(join(releaseFolder(dataFolder, name), asked), { start, end }),
        );
  return new Response(body as BodyInit | null, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(end - start + 1),
      ...(part && { "content-range": `bytes ${start}-${end}/${file.bytes}` }),
    },
  });
}

export const HEAD = GET;
