import type { MatterDocument } from "./document";

/** The public ids of every record in a document, nested ones included. */
export function recordIdsOf(document: MatterDocument): string[] {
  const ids: string[] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    if ("id" in node && typeof node.id === "string") ids.push(node.id);
    Object.values(node).forEach(walk);
  };
  walk(document);
  return ids;
}
