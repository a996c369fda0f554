import { z } from "zod";
import { renewPages } from "@/app/renew-pages";
import { problem } from "@/lib/problem";
import { isOwnRequest } from "@/lib/renewal";

const addresses = z.union([z.literal("all"), z.array(z.string().startsWith("/"))]);

/** POST /api/renew: for this process alone, see lib/renewal.ts. To anybody else there is no such address. */
export async function POST(request: Request) {
  if (!isOwnRequest(request.headers)) {
    return problem(404, "No such address", "There is nothing here.");
  }
  renewPages(addresses.parse(await request.json()));
  return new Response(null, { status: 204 });
}
