import { type Format, named, namesOf, type Value } from "@/lib/export/format";
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

const labelled: Attribute[] = [{ name: "label", type: "string" }, ...nodeAttributes];

/** What GEXF says of an edge in its own attributes, and what the row has of it. */
const dated = (name: string): Attribute[] => [
  { name: "kind", type: "string" },
  { name: "weight", type: "double" },
  { name: "start", type: "string" },
  { name: "end", type: "string" },
  ...edgeAttributes(name),
];

const typeName = { string: "string", integer: "long", double: "double" };

const keys = (of: "node" | "edge", attributes: Attribute[]) =>
  attributes
    .map(
      ({ name, type }) =>
        `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${typeName[type]}"/>\n`,
    )
    .join("");

const data = (
  of: "node" | "edge",
  attributes: Attribute[],
  values: Readonly<Record<string, Value>>,
) =>
  attributes
    .filter(({ name }) => (values[name] ?? null) !== null)
    .map(({ name }) => `<data key="${of}_${name}">${xmlText(String(values[name]))}</data>`)
    .join("");

const nodeText = ({ id, label, attributes }: Node) =>
  `<node id="${xmlText(id)}">${data("node", labelled, { label, ...attributes })}</node>\n`;

const edgeText = ({ id, source, target, attributes, ...said }: Edge, known: Attribute[]) =>
  `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">${data("edge", known, { ...attributes, ...said })}</edge>\n`;

/** GraphML: each node stands before the first edge that needs it. */
export const graphml: Format = {
  mediaType: "application/graphml+xml; charset=utf-8",
  goodFor: "igraph, networkx, yEd, visone and other programs for networks: who answers whom",
  datasets: networkDatasets,
  isLinked: true,
  about: `${networkAbout} \`start\` and \`end\` as in \`gexf\`.`,
  async *write(table, batches, site) {
    const columns = namesOf(table);
    const attributes = dated(table.name);
    yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${xmlText(table.description)}</desc>
${keys("node", labelled)}${keys("edge", attributes)}<graph id="${table.name}" edgedefault="directed">\n`;
    const known = new Set<string>();
    for await (const rows of batches) {
      let text = "";
      for (const row of rows)
        for (const { edge, source, target } of edgesOf(named(columns, row), site)) {
          for (const node of unseen(known, source, target)) text += nodeText(node);
          text += edgeText(edge, attributes);
        }
      yield text;
    }
    yield "</graph>\n</graphml>\n";
  },
};
