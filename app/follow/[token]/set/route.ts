import { z } from "zod";
import { hasOurOrigin } from "@/app/desk/action";
import { formIn } from "@/app/follow/form";
import { patiently } from "@/db/connect";
import { choosePace, confirmFollow, endFollows, findFollower } from "@/db/desk/following";
import { processDesk } from "@/db/desk/process";
import { followPaces } from "@/lib/following/vocabulary";
import { urls } from "@/lib/urls";
import { keysOf } from "@/lib/vocabulary";

const id = z.string().max(40);
const acts = z.discriminatedUnion("act", [
  z.object({ act: z.literal("confirm"), id }),
  z.object({ act: z.literal("end"), id }),
  z.object({ act: z.literal("end_all") }),
  z.object({ act: z.literal("pace"), pace: z.enum(keysOf(followPaces)) }),
]);

/** POST: what somebody chose on the page of their subscription; then back to it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  if (!hasOurOrigin(request.headers)) {
    return new Response("This did not come from a page of ours.\n", { status: 403 });
  }
  const { token } = await params;
  const read = acts.safeParse(await formIn(request));
  const desk = processDesk();
  const found = findFollower(desk, token);
  if (read.success && found) {
    const { id: followerId } = found.follower;
    const chosen = read.data;
    await patiently(desk.connection, () => {
      if (chosen.act === "confirm") confirmFollow(desk, followerId, chosen.id);
      else if (chosen.act === "pace") choosePace(desk, followerId, chosen.pace);
      else endFollows(desk, followerId, chosen.act === "end" ? [chosen.id] : "all");
    });
  }
  return new Response(null, { status: 303, headers: { location: urls.follow(token) } });
}
