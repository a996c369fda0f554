import { Writer } from "n3";
import type { Format } from "@/lib/export/format";
import { namespaceOf } from "./context";
import { nodesIn } from "./once";
import { quadsOf } from "./quads";
import { vocabularies } from "./terms";

/** A writer whose text is taken from it as it comes. */
export function taking(options: ConstructorParameters<typeof Writer>[1]) {
  let text = "";
  const sink = {
    write(chunk: string, _: string, done?: () => void) {
      text += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink as unknown as ConstructorParameters<typeof Writer>[0], options);
  const take = () => {
    const taken = text;
    text = "";
    return taken;
  };
  return { writer, take };
}

const rdf = (
  format: "Turtle" | "N-Quads",
  { mediaType, goodFor }: Pick<Format, "mediaType" | "goodFor">,
): Format => ({
  mediaType,
  goodFor,
  isLinked: true,
  async *write(table, batches, site) {
    const prefixes = format === "Turtle" ? { ns: namespaceOf(site), ...vocabularies } : undefined;
    const { writer, take } = taking({ format, prefixes });
    for await (const nodes of nodesIn(table, batches, site)) {
      for (const node of nodes) writer.addQuads([...quadsOf(node, site)]);
      yield take();
    }
    writer.end();
    yield take();
  },
});

export const ttl = rdf("Turtle", {
  mediaType: "text/turtle; charset=utf-8",
  goodFor: "linked data that people read as well",
});

export const nq = rdf("N-Quads", {
  mediaType: "application/n-quads; charset=utf-8",
  goodFor: "stores of linked data: one statement a line",
});
