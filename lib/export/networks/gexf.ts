import { type Format, named, namesOf, type Value } from "@/lib/export/format";
import { openSpool } from "@/lib/export/spool";
import { xmlText } from "@/lib/export/xml";
import {
  type Attribute,
  type Edge,
  edgeAttributes,
  edgesOf,
  type Node,
  networkAbout,
  networkDatasets,
  nodeAttributes,
  unseen,
} from "./network";

const attribute = (name: string, value: Value | undefined) =>
  value === null || value === undefined ? "" : ` ${name}="${xmlText(String(value))}"`;

const declared = (of: "node" | "edge", attributes: readonly Attribute[]) =>
  `<attributes class="${of}">${attributes
    .map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`)
    .join("")}</attributes>\n`;

const values = (attributes: readonly Attribute[], of: Readonly<Record<string, Value>>) =>
  `<attvalues>${attributes
    .filter(({ name }) => (of[name] ?? null) !== null)
    .map(({ name }) => `<attvalue${attribute("for", name)}${attribute("value", of[name])}/>`)
    .join("")}</attvalues>`;

const nodeText = ({ id, label, attributes }: Node) =>
  `<node${attribute("id", id)}${attribute("label", label)}>${values(nodeAttributes, attributes)}</node>\n`;

const edgeText = (edge: Edge, attributes: Attribute[]) =>
  `<edge${(["id", "source", "target", "kind", "weight", "start", "end"] as const)
    .map((name) => attribute(name, edge[name]))
    .join("")}${attribute("label", edge.kind)}>${values(attributes, edge.attributes)}</edge>\n`;

/** GEXF 1.3, dynamic: an edge is there from the first day on which the reply may have been given to the last. */
export const gexf: Format = {
  mediaType: "application/gexf+xml; charset=utf-8",
  goodFor: "Gephi and networkx: who answers whom, over time",
  datasets: networkDatasets,
  isLinked: true,
  about: `${networkAbout} \`start\` and \`end\` of an edge are the first and the last day on which the reply may have been given; what has no bound has none here. \`kind\` keeps edges of several treatments between the same two apart.`,
  async *write(table, batches, site) {
    const columns = namesOf(table);
    const attributes = edgeAttributes(table.name);
    // Readers want all nodes before the first edge.
    const edges = await openSpool();
    try {
      yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Gainsay</creator><description>${xmlText(table.description)}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
${declared("node", nodeAttributes)}${declared("edge", attributes)}<nodes>\n`;
      const known = new Set<string>();
      for await (const rows of batches) {
        let nodes = "";
        for (const row of rows)
          for (const { edge, source, target } of edgesOf(named(columns, row), site)) {
            for (const node of unseen(known, source, target)) nodes += nodeText(node);
            await edges.write(edgeText(edge, attributes));
          }
        yield nodes;
      }
      yield "</nodes>\n<edges>\n";
      yield* edges.read();
      yield "</edges>\n</graph>\n</gexf>\n";
    } finally {
      await edges.end();
    }
  },
};
