/** The pages of the record as resources: each by the address of its plain-text twin. */
import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { twinAt } from "@/app/twin/of";
import { answerTwin, twinRoutes } from "@/app/twin/twins";
import { absolute } from "@/lib/absolute";

const mimeType = "text/markdown";

/** Lists, which are always there; they lead to the records. */
const listed = () =>
  twinRoutes
    .filter(({ at }) => !at.includes("{"))
    .map(({ at, is }) => ({ uri: twinAt(at), name: at, description: is, mimeType }));

export function addResources(server: McpServer): void {
  server.registerResource(
    "page",
    new ResourceTemplate(`${absolute("/")}{+page}.md`, { list: () => ({ resources: listed() }) }),
    {
      title: "A page of the record, as plain text",
      description:
        "The address of any page with “.md” behind it: a matter, a pair, a statement, a speaker, a source, a list.",
      mimeType,
    },
    async (uri) => ({ contents: [{ uri: uri.href, mimeType, text: await read(uri) }] }),
  );
}

/** Follows one lead: a record that went into another, a matter with another address. */
async function read(uri: URL, isLed = false): Promise<string> {
  const path = uri.pathname.replace(/\.md$/, "");
  const answer = await answerTwin(new Request(uri), path === "/index" ? "/" : path);
  const to = answer.headers.get("location");
  if (to && !isLed) return read(new URL(to), true);
  if (!answer.ok) throw new ResourceNotFoundError(uri.href);
  return answer.text();
}
