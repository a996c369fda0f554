import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import { hasOurOrigin } from "@/app/desk/action";
import { formIn } from "@/app/follow/form";
import { patiently } from "@/db/connect";
import { askToFollow } from "@/db/desk/following";
import { processDesk } from "@/db/desk/process";
import { listFollowable } from "@/db/public/queries/followed";
import { clientAddress } from "@/lib/client-address";
import { mailIsOffered } from "@/lib/following/offered";
import { followSubjects } from "@/lib/following/vocabulary";
import { typed } from "@/lib/form/read";
import { ofProcess } from "@/lib/of-process";
import { countLimit } from "@/lib/operations/metrics";
import { urls } from "@/lib/urls";
import { keysOf } from "@/lib/vocabulary";

/** What an address may ask for within an hour. */
const perHour = 5;

const limiter = ofProcess(
  "follows",
  () => new RateLimiterMemory({ points: perHour, duration: 60 * 60 }),
);

const fields = z.object({
  subject: z.enum(keysOf(followSubjects)),
  record: z.string().regex(/^[\w-]{1,40}$/),
  website: typed.optional(),
});
/** What mail can be sent to, and nothing that ends a line or begins another address. */
const address = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}]+\.[^\s@<>(),;:\\"[\]\p{Cc}]+$/u);

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });

/** POST: asks whoever reads an address whether they want to be told. The answer is the same for every address. */
export async function POST(request: Request): Promise<Response> {
  if (!mailIsOffered()) return new Response("This server sends no mail.\n", { status: 404 });
  if (!hasOurOrigin(request.headers)) {
    return new Response("This did not come from a page of ours.\n", { status: 403 });
  }
  const form = await formIn(request);
  const read = fields.safeParse(form);
  if (!read.success) return seeOther(urls.followAsk());
  const { subject, record: recordId, website } = read.data;
  const about = { subject, record: recordId };
  // A field that people do not see: who fills it in is no person.
  if (website) return seeOther(urls.followAsk({ is: "asked" }));
  const email = address.safeParse(form.email);
  if (!email.success) return seeOther(urls.followAsk({ is: "wrong", ...about }));
  try {
    await limiter.consume(clientAddress(request.headers));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    countLimit("follows");
    return seeOther(urls.followAsk({ is: "later", ...about }));
  }
  const shown = await listFollowable([{ subject, recordId }]);
  if (shown.size === 0) return seeOther(urls.followAsk(about));
  const desk = processDesk();
  const isTaken = await patiently(desk.connection, () =>
    askToFollow(desk, { subject, recordId, email: email.data }),
  );
  return seeOther(urls.followAsk(isTaken ? { is: "asked" } : { is: "later", ...about }));
}
