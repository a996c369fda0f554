import { readSettings } from "@/lib/env";
import { contextOf } from "@/lib/export/rdf/context";
import { termsAsJsonLd, termsAsTurtle } from "@/lib/export/rdf/definitions";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const files: Record<string, { type: string; write: (site: string) => string }> = {
  "context.jsonld": {
    type: "application/ld+json; charset=utf-8",
    write: (site) => `${JSON.stringify({ "@context": contextOf(site) }, null, 1)}\n`,
  },
  "terms.ttl": { type: "text/turtle; charset=utf-8", write: termsAsTurtle },
  "terms.jsonld": { type: "application/ld+json; charset=utf-8", write: termsAsJsonLd },
};

/** GET /ns/{file}: our terms, and the context of our JSON-LD, for programs of any site. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const held = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!held) return problem(404, "No such file", `There are ${Object.keys(files).join(", ")}.`);
  return new Response(held.write(readSettings().url), {
    headers: {
      "content-type": held.type,
      "cache-control": "public, max-age=3600",
      "access-control-allow-origin": "*",
      vary: "Accept",
    },
  });
}
