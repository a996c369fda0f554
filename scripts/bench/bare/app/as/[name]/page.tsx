/** A page with the markup of another one, rendered for each request after one prepared read. */
import { createElement, type ReactNode } from "react";
import { openReader } from "@/db/connect";
import type { Tree } from "../../../../serve/tree";

export const dynamic = "force-dynamic";

const connection = openReader(process.env.BARE_TREES ?? "");
const treeOf = connection.prepare("select tree from trees where name = ?").pluck();

const shown = (tree: Tree): ReactNode =>
  typeof tree === "string"
    ? tree
    : createElement(tree[0], tree[1], ...tree.slice(2).map((child) => shown(child as Tree)));

export default async function As({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  return shown(JSON.parse(treeOf.get(name) as string) as Tree);
}
