import { getRelease } from "@/db/public/queries/releases";
import { linkSet, linkSetType } from "@/lib/release/signposts";

export const dynamic = "force-dynamic";

/** GET /data/releases/{name}/linkset.json: where everything of the release is, for programs (RFC 9264). */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const release = await getRelease((await params).name);
  if (!release || release.gone)
    return new Response("There is no such release to take.\n", { status: release ? 410 : 404 });
  return Response.json(linkSet(release.kept, release.manifest), {
    headers: { "content-type": linkSetType, "access-control-allow-origin": "*" },
  });
}
