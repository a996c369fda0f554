/** Rows that follow each other tell of the same matter, statement and source: what was just told is not told again. */
import { LRUCache } from "lru-cache";
import type { DatasetName } from "@/lib/export/datasets";
import { type Batches, named, namesOf, type Table } from "@/lib/export/format";
import { nodesOf } from "./mapping";
import type { Node } from "./node";

/** How many records are remembered, so that memory does not grow with the export. */
const remembered = 5000;

/** The records of an export, batch by batch; one that is told again the same shortly after is left out. */
export async function* nodesIn(
  table: Table,
  batches: Batches,
  site: string,
): AsyncGenerator<Node[]> {
  const columns = namesOf(table);
  const told = new LRUCache<string, true>({ max: remembered });
  for await (const rows of batches) {
    const nodes: Node[] = [];
    for (const row of rows)
      for (const node of nodesOf(table.name as DatasetName, named(columns, row), site)) {
        const whole = JSON.stringify(node);
        if (told.has(whole)) continue;
        told.set(whole, true);
        nodes.push(node);
      }
    yield nodes;
  }
}
