import { formIn } from "@/app/follow/form";
import { patiently } from "@/db/connect";
import { endFollows, findFollower } from "@/db/desk/following";
import { processDesk } from "@/db/desk/process";
import { urls } from "@/lib/urls";

interface Context {
  params: Promise<{ token: string }>;
}

/** GET, as by a mail program that opens the address in a browser: the page where it can be ended. It ends nothing. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { location: urls.follow(token) } });
}

/**
 * POST, as a mail program sends it (RFC 8058): without a cookie or a page of ours, so that the token alone counts. Ends what
 * the mail was about; of a mail that names nothing, all. Of another body nothing is ended.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const form = await formIn(request);
  if (form["List-Unsubscribe"] !== "One-Click") {
    return new Response("This ends with List-Unsubscribe=One-Click.\n", { status: 400 });
  }
  const desk = processDesk();
  const found = findFollower(desk, token);
  const ids = new URL(request.url).searchParams.get("of");
  if (found) {
    await patiently(desk.connection, () =>
      endFollows(desk, found.follower.id, ids ? ids.split(".") : "all"),
    );
  }
  return new Response("It has ended.\n");
}
