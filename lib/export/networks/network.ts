/** Rows of answers and of pairs as a network of who answers whom: speakers are its nodes, answers its edges. Pure. */
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Named, Value } from "@/lib/export/format";
import type { LinkedVoice } from "@/lib/export/link-columns";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import type { SpeakerKind } from "@/lib/vocabulary";

export const networkDatasets = ["answers", "pairs"] as const satisfies readonly DatasetName[];

export interface Attribute {
  name: string;
  type: "string" | "integer" | "double";
}

export const nodeAttributes = [
  { name: "speaker_kind", type: "string" },
  { name: "address", type: "string" },
] as const satisfies Attribute[];

/** Columns that an edge has: of what is asked and answered, without what the table tells of words and sources. */
const onEdges =
  /^(matter_(id|slug|question|version)$|pair_(id|heading)|rebuttal_type|addressed_via|reviewer_|point|treatment|(claim|reply)_(id|number|party|stance|words$|date_))/;

/** The attributes of edges, in the order of the dataset's columns. */
export const edgeAttributes = (name: string): Attribute[] => [
  ...datasets[name as (typeof networkDatasets)[number]].columns
    .filter((column) => onEdges.test(column.name) && !column.name.endsWith("former_ids"))
    .map(
      (column): Attribute => ({
        name: column.name,
        type: column.type === "integer" ? "integer" : "string",
      }),
    ),
  { name: "edge_address", type: "string" },
];

export interface Node {
  id: string;
  label: string;
  attributes: Record<string, Value>;
}

export interface Edge {
  id: string;
  source: string;
  target: string;
  /** What the reply does to the point; of a pair, how it stands to the claim. */
  kind: string;
  weight: number;
  /** Bounds of when it was answered, where there are any. */
  start: string | null;
  end: string | null;
  attributes: Named;
}

const voicesOf = (value: Value | undefined): LinkedVoice[] => JSON.parse(String(value ?? "[]"));

const nodeOf = ({ id, label, kind, slug }: LinkedVoice, site: string): Node => ({
  id,
  label,
  attributes: {
    speaker_kind: kind,
    address: isNamed({ kind: kind as SpeakerKind }) ? site + urls.person(slug) : null,
  },
});

/**
 * The edges of a row, each with its two nodes: from whoever answers to whoever is answered. Where several speak together,
 * each of them does, and the weights of the row's edges add up to 1.
 */
export function* edgesOf(
  row: Named,
  site: string,
): Generator<{ edge: Edge; source: Node; target: Node }> {
  const [repliers, claimants] = [voicesOf(row.reply_voices), voicesOf(row.claim_voices)];
  const isJoint = repliers.length * claimants.length > 1;
  // A pair may stand in several matters; a point is of one.
  const id = `${row.pair_id}-${row.point_id ?? row.matter_id}`;
  const kind = String(row.treatment ?? row.rebuttal_type);
  const pair = String(row.pair_id);
  for (const [at, replier] of repliers.entries())
    for (const [of, claimant] of claimants.entries())
      yield {
        source: nodeOf(replier, site),
        target: nodeOf(claimant, site),
        edge: {
          id: isJoint ? `${id}-${at + 1}-${of + 1}` : id,
          source: replier.id,
          target: claimant.id,
          kind,
          weight: 1 / (repliers.length * claimants.length),
          start: row.reply_date_earliest as string | null,
          end: row.reply_date_latest as string | null,
          attributes: { ...row, edge_address: site + urls.pair(pair) },
        },
      };
}

/** Those of the nodes that are not known yet; they are from here on. As many are kept as there are speakers. */
export function* unseen(known: Set<string>, ...nodes: Node[]): Generator<Node> {
  for (const node of nodes) {
    if (known.has(node.id)) continue;
    known.add(node.id);
    yield node;
  }
}

export const networkAbout =
  "a directed network of who answers whom. Nodes are speakers; whoever attributes words to others stands for these words, and each unnamed speaker is a node of its own. An edge leads from who replies to who made the claim: of `answers` one for each point, of its treatment; of `pairs` one for each pair, of its type. A joint statement gives an edge for each of its speakers, and the weights of these add up to 1.";
