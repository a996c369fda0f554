/** A bare server of Node for search, see work/search-server.ts. */
import type { Context } from "../context";
import { answers, freePort, start } from "../processes";

export const bareSearch = (context: Context) =>
  context.once("bare search", async () => {
    const port = await freePort();
    const script = "scripts/bench/apart/search-server.ts";
    const args = ["--import", "tsx", script, context.main.folder, String(port)];
    const server = start(process.execPath, args);
    const origin = `http://127.0.0.1:${port}`;
    await answers(origin, server);
    return { origin, end: server.end };
  });
