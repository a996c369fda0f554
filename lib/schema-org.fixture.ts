/** The vocabulary of schema.org, as the package that types it has it: what a node may say, by its type. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Known {
  parents: string[];
  properties: Set<string>;
}

const typings = readFileSync(
  createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/\.js$/, ".d.ts"),
  "utf8",
);

/** Types by the name of their interface ("ClaimReviewBase"); a leaf names its type and what it is based on. */
const known = new Map<string, Known>();
const leaves = new Map<string, string>();
for (const [, name = "", extended = "", body = ""] of typings.matchAll(
  /interface (\w+)(?:<[^{]*?>)?(?: extends ([^{]+?))? \{\n([\s\S]*?)\n\}/g,
)) {
  known.set(name, {
    parents: extended.split(",").map((parent) => parent.trim()),
    properties: new Set(
      [...body.matchAll(/^ {4}"([^"]+)"\??:/gm)].map(([, property = ""]) => property),
    ),
  });
  const [, type] = /^ {4}"@type": "(\w+)";/m.exec(body) ?? [];
  if (type) leaves.set(type, name);
}
// Roles stand in the place of what they tell more of, and are typed otherwise.
for (const [, base = "", type = ""] of typings.matchAll(
  /= (?:Omit<)?(\w+Base)\b[^{;]*& \{\s*"@type": "(\w+)"/g,
)) {
  leaves.set(type, base);
}

function hasProperty(of: string, property: string): boolean {
  const { parents = [], properties } = known.get(of) ?? {};
  return properties?.has(property) || parents.some((parent) => hasProperty(parent, property));
}

/** What a document says that schema.org has no word for: a type, or a property of its type. */
export function strangersIn(node: unknown, at = "$"): string[] {
  if (Array.isArray(node))
    return node.flatMap((each, index) => strangersIn(each, `${at}[${index}]`));
  if (typeof node !== "object" || node === null) return [];
  const { "@type": type, ...said } = node as Record<string, unknown>;
  const leaf = leaves.get(String(type));
  if (!leaf) return [`${at} is a ${type}`];
  return Object.entries(said).flatMap(([property, value]) => {
    if (property.startsWith("@")) return [];
    const here = `${at}.${property}`;
    return hasProperty(leaf, property) ? strangersIn(value, here) : [here];
  });
}
