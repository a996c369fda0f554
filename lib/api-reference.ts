/** The document of the API as its page shows it: operations by kind, their parameters, and the shapes of answers. Pure. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: string[];
  const?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  examples?: unknown[];
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Answer {
  description: string;
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  responses: Record<string, Answer>;
}

/** What is read of an OpenAPI document. */
export interface ApiDocument {
  servers: { url: string }[];
  paths: Record<string, { get?: Operation }>;
  components: { schemas: Record<string, Schema> };
}

/** One way to ask: a line for a shell, and, where an entry has several, what its file is for. */
export interface Call {
  ending: string;
  mediaType: string;
  about: string;
  curl: string;
}

/** An operation; files of one dataset, which differ by their ending alone, are one entry. */
export interface Entry {
  id: string;
  path: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  calls: Call[];
  answer: string;
  shape?: Shape;
  /** Status codes of other answers. */
  others: string[];
}

/** What a value is: in words, and the name of its shape. */
interface Shape {
  words: string;
  name?: string;
}

/** Something that exists, by the path whose last part it is: a record under its own, and what is below it. */
export type Examples = Record<string, string>;

/** The entries of each kind, in the order of the document. */
export function entriesByTag(
  { paths, servers: [server] }: ApiDocument,
  examples: Examples,
): Map<string, Entry[]> {
  const byTag = new Map<string, Entry[]>();
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get) continue;
    const tag = get.tags?.[0] ?? "Other";
    const entries = byTag.get(tag) ?? [];
    byTag.set(tag, entries);
    const call = callOf(path, get, server?.url ?? "", examples);
    const same = entries.find((entry) => call.ending && entry.path === withoutEnding(path));
    if (same) same.calls.push(call);
    else entries.push(entryOf(path, get, call));
  }
  return byTag;
}

/** "answers.excel.csv" ends in "excel.csv"; an address without a dot has no ending. */
const endingOf = (path: string) => /\/[^/.]+\.([^/]+)$/.exec(path)?.[1] ?? "";
const withoutEnding = (path: string) => path.replace(/(\/[^/.]+)\.[^/]+$/, "$1.{format}");

function entryOf(path: string, operation: Operation, call: Call): Entry {
  const { 200: good, ...others } = operation.responses;
  const schema = good?.content?.["application/json"]?.schema;
  return {
    id: call.ending
      ? operation.operationId.replace(`-${call.ending.replace(".", "-")}`, "")
      : operation.operationId,
    path: call.ending ? withoutEnding(path) : path,
    summary: call.ending
      ? (operation.summary ?? "").replace(/ as \S+$/, "")
      : (operation.summary ?? ""),
    description: operation.description ?? "",
    parameters: operation.parameters ?? [],
    calls: [call],
    answer: good?.description ?? "",
    ...(schema && !call.ending && { shape: shapeOf(schema) }),
    others: Object.keys(others),
  };
}

function callOf(path: string, operation: Operation, server: string, examples: Examples): Call {
  const ending = endingOf(path);
  const given = new URLSearchParams();
  for (const { name, in: place, required, schema } of operation.parameters ?? []) {
    // A search without words needs filters instead: its line has words.
    const isAsked = required || name === "q";
    if (place === "query" && isAsked) given.set(name, String(exampleOf(schema)));
    if (place === "query" && name === "limit") given.set(name, "2");
  }
  const address = path.replace(/\{(\w+)\}/g, (part, name, at) => {
    const { schema } = operation.parameters?.find((one) => one.name === name) ?? {};
    const known = examples[path.slice(0, at + part.length)];
    return encodeURIComponent(known ?? String(exampleOf(schema)));
  });
  const query = given.size > 0 ? `?${given}` : "";
  const file = ending ? `-o ${path.split("/").at(-1)} ` : "";
  const [mediaType = ""] = Object.keys(operation.responses["200"]?.content ?? {});
  const about = operation.responses["200"]?.description ?? "";
  return { ending, mediaType, about, curl: `curl ${file}"${server}${address}${query}"` };
}

/** An example of a value, as its schema gives one. */
export const exampleOf = (schema: Schema | undefined): unknown =>
  schema?.example ?? schema?.examples?.[0] ?? "";

const nameOf = (schema: Schema) => schema.$ref?.split("/").at(-1);

/** What a schema says that a value is. */
export function shapeOf(schema: Schema): Shape {
  const name = nameOf(schema) ?? (schema.items && nameOf(schema.items));
  if (schema.items) {
    return { words: `list of ${shapeOf(schema.items).words}`, ...(name && { name }) };
  }
  if (name) return { words: name, name };
  const types = [schema.type ?? []].flat();
  const words = types.map((type) => (type === "string" && schema.format) || type);
  return { words: words.join(" or ") || "anything" };
}

/** The filters: every parameter of a list that more than one has, with the lists that have it. */
export function filtersOfDocument({ paths }: ApiDocument): (Parameter & { lists: string[] })[] {
  const found = new Map<string, Parameter & { lists: string[] }>();
  for (const [path, { get }] of Object.entries(paths)) {
    if (get?.tags?.[0] !== "Lists") continue;
    for (const parameter of get.parameters ?? []) {
      if (parameter.name === "limit" || parameter.name === "cursor") continue;
      const filter = found.get(parameter.name) ?? { ...parameter, lists: [] };
      filter.lists.push(path.split("/").at(-1) ?? "");
      found.set(parameter.name, filter);
    }
  }
  return [...found.values()];
}
