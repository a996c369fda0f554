import { handle } from "hono/vercel";
import { api } from "../api";

export const dynamic = "force-dynamic";

const answer = handle(api);

/** Everything below /api/v1. What may only be read says so itself, so that it is said in a problem document. */
export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
