import type { Format } from "@/lib/export/format";
import { contextOf } from "./context";
import type { Node } from "./node";
import { nodesIn } from "./once";
import { languageIn } from "./quads";

type Written = string | number | { "@value": string; "@language": string };

/** A record as an object of JSON-LD, by the names of the context. */
function objectOf({ id, types, values }: Node): Record<string, unknown> {
  const said = new Map<string, Written[]>();
  for (const [name, value] of values) {
    const held = said.get(name) ?? [];
    held.push(writtenOf(value));
    said.set(name, held);
  }
  return {
    "@id": id,
    "@type": types,
    ...Object.fromEntries([...said].map(([name, all]) => [name, all.length === 1 ? all[0] : all])),
  };
}

function writtenOf(value: Node["values"][number][1]): Written {
  if (typeof value !== "object") return value;
  const language = languageIn(value);
  return language ? { "@value": value.words, "@language": language } : value.words;
}

/** JSON-LD, flat: a context and one object a record, written as the rows come. */
export const jsonld: Format = {
  mediaType: "application/ld+json; charset=utf-8",
  goodFor: "programs that read linked data, and programs that read JSON",
  isLinked: true,
  async *write(table, batches, site) {
    yield `{"@context":${JSON.stringify(contextOf(site))},\n"@graph":[`;
    let joint = "\n";
    for await (const nodes of nodesIn(table, batches, site)) {
      if (nodes.length === 0) continue;
      yield `${joint}${nodes.map((node) => JSON.stringify(objectOf(node))).join(",\n")}`;
      joint = ",\n";
    }
    yield "\n]}\n";
  },
};
