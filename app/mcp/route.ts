import { handle } from "hono/vercel";
import { mcp } from "./mcp";

export const dynamic = "force-dynamic";

const answer = handle(mcp);

/** GET and DELETE are answered by what stands behind: there are no sessions (405). */
export { answer as DELETE, answer as GET, answer as POST };
